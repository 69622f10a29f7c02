import { dayNumber, type PlainDate, parseDate } from "./plain-date.ts";

const DAYS_IN_400_YEARS = 146_097;
const DAYS_IN_100_YEARS = 36_524;
const DAYS_IN_4_YEARS = 1461;
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;

/** The day that lies `days` after `date`; before it where negative. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return dayOfNumber(dayNumber(date) + days);
}

/** Inverse of `dayNumber`: the years are counted from March, the leap day is the last of its year. */
export function dayOfNumber(number: number): PlainDate {
  const era = Math.floor(number / DAYS_IN_400_YEARS);
  const inEra = number - era * DAYS_IN_400_YEARS;
  const leaps = Math.floor(inEra / (DAYS_IN_4_YEARS - 1)) - Math.floor(inEra / DAYS_IN_100_YEARS);
  const yearOfEra = Math.floor((inEra - leaps - Math.floor(inEra / (DAYS_IN_400_YEARS - 1))) / 365);
  const inYear = inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * inYear + 2) / 153);
  const day = inYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** 0 for Sunday to 6 for Saturday. 1 March of year 0 was a Wednesday. */
export function weekdayOf(date: PlainDate): number {
  return (((dayNumber(date) + 3) % 7) + 7) % 7;
}

/** `Friday`. */
export function weekdayName(date: PlainDate): string {
  return WEEKDAYS[weekdayOf(date)] ?? "";
}

export function isWeekend(date: PlainDate): boolean {
  return weekdayOf(date) === 0 || weekdayOf(date) === 6;
}

/** `2026-06-05`. */
export function isoDate({ year, month, day }: PlainDate): string {
  const two = (number: number) => `${number}`.padStart(2, "0");
  return `${`${year}`.padStart(4, "0")}-${two(month)}-${two(day)}`;
}

/** A date that was checked when it was read; throws where it was not. */
export function checkedDate(text: string): PlainDate {
  const date = parseDate(text.slice(0, 10));
  if (!date) throw new Error(`${text} was checked and is no date`);
  return date;
}
