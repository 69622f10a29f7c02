import { addDays, checkedDate, isoDate } from "../calendar/day-arithmetic.ts";
import { sha256Hex } from "../digest/sha256.ts";
import { escapedText, foldedLine } from "./calendar-lines.ts";
import type { Deadline } from "./deadline.ts";
import { daysWords } from "./deadline-words.ts";

/** Digits of the hash that name an event: enough for as many as anyone will ever have. */
const UID_DIGITS = 32;

/** What a calendar file begins and ends with; between stand the events. */
export const CALENDAR_HEAD = folded([
  "BEGIN:VCALENDAR",
  "VERSION:2.0",
  "PRODID:-//duces//deadlines//EN",
  "CALSCALE:GREGORIAN",
]);
export const CALENDAR_TAIL = folded(["END:VCALENDAR"]);

/**
 * The deadlines as an iCalendar text (RFC 5545) that a mail program takes in. A deadline keeps its UID when its date
 * changes, so that taking the file in again moves the entry; a settled one is marked as canceled. The stamp is the
 * date of issue, not the clock: the same deadlines give the same bytes.
 *
 * @param remindDays how many days ahead the calendar reminds
 */
export function calendarFile(deadlines: readonly Deadline[], remindDays: number): string {
  return CALENDAR_HEAD + calendarEvents(deadlines, remindDays) + CALENDAR_TAIL;
}

/** The events alone, for a file that is put together piece by piece. */
export function calendarEvents(deadlines: readonly Deadline[], remindDays: number): string {
  return folded(deadlines.flatMap((deadline) => event(deadline, remindDays)));
}

function folded(lines: readonly string[]): string {
  return lines.map(foldedLine).join("");
}

function event(deadline: Deadline, remindDays: number): readonly string[] {
  const summary = escapedText(`${deadline.number}: ${deadline.title}`);
  return [
    "BEGIN:VEVENT",
    `UID:${uid(deadline)}`,
    `DTSTAMP:${basic(deadline.issued)}T000000Z`,
    ...when(deadline),
    `SUMMARY:${summary}`,
    `DESCRIPTION:${escapedText(description(deadline))}`,
    `CATEGORIES:${escapedText(deadline.matter)}`,
    `STATUS:${deadline.settled === null ? "CONFIRMED" : "CANCELLED"}`,
    "TRANSP:TRANSPARENT",
    ...(deadline.settled === null ? alarm(summary, remindDays) : []),
    "END:VEVENT",
  ];
}

/** The same event whatever its date: a matter, a request and what is due. */
function uid({ matter, request, kind }: Deadline): string {
  return `${sha256Hex(JSON.stringify([matter, request, kind])).slice(0, UID_DIGITS)}@duces`;
}

/** A day is an event of the whole day, which ends before the next; a time stands in UTC. */
function when({ date, at }: Deadline): readonly string[] {
  if (at !== null) return [`DTSTART:${basic(at)}`];
  return [`DTSTART;VALUE=DATE:${basic(date)}`, `DTEND;VALUE=DATE:${basic(isoDate(addDays(checkedDate(date), 1)))}`];
}

function description(deadline: Deadline): string {
  return [
    deadline.reason,
    `Authority: ${deadline.authority}; as of ${deadline.asOf}; ${deadline.confidence}.`,
    ...(deadline.settled === null ? [] : [`Settled: ${deadline.settled}.`]),
    "Computed by a program; not legal advice. A lawyer must check it.",
  ].join("\n");
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

/** ISO day or moment in the basic form: `20261202`, `20261202T150000Z`. */
function basic(iso: string): string {
  return iso.replace(/[-:]/g, "");
}
