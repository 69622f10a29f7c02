import { quoteValue } from "../problem/quote-value.ts";

/** The days that a date means which may lack its day or month: first and last, ISO, so that texts compare as dates. */
export interface DayRange {
  readonly first: string;
  readonly last: string;
}

export interface DateFault {
  readonly message: string;
  readonly hint: string;
}

const FORM = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u;
const EARLIEST_YEAR = 1900;
const LATEST_YEAR = 2100;

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}

function rangeOf(year: number, month: number | null, day: number | null): DayRange {
  const from = `${year}-${two(month ?? 1)}-${two(day ?? 1)}`;
  const to = `${year}-${two(month ?? 12)}-${two(day ?? daysInMonth(year, month ?? 12))}`;
  return { first: from, last: to };
}

function calendarFault(text: string, year: number, month: number | null, day: number | null): DateFault | null {
  const quoted = quoteValue(text);
  if (year < EARLIEST_YEAR || year > LATEST_YEAR) {
    const hint = "check the year";
    return { message: `${quoted} is not between the years ${EARLIEST_YEAR} and ${LATEST_YEAR}`, hint };
  }
  if (month !== null && (month < 1 || month > 12))
    return { message: `${quoted} has no such month`, hint: "months run from 01 to 12" };
  if (month === null || day === null) return null;
  const days = daysInMonth(year, month);
  if (day >= 1 && day <= days) return null;
  return { message: `${quoted} is no day of the calendar`, hint: `${year}-${two(month)} has ${days} days` };
}

/** Reads `2016-05-01`, `2016-05` or `2016`. */
export function parsePartialDate(text: string): DayRange | DateFault {
  const match = FORM.exec(text);
  if (match === null) return { message: `${quoteValue(text)} is not a date`, hint: "write year-month-day: 2016-05-01" };
  const year = Number(match[1]);
  const month = match[2] === undefined ? null : Number(match[2]);
  const day = match[3] === undefined ? null : Number(match[3]);
  return calendarFault(text, year, month, day) ?? rangeOf(year, month, day);
}

/** The days of a date that has been checked, null for null and for what is no date. */
export function dayRange(text: string | null): DayRange | null {
  if (text === null) return null;
  const range = parsePartialDate(text);
  return "first" in range ? range : null;
}
