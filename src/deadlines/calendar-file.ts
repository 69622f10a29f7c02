import { type CalendarEvent, eventOf } from "./calendar-event.ts";
import { escapedText, foldedLine } from "./calendar-lines.ts";
import { daysWords } from "./deadline-words.ts";
import type { RevisedDeadline } from "./revision.ts";

/** What a calendar file begins and ends with; between stand the events. */
export const CALENDAR_HEAD = folded([
  "BEGIN:VCALENDAR",
  "VERSION:2.0",
  "PRODID:-//duces//deadlines//EN",
  "CALSCALE:GREGORIAN",
  "METHOD:PUBLISH",
]);
export const CALENDAR_TAIL = folded(["END:VCALENDAR"]);

/**
 * The deadlines as an iCalendar text (RFC 5545) that a mail program takes in. A deadline keeps its UID when its date
 * changes, and its SEQUENCE rises, so that taking the file in again moves the entry; a settled one is canceled. The
 * stamp is the day of the last change, not the clock: the same deadlines give the same bytes.
 *
 * @param remindDays how many days ahead the calendar reminds
 */
export function calendarFile(deadlines: readonly RevisedDeadline[], remindDays: number): string {
  return eventsFile(deadlines.map(eventOf), remindDays);
}

export function eventsFile(events: readonly CalendarEvent[], remindDays: number): string {
  return CALENDAR_HEAD + eventLines(events, remindDays) + CALENDAR_TAIL;
}

/** The events alone, for a file that is put together piece by piece. */
export function eventLines(events: readonly CalendarEvent[], remindDays: number): string {
  return folded(events.flatMap((event) => linesOf(event, remindDays)));
}

function folded(lines: readonly string[]): string {
  return lines.map(foldedLine).join("");
}

function linesOf(event: CalendarEvent, remindDays: number): readonly string[] {
  const stamp = `${event.modified}T000000Z`;
  return [
    "BEGIN:VEVENT",
    `UID:${event.uid}`,
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    `SEQUENCE:${event.sequence}`,
    ...event.when,
    `SUMMARY:${event.summary}`,
    `DESCRIPTION:${event.description}`,
    `CATEGORIES:${event.category}`,
    `STATUS:${event.cancelled ? "CANCELLED" : "CONFIRMED"}`,
    "TRANSP:TRANSPARENT",
    ...(event.cancelled ? [] : alarm(event.summary, remindDays)),
    "END:VEVENT",
  ];
}

function alarm(summary: string, days: number): readonly string[] {
  return [
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${escapedText(`in ${daysWords(days)}: `)}${summary}`,
    `TRIGGER:-P${days}D`,
    "END:VALARM",
  ];
}
