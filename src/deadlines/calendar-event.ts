import { addDays, checkedDate, isoDate } from "../calendar/day-arithmetic.ts";
import { sha256Hex } from "../digest/sha256.ts";
import { escapedText } from "./calendar-lines.ts";
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
  return {
    uid: uidOf(deadline),
    sequence: deadline.sequence,
    modified: basic(deadline.modified),
    when: when(deadline),
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

/** A day is an event of the whole day, which ends before the next; a time stands in UTC, which every calendar reads alike. */
function when({ date, at }: Deadline): readonly string[] {
  if (at !== null) return [`DTSTART:${basic(at)}`];
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

/** What a date was before its last change: `2026-12-04`, with what had settled it. */
export function earlierWords({ before }: RevisedDeadline): string {
  if (before === null) return "";
  return before.settled === null ? before.date : `${before.date}, ${before.settled}`;
}

/** ISO day or moment in the basic form: `20261202`, `20261202T150000Z`. */
export function basic(iso: string): string {
  return iso.replace(/[-:]/g, "");
}
