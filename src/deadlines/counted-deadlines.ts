import { addDays, checkedDate } from "../calendar/day-arithmetic.ts";
import { countDays, countWorkingDays } from "./count-days.ts";
import type { CountingData, PeriodFact } from "./counting-data.ts";
import type { CourtCalendar } from "./court-calendar.ts";
import type { Computed } from "./deadline.ts";
import { closedWords, countWords, daysWords, dayWords } from "./deadline-words.ts";
import { doubtfulWords, doubtOf, explained } from "./explained.ts";
import type { LawFact } from "./holiday-data.ts";

/** What a period is counted from: its name in a sentence, and its ISO day. */
interface CountedEvent {
  readonly words: string;
  readonly date: string;
}

/** The last day for an act that has to be done some days before an event; it gives way backward. */
export function daysBefore(
  event: CountedEvent,
  period: PeriodFact,
  counting: CountingData,
  calendar: CourtCalendar,
): Computed {
  const day = checkedDate(event.date);
  const counted = countDays(day, period.days, "backward", calendar);
  const opening = `${daysWords(period.days)} before ${event.words} on ${dayWords(day)} ${countWords(counted, period.days)}`;
  return explained(counted.date, opening, "rolled-back", period, counting, [doubtOf(counted)]);
}

/** A bare count of calendar days, which nothing moves. */
export function calendarDaysAfter(event: CountedEvent, days: number, fact: LawFact, counting: CountingData): Computed {
  const day = checkedDate(event.date);
  const end = addDays(day, days);
  const opening = `${daysWords(days)} after ${event.words} on ${dayWords(day)} end on ${dayWords(end)}.`;
  return explained(end, opening, "calendar", fact, counting, []);
}

/** A count of working days after an event. */
export function workingDaysAfter(
  event: CountedEvent,
  period: PeriodFact,
  counting: CountingData,
  calendar: CourtCalendar,
): Computed {
  const day = checkedDate(event.date);
  const counted = countWorkingDays(day, period.days, calendar);
  const opening =
    `${daysWords(period.days)} of work after ${event.words} on ${dayWords(day)} end on ${dayWords(counted.date)}.` +
    closedWords(counted.skipped);
  return explained(counted.date, opening, "working", period, counting, [doubtfulWords(counted), ...calendar.gaps]);
}

/** A date that somebody has set: it does not move, but the reader is told where it falls on a closed day. */
export function fixedDate(
  day: string,
  words: string,
  fact: LawFact,
  counting: CountingData,
  calendar: CourtCalendar,
): Computed {
  const date = checkedDate(day);
  const closed = calendar.closedBecause(date, "forward");
  const doubt = closed ?? calendar.doubtAbout(date);
  const note = doubt === null ? null : `${dayWords(date)} is a day to check: ${doubt}`;
  return explained(date, `${words}: ${dayWords(date)}.`, "fixed", fact, counting, [note]);
}
