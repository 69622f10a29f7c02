import { type CalendarEvent, eventOf } from "./calendar-event.ts";
import { escapedText, foldedLine } from "./calendar-lines.ts";
import { zoneLines } from "./calendar-zone.ts";
import { daysWords } from "./deadline-words.ts";
import type { RevisedDeadline } from "./revision.ts";

const HEAD = [
  "BEGIN:VCALENDAR",
  "VERSION:2.0",
  "PRODID:-//duces//deadlines//EN",
  "CALSCALE:GREGORIAN",
  "METHOD:PUBLISH",
];

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
  return [...calendarPieces([events], remindDays)].join("");
}

/** The file piece by piece. Zones stand before the first event that names them. */
export function* calendarPieces(lists: Iterable<readonly CalendarEvent[]>, remindDays: number): Generator<string> {
  const told = new Set<string>();
  yield folded(HEAD);
  for (const events of lists) {
    const fresh = new Set(events.flatMap(({ zone }) => (zone === null || told.has(zone) ? [] : [zone])));
    for (const zone of fresh) told.add(zone);
    yield folded([...fresh].flatMap((zone) => zoneLines(zone) ?? []));
    yield folded(events.flatMap((event) => linesOf(event, remindDays)));
  }
  yield folded(["END:VCALENDAR"]);
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
