import { addDays, isoDate, isWeekend, weekdayName, weekdayOf } from "../calendar/day-arithmetic.ts";
import type { PlainDate } from "../calendar/plain-date.ts";
import { federalHolidayOn, type HolidayBasis, isKnown } from "./federal-holidays.ts";
import type { HolidayData, NamedDay } from "./holiday-data.ts";

export type Direction = "forward" | "backward";

/** Which days a count passes over. */
export interface CourtCalendar {
  /** Why a period cannot end on that day: `Saturday`, `Independence Day (observed)`; null where it can. */
  readonly closedBecause: (date: PlainDate, direction: Direction) => string | null;
  /** Why that day, which is not passed over, may nevertheless be a holiday; null where there is no doubt. */
  readonly doubtAbout: (date: PlainDate) => string | null;
  /** What the calendar does not know, as sentences for the reader. */
  readonly gaps: readonly string[];
}

/**
 * The days on which no period ends. State holidays count in forward counts only.
 *
 * @param state postal code of the state of the district; null where it is not known; absent where states do not matter
 */
export function courtCalendar(data: HolidayData, basis: HolidayBasis, state?: string | null): CourtCalendar {
  const stateDays = state ? (data.states[state]?.days ?? []) : [];
  return {
    closedBecause: (date, direction) =>
      weekend(date) ??
      federal(date, data, basis) ??
      (direction === "forward" ? stateHoliday(date, stateDays, state ?? "") : null),
    doubtAbout: (date) => doubt(date, data, basis),
    gaps: state === undefined ? [] : stateGaps(state, stateDays),
  };
}

function weekend(date: PlainDate): string | null {
  return isWeekend(date) ? weekdayName(date) : null;
}

function federal(date: PlainDate, data: HolidayData, basis: HolidayBasis): string | null {
  const found = federalHolidayOn(date, data);
  if (!found || !isKnown(found.holiday, date, basis)) return null;
  return found.observed ? `${found.holiday.name} (observed)` : found.holiday.name;
}

function stateHoliday(date: PlainDate, days: readonly NamedDay[], state: string): string | null {
  const found = days.find((day) => day.date === isoDate(date));
  return found ? `${found.name} (${state}; ${found.authority}; ${found.confidence})` : null;
}

function doubt(date: PlainDate, data: HolidayData, basis: HolidayBasis): string | null {
  const found = federalHolidayOn(date, data);
  if (found && !isKnown(found.holiday, date, basis) && isKnown(found.holiday, date, "statute")) {
    return `${found.holiday.name}: ${found.holiday.doubt ?? "unconfirmed"}`;
  }
  const declared = data.declared.find((day) => day.date === isoDate(date));
  if (declared) return `${declared.name} (${declared.authority}; ${declared.confidence}). ${data.declaredNote}`;
  return isInauguration(date, data) ? `${data.inauguration.name}: ${data.inauguration.why}` : null;
}

function isInauguration(date: PlainDate, { inauguration }: HolidayData): boolean {
  const { on, since, everyYears, sundayShift } = inauguration;
  if (date.year < since || (date.year - since) % everyYears !== 0) return false;
  const nominal = { year: date.year, ...on };
  return isoDate(addDays(nominal, weekdayOf(nominal) === 0 ? sundayShift : 0)) === isoDate(date);
}

function stateGaps(state: string | null, days: readonly NamedDay[]): readonly string[] {
  if (state === null) return ["the state of the district is not known, so no state holidays were counted: check"];
  return days.length === 0 ? [`no state holidays recorded for ${state}: check`] : [];
}
