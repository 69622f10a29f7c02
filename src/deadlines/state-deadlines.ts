import { checkedDate } from "../calendar/day-arithmetic.ts";
import type { DocketEntry } from "../docket/docket.ts";
import { firstOf } from "../docket/events.ts";
import type { Request } from "../matter/request.ts";
import { type ActBound, actBounds } from "../states/act-bounds.ts";
import { type ActDays, plannedDays } from "../states/act-days.ts";
import type { StateProcess } from "../states/governing-state.ts";
import { closedIn } from "../states/state-holidays.ts";
import type { DeadlineLaw } from "./counting-data.ts";
import type { Computed, DeadlineKind } from "./deadline.ts";
import type { Draft } from "./deadline-draft.ts";
import { dayWords } from "./deadline-words.ts";
import { statedDate } from "./explained.ts";

/** What an act's bound is called in a list of dates; who has to act. */
const ACTS: Readonly<Record<ActBound["act"], readonly [kind: DeadlineKind, title: string, whose: Draft["whose"]]>> = {
  notice: ["notice-to-parties", "notice to every party", "ours"],
  "nonparty-notice": ["notice-to-nonparty", "notice to the person named in the subpoena", "ours"],
  "consumer-notice": ["consumer-notice", "notice to the consumer or employee", "ours"],
  "consumer-objection": ["consumer-objection", "consumer's notice of a motion due", "theirs"],
  "party-objection": ["party-objection", "objections of parties due", "theirs"],
  issuance: ["last-service", "last day of issuance", "ours"],
  service: ["last-service", "last day of service", "ours"],
  certificate: ["certificate", "certificate to be filed", "ours"],
  production: ["earliest-production", "earliest date for production", "theirs"],
  objection: ["objection", "objections due", "theirs"],
  availability: ["availability", "notice that the records are available", "ours"],
};

/** The dates of a subpoena in a state action, by that state's clocks and no other's; those of the matter besides. */
export function stateDrafts(
  request: Request,
  under: StateProcess,
  entries: readonly DocketEntry[],
  law: DeadlineLaw,
): readonly Draft[] {
  const served = firstOf(entries, "served", "delivered");
  const days: ActDays = { ...plannedDays(request, under), ...(served && { service: served.date }) };
  const bounds = actBounds(request, under, days);
  return [...bounds.map((bound) => boundDraft(bound, days, served?.event, under, law)), ...statedDrafts(under, law)];
}

function boundDraft(
  bound: ActBound,
  days: ActDays,
  logged: string | undefined,
  under: StateProcess,
  { counting }: DeadlineLaw,
): Draft {
  const [kind, title, whose] = ACTS[bound.act];
  const notes = [serviceNote(bound, logged), lateNote(bound, days)];
  const fact = { authority: bound.authority, source: "", confidence: bound.confidence };
  const asOf = { ...counting, asOf: under.pack?.asOf ?? counting.asOf };
  const computed = statedDate(checkedDate(bound.date), bound.reason, fact, asOf, notes);
  return { kind, title, whose, basis: bound.event === "service" && logged ? "logged" : "planned", computed };
}

function serviceNote({ event }: ActBound, logged: string | undefined): string | null {
  if (event !== "service" || logged === "served") return null;
  return logged === undefined
    ? "service is not logged; this counts from the planned day"
    : "counted from the delivery that was logged; check that it was service";
}

function lateNote({ act, bound, date }: ActBound, days: ActDays): string | null {
  const planned = days[act];
  if (planned === undefined) return null;
  if (bound === "by" && planned > date) return `the matter plans it for ${planned}, later than this`;
  return bound === "not-before" && planned < date ? `the matter plans it for ${planned}, earlier than this` : null;
}

/** The day of compliance and the end of discovery, which the matter states. */
export function statedDrafts(
  { plan, pack }: Pick<StateProcess, "plan" | "pack">,
  { counting }: DeadlineLaw,
): readonly Draft[] {
  const { at } = plan.compliance;
  const stated = (day: string, words: string): Computed => {
    const date = checkedDate(day.slice(0, 10));
    const closed = closedIn(pack, date);
    const note = closed === null ? null : `${dayWords(date)} is a day to check: ${closed}`;
    return statedDate(date, `${words}: ${dayWords(date)}.`, counting.cutoff, counting, [note]);
  };
  const compliance = { ...stated(at, "The subpoena names the day"), authority: "the subpoena" };
  return [
    {
      kind: "compliance",
      title: "time for compliance",
      whose: "theirs",
      basis: "planned",
      computed: compliance,
      moment: at,
    },
    ...(plan.cutoff === undefined
      ? []
      : [
          {
            kind: "discovery-cutoff",
            title: "discovery ends",
            whose: "ours",
            basis: "planned",
            computed: stated(plan.cutoff, "Discovery ends on the day that the matter states"),
          } as const,
        ]),
  ];
}
