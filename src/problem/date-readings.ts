const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const NUMERIC = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/u;
const YEAR_FIRST = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/u;
const MONTH_FIRST = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/iu;
const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th|\.)?\s+([a-z]{3,9})\.?,?\s+(\d{4})$/iu;

/**
 * The days that a date written in another way may mean, ISO: none that is not in the calendar, and both where month and
 * day may change places. Null where the text is no date.
 */
export function dateReadings(text: string): readonly string[] | null {
  const plain = text.trim();
  const numeric = NUMERIC.exec(plain);
  if (numeric) {
    const [, a = "", b = "", y = ""] = numeric;
    const year = y.length === 2 ? `20${y}` : y;
    const yearFirst = y.length === 2 && plain.includes("-") ? day(`20${a.padStart(2, "0")}`, Number(b), Number(y)) : [];
    return [...new Set([...day(year, Number(a), Number(b)), ...day(year, Number(b), Number(a)), ...yearFirst])];
  }
  const first = YEAR_FIRST.exec(plain);
  if (first) return day(first[1] ?? "", Number(first[2]), Number(first[3]));
  const [, month = "", date = "", year = ""] = MONTH_FIRST.exec(plain) ?? [];
  if (month !== "") return named(year, month, date);
  const [, written = "", name = "", of = ""] = DAY_FIRST.exec(plain) ?? [];
  return name === "" ? null : named(of, name, written);
}

/** `write 2026-12-14`, or both readings; null where the text is no date. */
export function dateHint(text: string): string | null {
  const readings = dateReadings(text);
  if (readings === null) return null;
  const [only, ...others] = readings;
  if (only === undefined) return "no day of the calendar is written like this; write year-month-day, as 2026-11-23";
  if (others.length === 0) return `write year-month-day: ${only}`;
  return `a date written like this can be read in ${others.length === 1 ? "two" : "three"} ways; write year-month-day: ${readings.join(" or ")}`;
}

function named(year: string, name: string, date: string): readonly string[] | null {
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase());
  return month < 0 ? null : day(year, month + 1, Number(date));
}

function day(year: string, month: number, date: number): readonly string[] {
  const y = Number(year);
  const isLeap = y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0);
  const last = month === 2 && !isLeap ? 28 : (LENGTHS[month - 1] ?? 0);
  if (date < 1 || date > last) return [];
  return [`${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`];
}
