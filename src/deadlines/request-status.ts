import { checkedDate } from "../calendar/day-arithmetic.ts";
import { daysBetween } from "../calendar/plain-date.ts";
import type { DocketEntry } from "../docket/docket.ts";
import { EVENTS, entriesOf } from "../docket/events.ts";
import type { Request } from "../matter/request.ts";
import type { DeadlineLaw } from "./counting-data.ts";
import type { Deadline } from "./deadline.ts";
import { requestDeadlines } from "./request-deadlines.ts";

/** Where a request stands on a day. */
export interface RequestStatus {
  readonly request: string;
  /** Its short number. */
  readonly number: string;
  readonly custodian: string;
  readonly instrument: string;
  /** What happened last, in words; `not sent` where nothing did. */
  readonly state: string;
  /** The day of it, ISO; null where nothing happened. */
  readonly since: string | null;
  /** Open deadlines that have passed, the oldest first. */
  readonly overdue: readonly Deadline[];
  /** The next open deadline, today's too; null where nothing is due. */
  readonly due: Deadline | null;
  /** Days from today to the most urgent open deadline; negative where it has passed; null where there is none. */
  readonly days: number | null;
}

/** Where each request stands, the most urgent first; requests equally urgent stay in the order of the matter. */
export function requestStatuses(
  requests: readonly Request[],
  docket: readonly DocketEntry[],
  law: DeadlineLaw,
  today: string,
): readonly RequestStatus[] {
  const statuses = requests.map((request) => statusOf(request, docket, law, today));
  return statuses.toSorted((a, b) => rank(a) - rank(b));
}

function statusOf(request: Request, docket: readonly DocketEntry[], law: DeadlineLaw, today: string): RequestStatus {
  const last = entriesOf(docket, request.id).at(-1);
  const open = requestDeadlines(request, docket, law).filter(({ settled }) => settled === null);
  const first = open[0];
  return {
    request: request.id,
    number: request.number,
    custodian: request.custodian.shortName,
    instrument: request.instrument,
    state: last ? EVENTS[last.event] : "not sent",
    since: last?.date ?? null,
    overdue: open.filter(({ date }) => date < today),
    due: open.find(({ date }) => date >= today) ?? null,
    days: first ? daysBetween(checkedDate(today), checkedDate(first.date)) : null,
  };
}

function rank({ days }: RequestStatus): number {
  return days ?? Number.MAX_SAFE_INTEGER;
}
