import { weekdayOf } from "./day-arithmetic.ts";
import { clockAt, DAY, secondsTo } from "./utc-clock.ts";
import type { Change, Yearly, YearlyChange, Zone } from "./zone.ts";

/** The offset that the clocks of a zone keep at a moment. */
export function offsetAt(zone: Zone, at: number): number {
  const { changes, first, yearly } = zone;
  if (yearly !== null && at >= firstYearly(yearly)) return yearlyOffset(yearly, at);
  return changes[indexAfter(changes, at) - 1]?.offset ?? first;
}

/** Changes after the moment `from`, up to and with the moment `to`. */
export function changesBetween({ changes, yearly }: Zone, from: number, to: number): readonly Change[] {
  const listed = changes.slice(indexAfter(changes, from), indexAfter(changes, to));
  if (yearly === null) return listed;
  const first = Math.max(yearly.from, yearOf(from));
  const years = Array.from({ length: Math.max(0, yearOf(to) - first + 1) }, (_, index) => first + index);
  const again = years.flatMap((year) => changesOf(yearly, year)).filter(({ at }) => at > from && at <= to);
  return [...listed, ...again];
}

/** How many of the changes come at or before a moment. */
function indexAfter(changes: readonly Change[], at: number): number {
  let [low, high] = [0, changes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((changes[middle]?.at ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function firstYearly(yearly: Yearly): number {
  return changesOf(yearly, yearly.from)[0].at;
}

function yearlyOffset(yearly: Yearly, at: number): number {
  const [first, second] = changesOf(yearly, yearOf(at));
  return at >= first.at && at < second.at ? first.offset : second.offset;
}

function changesOf({ rules }: Yearly, year: number): readonly [Change, Change] {
  return [changeOf(rules[0], year), changeOf(rules[1], year)];
}

function changeOf({ weekday, day, second, offset }: YearlyChange, year: number): Change {
  const earliest = secondsTo({ year, month: 3, day: 1 }, 0) + day * DAY;
  const later = (weekday - weekdayOf(clockAt(earliest).date) + 7) % 7;
  return { at: earliest + later * DAY + second, offset };
}

function yearOf(at: number): number {
  return clockAt(at).date.year;
}
