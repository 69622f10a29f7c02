import { dayOfNumber, isoDate } from "./day-arithmetic.ts";
import { dayNumber, type PlainDate } from "./plain-date.ts";

export const DAY = 86_400;
const FIRST_DAY = dayNumber({ year: 1970, month: 1, day: 1 });

/** Seconds from the beginning of 1970 to that second of that day, both by one clock. */
export function secondsTo(date: PlainDate, secondOfDay: number): number {
  return (dayNumber(date) - FIRST_DAY) * DAY + secondOfDay;
}

/** What a clock shows so many seconds after the beginning of 1970 by it. */
export function clockAt(seconds: number): { readonly date: PlainDate; readonly secondOfDay: number } {
  const days = Math.floor(seconds / DAY);
  return { date: dayOfNumber(days + FIRST_DAY), secondOfDay: seconds - days * DAY };
}

/** `2016-05-01T04:00:00Z`. */
export function isoMoment(at: number): string {
  const { date, secondOfDay } = clockAt(at);
  const parts = [Math.floor(secondOfDay / 3600), Math.floor(secondOfDay / 60) % 60, secondOfDay % 60];
  return `${isoDate(date)}T${parts.map((part) => `${part}`.padStart(2, "0")).join(":")}Z`;
}
