import { addDays, isoDate } from "../calendar/day-arithmetic.ts";
import { parseDate, printDate } from "../calendar/plain-date.ts";
import type { GateAnswer, RequesterRole } from "./matter.ts";
import type { Request } from "./request.ts";

/** What a route past a gate takes: a field of its entry in the matter, or the paper itself among the enclosures. */
export type GateFact = Exclude<keyof GateAnswer, "gate" | "route"> | "enclosure";

/** What a route asks of the matter: a record of `src/data/law/gate-papers.json`. */
export interface PaperRoute {
  readonly gate: string;
  readonly route: string;
  /** Ids of the instruments that may go this way. */
  readonly instruments: readonly string[];
  /** Roles of the requesters to whom it is open; to all, where absent. */
  readonly askers?: readonly RequesterRole[];
  readonly facts: readonly GateFact[];
  /** The time for objections must have passed before the day of issue. */
  readonly closes?: boolean;
  /** Days from notice until the holder may disclose, by the manner of notice. */
  readonly waits?: Readonly<Record<NonNullable<GateAnswer["notice"]>["manner"], number>>;
  /** Notice goes out no later than the day on which the holder is served. */
  readonly noticeBeforeService?: boolean;
}

/** What a fact is called in a finding, and in the gap of a draft. */
const NAMES: Readonly<Record<GateFact, string>> = {
  individual: "whose records they are",
  notice: "when and how notice was given",
  objectionsDue: "the last day to object",
  objections: "what became of objections",
  order: "the order",
  agreedBy: "which parties agreed",
  presented: "the day on which it was presented to the court",
  signed: "the day of signature",
  expires: "when it expires",
  purpose: "the purpose",
  relevance: "why the records are relevant",
  need: "why no other source will do",
  rule: "the rule of the agency",
  enclosure: "a copy of the paper among the enclosures",
};

/** What an entry of `gates:` still lacks for its route to be complete. */
export function lacksForRoute(answer: GateAnswer, route: PaperRoute, request: Request): readonly string[] {
  const missing = route.facts.filter((fact) => !hasFact(fact, answer, request)).map((fact) => NAMES[fact]);
  return [...missing, ...notOpen(route, request), ...tooEarly(answer, route, request)];
}

export function hasFact(fact: GateFact, answer: GateAnswer, { enclosures }: Pick<Request, "enclosures">): boolean {
  return fact === "enclosure" ? enclosures.length > 0 : answer[fact] !== undefined;
}

function notOpen({ askers, instruments }: PaperRoute, { matter, instrument }: Request): readonly string[] {
  return [
    ...(askers === undefined || askers.includes(matter.requester.role) ? [] : [`a requester who is ${askers.join()}`]),
    ...(instruments.includes(instrument) ? [] : [`an instrument to which it is open: ${instruments.join(", ")}`]),
  ];
}

/** What has not yet run or passed on the day that counts. */
function tooEarly(answer: GateAnswer, route: PaperRoute, request: Request): readonly string[] {
  const { notice, objections, objectionsDue } = answer;
  const { compliance, service } = request.matter.process ?? {};
  const free = notice === undefined ? null : dayAfter(notice.on, route.waits?.[notice.manner] ?? 0);
  const isLate = route.noticeBeforeService === true && service !== undefined && (notice?.on ?? "") > service.planned;
  return [
    ...(objections === "pending" ? ["a ruling on the objections"] : []),
    ...(route.closes === true && objectionsDue !== undefined && objectionsDue >= request.issued
      ? [`a day of issue after the last day to object (${objectionsDue})`]
      : []),
    ...(free !== null && compliance !== undefined && compliance.at.slice(0, 10) < free
      ? [`a return date not before ${wordsOf(free)}, when the customer's time to object has run`]
      : []),
    ...(isLate ? ["notice no later than service on the holder"] : []),
  ];
}

/** ISO. */
function dayAfter(day: string, days: number): string {
  const date = parseDate(day);
  return date === null ? day : isoDate(addDays(date, days));
}

function wordsOf(iso: string): string {
  const date = parseDate(iso);
  return date === null ? iso : printDate(date);
}
