import { checkedDate, isoDate } from "../calendar/day-arithmetic.ts";
import type { PlainDate } from "../calendar/plain-date.ts";
import type { DocketEntry } from "../docket/docket.ts";
import { firstOf } from "../docket/events.ts";
import type { Request } from "../matter/request.ts";
import { agencyTolls, type Toll, tollingOf } from "./agency-tolling.ts";
import { calendarDaysAfter, workingDaysAfter } from "./counted-deadlines.ts";
import type { DeadlineLaw, PeriodFact } from "./counting-data.ts";
import { type CourtCalendar, courtCalendar } from "./court-calendar.ts";
import type { Computed } from "./deadline.ts";
import type { Draft } from "./deadline-draft.ts";
import { caveats, citedWords, daysWords, dayWords, TOLLED } from "./deadline-words.ts";

export function isAgencyRequest({ instrument }: Request, { counting }: DeadlineLaw): boolean {
  return counting.agencyAnswer.instruments.includes(instrument);
}

/** The dates of a request to a federal agency, by its statute: determination, expedition, a question, an appeal. */
export function agencyDrafts(request: Request, entries: readonly DocketEntry[], law: DeadlineLaw): readonly Draft[] {
  if (!isAgencyRequest(request, law)) return [];
  const receipt = receiptOf(request, entries);
  const calendar = courtCalendar(law.holidays, "statute");
  const tolls = tollingOf(entries);
  return [
    determination(receipt, entries, tolls, law, calendar),
    ...agencyTolls(tolls, law.counting),
    ...expedition(request, receipt, law),
    ...appeal(entries, law, calendar),
  ];
}

interface Receipt {
  readonly words: string;
  readonly date: string;
  readonly basis: Draft["basis"];
}

function receiptOf(request: Request, entries: readonly DocketEntry[]): Receipt {
  const received = firstOf(entries, "delivered", "acknowledged", "sent");
  return received
    ? { words: `receipt (${received.event}, as logged)`, date: received.date, basis: "logged" }
    : {
        words: "the planned date of issue, taken for the day of receipt,",
        date: request.issued,
        basis: "planned",
      };
}

function determination(
  receipt: Receipt,
  entries: readonly DocketEntry[],
  tolls: readonly Toll[],
  law: DeadlineLaw,
  calendar: CourtCalendar,
): Draft {
  const { agencyAnswer } = law.counting;
  const extended = firstOf(entries, "extended");
  const period = extended ? extendedPeriod(agencyAnswer) : agencyAnswer;
  const computed = workingDaysAfter(receipt, period, law.counting, tolledCalendar(calendar, tolls));
  const notes = [...tolls.map(({ words }) => words), extended ? extensionWords(extended, computed, law) : null];
  return {
    kind: "agency-answer",
    title: "agency's answer due",
    whose: "theirs",
    basis: receipt.basis,
    computed: { ...computed, reason: `${computed.reason}${caveats(notes)}` },
  };
}

function extendedPeriod({ extension, ...answer }: DeadlineLaw["counting"]["agencyAnswer"]): PeriodFact {
  const authority = `${answer.authority}; ${extension.authority}`;
  return { ...answer, days: answer.days + extension.days, authority };
}

/** The statute gives so many days more and no others, whatever the notice says. */
function extensionWords({ date, until }: DocketEntry, computed: Computed, { counting }: DeadlineLaw): string {
  const { extension } = counting.agencyAnswer;
  const opening = `extended for unusual circumstances by the notice of ${dayWords(checkedDate(date))}, by at most ${daysWords(extension.days)} of work ${citedWords(extension, counting.asOf)}`;
  if (until === undefined || until === computed.date) return opening;
  const named = `the notice names ${dayWords(checkedDate(until))}`;
  return until < computed.date
    ? `${opening}; ${named}, which is earlier: hold the agency to it`
    : `${opening}; ${named}, which is later: the agency must offer to limit the request or to agree on another time`;
}

/** Days on which the agency waits for the requester are not counted. */
function tolledCalendar(calendar: CourtCalendar, tolls: readonly Toll[]): CourtCalendar {
  const isTolled = (date: PlainDate) =>
    tolls.some(({ after, until }) => isoDate(date) > after && isoDate(date) <= until);
  return {
    ...calendar,
    closedBecause: (date, direction) => calendar.closedBecause(date, direction) ?? (isTolled(date) ? TOLLED : null),
  };
}

function expedition({ matter }: Request, receipt: Receipt, { counting }: DeadlineLaw): readonly Draft[] {
  if (matter.foia?.expedition === undefined) return [];
  const { expedition: period } = counting.agencyAnswer;
  return [
    {
      kind: "agency-expedition",
      title: "agency's word on expedited processing due",
      whose: "theirs",
      basis: receipt.basis,
      computed: calendarDaysAfter(receipt, period.days, period, counting),
    },
  ];
}

/** From a denial the appeal, which exhausts; from the appeal its decision. */
function appeal(entries: readonly DocketEntry[], law: DeadlineLaw, calendar: CourtCalendar): readonly Draft[] {
  const denied = firstOf(entries, "denied");
  if (!denied) return [];
  const { appeal: time, appealAnswer } = law.counting.agencyAnswer;
  const counted = calendarDaysAfter({ words: "the denial", date: denied.date }, time.days, time, law.counting);
  const note =
    "the agency may give more and no less: follow its letter, which also names its public liaison and the Office of Government Information Services for help with a dispute";
  const computed = { ...counted, reason: `${counted.reason}${caveats([note])}` };
  const appealed = firstOf(entries, "appealed");
  const due = { kind: "agency-appeal", title: "appeal the denial", whose: "ours", basis: "logged", computed } as const;
  if (!appealed) return [due];
  const event = { words: "the appeal, as logged,", date: appealed.date };
  return [
    due,
    {
      kind: "agency-appeal-answer",
      title: "decision on the appeal due",
      whose: "theirs",
      basis: "logged",
      computed: workingDaysAfter(event, appealAnswer, law.counting, calendar),
    },
  ];
}
