import { addDays, isoDate, weekdayOf } from "../calendar/day-arithmetic.ts";
import type { PlainDate } from "../calendar/plain-date.ts";
import type { Holiday, HolidayData, YearlyDay } from "./holiday-data.ts";

/** Whose list of holidays counts: that of the rule of procedure, or that of the statute on public holidays. */
export type HolidayBasis = "rule" | "statute";

const SATURDAY = 6;
const SUNDAY = 0;

/** The holiday observed on that day, and whether the day only stands in for it; null on any other day. */
export function federalHolidayOn(
  date: PlainDate,
  data: HolidayData,
): { readonly holiday: Holiday; readonly observed: boolean } | null {
  const iso = isoDate(date);
  for (const holiday of data.holidays) {
    for (const year of [date.year, date.year + 1]) {
      const nominal = dayIn(year, holiday.on);
      const kept = observedDay(nominal, data);
      if (isoDate(kept) === iso) return { holiday, observed: isoDate(nominal) !== iso };
    }
  }
  return null;
}

/** Whether the holiday was one on that day, by that list. */
export function isKnown(holiday: Holiday, date: PlainDate, basis: HolidayBasis): boolean {
  const since = basis === "rule" ? holiday.ruleSince : holiday.statuteSince;
  return since === undefined || isoDate(date) >= since;
}

/** The day on which a yearly day falls in a year. */
function dayIn(year: number, on: YearlyDay): PlainDate {
  if ("day" in on) return { year, month: on.month, day: on.day };
  if (on.nth > 0) {
    const first = { year, month: on.month, day: 1 };
    return addDays(first, ((on.weekday - weekdayOf(first) + 7) % 7) + 7 * (on.nth - 1));
  }
  const next = on.month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: on.month + 1, day: 1 };
  const last = addDays(next, -1);
  return addDays(last, -((weekdayOf(last) - on.weekday + 7) % 7) + 7 * (on.nth + 1));
}

function observedDay(nominal: PlainDate, { observed }: HolidayData): PlainDate {
  const weekday = weekdayOf(nominal);
  if (weekday === SATURDAY) return addDays(nominal, observed.saturday.shift);
  return weekday === SUNDAY ? addDays(nominal, observed.sunday.shift) : nominal;
}
