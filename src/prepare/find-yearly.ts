import { weekdayOf } from "../calendar/day-arithmetic.ts";
import { dayNumber } from "../calendar/plain-date.ts";
import { clockAt } from "../calendar/utc-clock.ts";
import type { Change, Yearly, YearlyChange } from "../calendar/zone.ts";

/** A change as its rule has it: a weekday falls on any of seven days. */
interface Dated extends YearlyChange {
  readonly year: number;
}

/** In a rule such as "the second Sunday" the earliest and the latest day are so far apart. */
const WEEK = 6;

/**
 * The rule that a zone's changes keep up to the last year; null where that year has none. The changes are followed
 * backwards for as long as one rule can have made them.
 */
export function yearlyOf(changes: readonly Change[], lastYear: number): Yearly | null {
  const all = changes.map(dated);
  if (all.at(-1)?.year !== lastYear) return null;
  let [first, second]: readonly [Dated[], Dated[]] = [[], []];
  let from = lastYear + 1;
  for (; ; from--) {
    const [one, two, more] = all.filter(({ year }) => year === from - 1);
    if (one === undefined || two === undefined || more !== undefined) break;
    const [firsts, seconds] = [
      [...first, one],
      [...second, two],
    ];
    if (!isOneRule(firsts) || !isOneRule(seconds)) break;
    [first, second] = [firsts, seconds];
  }
  return { from, rules: [ruleOf(first), ruleOf(second)] };
}

function dated({ at, offset }: Change): Dated {
  const { date, secondOfDay } = clockAt(at);
  const day = dayNumber(date) - dayNumber({ year: date.year, month: 3, day: 1 });
  return { year: date.year, weekday: weekdayOf(date), day, second: secondOfDay, offset };
}

function isOneRule(found: readonly Dated[]): boolean {
  const [one] = found;
  const alike = found.every(
    ({ weekday, second, offset }) => weekday === one?.weekday && second === one.second && offset === one.offset,
  );
  const days = found.map(({ day }) => day);
  return alike && Math.max(...days) - Math.min(...days) <= WEEK;
}

/** Throws where the years seen leave open on which day the rule's week begins. */
function ruleOf(found: readonly Dated[]): YearlyChange {
  const days = found.map(({ day }) => day);
  const [one] = found;
  if (one === undefined || Math.max(...days) - Math.min(...days) !== WEEK) {
    throw new Error("no rule tells how a zone's changes go on");
  }
  return { weekday: one.weekday, day: Math.min(...days), second: one.second, offset: one.offset };
}
