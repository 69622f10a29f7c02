import { addDays, checkedDate } from "../calendar/day-arithmetic.ts";
import { placedTime } from "../calendar/placed-time.ts";
import type { DocketEntry } from "../docket/docket.ts";
import { entriesOf, firstOf } from "../docket/events.ts";
import { complianceZone } from "../matter/compliance-zone.ts";
import type { Request } from "../matter/request.ts";
import { agencyDrafts, isAgencyRequest } from "./agency-deadlines.ts";
import type { DeadlineLaw } from "./counting-data.ts";
import { courtCalendar } from "./court-calendar.ts";
import type { Deadline } from "./deadline.ts";
import { type Draft, SETTLED_BY } from "./deadline-draft.ts";
import { citedWords, daysWords, dayWords } from "./deadline-words.ts";
import { statedDate } from "./explained.ts";
import { partyDrafts } from "./party-deadlines.ts";
import { preservationDrafts } from "./preservation-deadlines.ts";
import { subpoenaDrafts } from "./subpoena-deadlines.ts";

/**
 * Every date of a request, the earliest first: counted from what the docket holds, else from what the matter plans.
 *
 * @param docket the entries of the whole docket, checked
 */
export function requestDeadlines(
  request: Request,
  docket: readonly DocketEntry[],
  law: DeadlineLaw,
): readonly Deadline[] {
  const entries = entriesOf(docket, request.id);
  const drafts = [
    ...mainDrafts(request, entries, law),
    ...preservationDrafts(request, entries, law),
    ...agencyDrafts(request, entries, law),
    ...contactCheck(request, law),
  ];
  return drafts
    .map((draft) => finished(draft, request, entries))
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function mainDrafts(request: Request, entries: readonly DocketEntry[], law: DeadlineLaw): readonly Draft[] {
  if (hasCommand(request, law)) return subpoenaDrafts(request, entries, law);
  if (law.counting.partyResponse.instruments.includes(request.instrument)) return partyDrafts(request, entries, law);
  return wishedReply(request, law);
}

/** Whether the request commands, so that the matter's process and not the letter sets the dates. */
function hasCommand(request: Request, { counting }: DeadlineLaw): boolean {
  return request.matter.process !== undefined && counting.subpoena.instruments.includes(request.instrument);
}

/** A request to an agency asks for no day of its own: the statute gives the time. */
function wishedReply(request: Request, law: DeadlineLaw): readonly Draft[] {
  if (isAgencyRequest(request, law)) return [];
  const { counting, holidays } = law;
  const { respondBy } = request;
  const day = checkedDate(respondBy);
  const closed = courtCalendar(holidays, "rule").closedBecause(day, "forward");
  const reason = `The letter asks for a reply by ${dayWords(day)}; nothing compels it.`;
  const note = closed === null ? null : `no working day: ${closed}`;
  return [
    {
      kind: "respond-by",
      title: "reply due",
      whose: "theirs",
      basis: "planned",
      computed: statedDate(day, reason, counting.wish, counting, [note]),
    },
  ];
}

function contactCheck({ contact, issued, matter }: Request, { counting }: DeadlineLaw): readonly Draft[] {
  if (!contact) return [];
  const days = matter.contactDays ?? counting.contact.days;
  const verified = contact.verified === null ? null : checkedDate(contact.verified);
  const last = verified === null ? checkedDate(issued) : addDays(verified, days);
  const lasts = `A verification is relied on for ${daysWords(days)} ${citedWords(counting.contact, counting.asOf)}`;
  const reason =
    verified === null
      ? `The contact ${contact.id} has never been verified: verify it before the letter is sent. ${lasts}.`
      : `The contact ${contact.id} was verified on ${dayWords(verified)}. ${lasts}: until ${dayWords(last)}.`;
  return [
    {
      kind: "contact-verification",
      title: verified === null ? "verify the contact" : "verify the contact again",
      whose: "ours",
      basis: verified === null ? "planned" : "logged",
      computed: statedDate(last, reason, counting.contact, counting),
    },
  ];
}

function finished(draft: Draft, request: Request, entries: readonly DocketEntry[]): Deadline {
  const { computed, moment, ...rest } = draft;
  const settling = firstOf(entries, ...SETTLED_BY[draft.kind]);
  return {
    ...rest,
    ...computed,
    matter: request.matter.reference,
    request: request.id,
    number: request.number,
    at:
      moment === undefined
        ? null
        : placedTime(moment, complianceZone(request.matter.process?.compliance.place, request.matter)),
    settled: settling ? `${settling.event} on ${settling.date}` : null,
    issued: request.issued,
  };
}
