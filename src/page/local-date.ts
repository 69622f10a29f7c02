/** The date where the user is, ISO 8601. */
export function localDate(now: Date): string {
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The time where the user is, as `10:42`. */
export function localTime(now: Date): string {
  return `${now.getHours()}:${two(now.getMinutes())}`;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** `2026-12-14` → `December 14, 2026`. */
export function longDate(iso: string): string {
  const [year, month, day] = iso.split("-").map(Number);
  return month && day ? `${MONTHS[month - 1]} ${day}, ${year}` : iso;
}

/** `2026-12-14` → `Dec 14, 2026`, for tables. */
export function shortDate(iso: string): string {
  const [year, month, day] = iso.split("-").map(Number);
  return month && day ? `${MONTHS[month - 1]?.slice(0, 3)} ${day}, ${year}` : iso;
}
