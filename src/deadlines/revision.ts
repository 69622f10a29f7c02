import type { DocketEntry } from "../docket/docket.ts";
import type { Request } from "../matter/request.ts";
import type { DeadlineLaw } from "./counting-data.ts";
import type { Deadline } from "./deadline.ts";
import { requestDeadlines } from "./request-deadlines.ts";

/** What of a date was told before it changed. */
export type EarlierDate = Pick<Deadline, "date" | "at" | "settled">;

/** A date with what became of it since it was first told. */
export interface RevisedDeadline extends Deadline {
  /** How often it changed: `SEQUENCE` of RFC 5545. */
  readonly sequence: number;
  /** ISO day of its last change; the date of issue where it never changed. */
  readonly modified: string;
  /** What it was before its last change; null where it never changed. */
  readonly before: EarlierDate | null;
}

/**
 * Every date of a request as `requestDeadlines` gives them, with its changes: the docket is read again entry by entry,
 * as it grew, so that neither a clock nor an earlier file is needed. A date that an entry took away stays, settled.
 */
export function revisedDeadlines(
  request: Request,
  docket: readonly DocketEntry[],
  law: DeadlineLaw,
): readonly RevisedDeadline[] {
  const own = docket.filter((entry) => entry.request === request.id);
  let known = new Map<string, RevisedDeadline>();
  for (let count = 0; count <= own.length; count++) {
    const entry = count === 0 ? undefined : own[count - 1];
    const found = requestDeadlines(request, own.slice(0, count), law);
    known = new Map(revised(known, found, entry?.date ?? request.issued).map((each) => [each.kind, each]));
  }
  return [...known.values()].toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function revised(
  known: ReadonlyMap<string, RevisedDeadline>,
  found: readonly Deadline[],
  on: string,
): readonly RevisedDeadline[] {
  const kinds = new Set<string>(found.map(({ kind }) => kind));
  const gone = [...known.values()].filter(({ kind }) => !kinds.has(kind)).map((each) => noLongerDue(each, on));
  return [...found.map((deadline) => next(known.get(deadline.kind), deadline, on)), ...gone];
}

function next(earlier: RevisedDeadline | undefined, deadline: Deadline, on: string): RevisedDeadline {
  if (earlier === undefined) return { ...deadline, sequence: 0, modified: later(deadline.issued, on), before: null };
  const { sequence, modified, before } = earlier;
  if (stateOf(earlier) === stateOf(deadline)) return { ...deadline, sequence, modified, before };
  return { ...deadline, sequence: sequence + 1, modified: later(modified, on), before: told(earlier) };
}

function noLongerDue(earlier: RevisedDeadline, on: string): RevisedDeadline {
  if (earlier.settled !== null) return earlier;
  const settled = `no longer due since ${on}`;
  return {
    ...earlier,
    settled,
    sequence: earlier.sequence + 1,
    modified: later(earlier.modified, on),
    before: told(earlier),
  };
}

/** What a calendar shows of it. */
function stateOf({ date, at, settled, title }: Deadline): string {
  return JSON.stringify([date, at, settled, title]);
}

function told({ date, at, settled }: Deadline): EarlierDate {
  return { date, at, settled };
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}
