/** Month names are data, not `Intl`: the same bytes whatever the machine's language. */
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** A day of the proleptic Gregorian calendar. */
export interface PlainDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** `2026-05-01`, and nothing else; null for anything that is not a day of 1900 to 2100. */
export function parseDate(text: string): PlainDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return date.year >= 1900 && date.year <= 2100 && isDay(date) ? date : null;
}

function isDay({ year, month, day }: PlainDate): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** `May 1, 2026`. */
export function printDate(date: PlainDate): string {
  return `${monthName(date)} ${date.day}, ${date.year}`;
}

/** `May 1 to November 30, 2016`; the year once where both have it, the month once where both have it. */
export function printDateRange(from: PlainDate, to: PlainDate): string {
  if (from.year !== to.year) return `${printDate(from)} to ${printDate(to)}`;
  if (from.month !== to.month) return `${monthName(from)} ${from.day} to ${printDate(to)}`;
  if (from.day !== to.day) return `${monthName(from)} ${from.day} to ${to.day}, ${to.year}`;
  return printDate(from);
}

function monthName(date: PlainDate): string {
  return MONTHS[date.month - 1] ?? "";
}

/**
 * A date as far as a source gives it, for print: `2016-05-01`, `2016-05` and `2016` become "May 1, 2016", "May 2016"
 * and "2016"; other words ("undated") come back as they are.
 */
export function printPartialDate(text: string): string {
  const whole = parseDate(text);
  if (whole) return printDate(whole);
  const month = /^(\d{4})-(\d{2})$/.exec(text);
  if (month) return `${MONTHS[Number(month[2]) - 1] ?? month[2]} ${month[1]}`;
  return text;
}

/** Whole days from `a` to `b`; negative where `b` is earlier. */
export function daysBetween(a: PlainDate, b: PlainDate): number {
  return dayNumber(b) - dayNumber(a);
}

/** Days since 1 March of year 0: months are counted from March, so that the leap day comes last in its year. */
export function dayNumber({ year, month, day }: PlainDate): number {
  const fromMarch = (month + 9) % 12;
  const y = month <= 2 ? year - 1 : year;
  const days = Math.floor((153 * fromMarch + 2) / 5) + day - 1;
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + days;
}
