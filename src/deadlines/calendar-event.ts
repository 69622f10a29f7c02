import { addDays, checkedDate, isoDate } from "../calendar/day-arithmetic.ts";
import { hourWords, placedTime } from "../calendar/placed-time.ts";
import { sha256Hex } from "../digest/sha256.ts";
import { basic, escapedText } from "./calendar-lines.ts";
import { ZONES_SINCE, zoneLines } from "./calendar-zone.ts";
import type { Deadline } from "./deadline.ts";
import type { RevisedDeadline } from "./revision.ts";

/** An event of a calendar, its texts escaped as they stand in the file. */
export interface CalendarEvent {
  /** The same whatever its date: calendars move an event by it. */
  readonly uid: string;
  readonly sequence: number;
  /** Day of the last change, in the basic form: `20261123`. */
  readonly modified: string;
  /** The lines that say when: `DTSTART…`, and `DTEND…` of a whole day. */
  readonly when: readonly string[];
  /** The zone that these lines name: a `VTIMEZONE` of it stands before the event. Null where they name none. */
  readonly zone: string | null;
  readonly summary: string;
  readonly description: string;
  /** The matter's reference. */
  readonly category: string;
  readonly cancelled: boolean;
}

/** Digits of the hash that name an event: enough for as many as anyone will ever have. */
const UID_DIGITS = 32;

/** A client may read along in a calendar that a firm shares: an event names the request by number, and nobody. */
export function eventOf(deadline: RevisedDeadline): CalendarEvent {
  const zone = zoneOf(deadline);
  return {
    uid: uidOf(deadline),
    sequence: deadline.sequence,
    modified: basic(deadline.modified),
    when: when(deadline, zone),
    zone,
    summary: escapedText(`${deadline.number} ${deadline.title}`),
    description: escapedText(description(deadline)),
    category: escapedText(deadline.matter),
    cancelled: deadline.settled !== null,
  };
}

/** The same event whatever its date: a matter, a request and what is due. */
export function uidOf({ matter, request, kind }: Pick<Deadline, "matter" | "request" | "kind">): string {
  return `${sha256Hex(JSON.stringify([matter, request, kind])).slice(0, UID_DIGITS)}@duces`;
}

/** The zone of the place where an hour is kept, where the format can say it: the hour stays when rules of clocks change. */
function zoneOf({ date, at }: Deadline): string | null {
  if (at === null || Number(date.slice(0, 4)) < ZONES_SINCE) return null;
  const isFirst = placedTime(`${date}T${at.time}`, at.zone)?.utc === at.utc;
  return isFirst && zoneLines(at.zone) !== null ? at.zone : null;
}

/** A day is an event of the whole day, which ends before the next. */
function when({ date, at }: Deadline, zone: string | null): readonly string[] {
  if (at !== null && zone !== null) return [`DTSTART;TZID=${zone}:${basic(`${date}T${at.time}:00`)}`];
  if (at !== null) return [`DTSTART:${basic(at.utc)}`];
  return [`DTSTART;VALUE=DATE:${basic(date)}`, `DTEND;VALUE=DATE:${basic(isoDate(addDays(checkedDate(date), 1)))}`];
}

function description(deadline: RevisedDeadline): string {
  return [
    deadline.reason,
    `Authority: ${deadline.authority}; as of ${deadline.asOf}; ${deadline.confidence}.`,
    ...(deadline.settled === null ? [] : [`Settled: ${deadline.settled}.`]),
    ...(deadline.before === null ? [] : [`Changed on ${deadline.modified}; before: ${earlierWords(deadline)}.`]),
    "Computed by a program; not legal advice. A lawyer must check it.",
  ].join("\n");
}

/** What a date was before its last change: `2026-12-04`, with its hour and what had settled it. */
export function earlierWords({ before }: RevisedDeadline): string {
  if (before === null) return "";
  return [before.date, hourWords(before.at), before.settled ?? ""].filter((part) => part !== "").join(", ");
}
