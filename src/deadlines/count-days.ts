import { addDays } from "../calendar/day-arithmetic.ts";
import type { PlainDate } from "../calendar/plain-date.ts";
import type { CourtCalendar, Direction } from "./court-calendar.ts";

/** A day and what is to be said of it. */
export interface NotedDay {
  readonly date: PlainDate;
  readonly why: string;
}

/** Where a count ends, and how it came there. */
export interface Counted {
  readonly date: PlainDate;
  /** The last day of the bare count, before it gave way. */
  readonly bare: PlainDate;
  /** Days that were passed over, in the order of the count. */
  readonly skipped: readonly NotedDay[];
  /** Set where the day counted to may itself be a holiday. */
  readonly doubt: string | null;
}

/** A count of working days: each of them matters, not the last alone. */
export interface CountedWork extends Counted {
  /** Days that were counted and may be holidays, with the reason. */
  readonly doubtful: readonly NotedDay[];
  /** Where the count ends if none of them counts; the same day where there is none. */
  readonly atLatest: PlainDate;
}

/**
 * Counts days from an event: its own day is not counted, every other is; a last day on which no period ends gives way
 * to the next in the direction of the count.
 */
export function countDays(from: PlainDate, days: number, direction: Direction, calendar: CourtCalendar): Counted {
  requireCount(days);
  const step = direction === "forward" ? 1 : -1;
  const bare = addDays(from, step * days);
  const skipped: NotedDay[] = [];
  let date = bare;
  for (let why = calendar.closedBecause(date, direction); why !== null; why = calendar.closedBecause(date, direction)) {
    skipped.push({ date, why });
    date = addDays(date, step);
  }
  return { date, bare, skipped, doubt: calendar.doubtAbout(date) };
}

/** Counts only days that are open, the day of the event never. `skipped` are the closed days between. */
export function countWorkingDays(from: PlainDate, days: number, calendar: CourtCalendar): CountedWork {
  requireCount(days);
  const counted = workingDays(from, days, (date) => calendar.closedBecause(date, "forward"));
  const doubtful = counted.passed.flatMap((date) => {
    const why = calendar.doubtAbout(date);
    return why === null ? [] : [{ date, why }];
  });
  const closedOrDoubtful = (date: PlainDate) => calendar.closedBecause(date, "forward") ?? calendar.doubtAbout(date);
  const atLatest = doubtful.length === 0 ? counted.date : workingDays(from, days, closedOrDoubtful).date;
  const { date, skipped } = counted;
  return { date, bare: date, skipped, doubt: calendar.doubtAbout(date), doubtful, atLatest };
}

function workingDays(from: PlainDate, days: number, closedBecause: (date: PlainDate) => string | null) {
  const skipped: NotedDay[] = [];
  const passed: PlainDate[] = [];
  let date = from;
  while (passed.length < days) {
    date = addDays(date, 1);
    const why = closedBecause(date);
    if (why === null) passed.push(date);
    else skipped.push({ date, why });
  }
  return { date, skipped, passed };
}

function requireCount(days: number): void {
  if (!Number.isInteger(days) || days < 0) throw new Error(`${days} is no number of days to count`);
}
