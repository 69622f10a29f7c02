import { Temporal } from "temporal-polyfill";
import {
  badDate,
  badZone,
  type End,
  endBeforeStart,
  type InexactPeriod,
  skipped,
  twice,
  wrongOffset,
} from "./inexact-period.ts";
import { type PlainDate, parseDate, printDate, printDateRange } from "./plain-date.ts";

/** Names of a zone's standard and daylight time, for print. Data: `src/data/zone-names.json`. */
export type ZoneNames = Readonly<Record<string, { readonly standard: string; readonly daylight: string }>>;

/** A period to the second, in words and in UTC. */
export interface ExactPeriod {
  /** `12:00:00 a.m. EDT (UTC−4) on May 1, 2016 through 11:59:59 p.m. EST (UTC−5) on November 30, 2016`. */
  readonly words: string;
  /** The first end alone: `2:03:22 p.m. EDT (UTC−4) on June 9, 2026`. */
  readonly start: string;
  /** ISO 8601 in UTC, to the second: `2016-05-01T04:00:00Z`. Both ends included. */
  readonly fromUtc: string;
  readonly toUtc: string;
  /** `May 1 to November 30, 2016`, for running text. */
  readonly short: string;
}

interface LocalTime {
  readonly date: PlainDate;
  readonly plain: Temporal.PlainDateTime;
  readonly offset: string | null;
  /** A date without a time of day. */
  readonly whole: boolean;
}

/** Makes a period exact. Dates are whole days: from the first second of `from` to the last second of `to`. */
export function exactPeriod(
  period: { readonly from: string; readonly to: string; readonly zone: string },
  names: ZoneNames,
): ExactPeriod | InexactPeriod {
  if (!isZone(period.zone)) return badZone(period.zone);
  const from = instantOf("from", period.from, period.zone);
  if ("fault" in from) return from;
  const to = instantOf("to", period.to, period.zone);
  if ("fault" in to) return to;
  if (Temporal.ZonedDateTime.compare(from.at, to.at) > 0) return endBeforeStart(period.from, period.to);
  const start = momentWords(from.at, from.date, names);
  return {
    words: `${start} through ${momentWords(to.at, to.date, names)}`,
    start,
    fromUtc: utc(from.at),
    toUtc: utc(to.at),
    short: printDateRange(from.date, to.date),
  };
}

/** An IANA zone name. Bare offsets and abbreviations are refused: `EST` is not what New York keeps in summer. */
function isZone(zone: string): boolean {
  if (!/^(UTC|[A-Z][A-Za-z_]+(\/[A-Z][A-Za-z_+-]+)+)$/.test(zone)) return false;
  try {
    Temporal.Instant.from("2000-01-01T00:00Z").toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

function instantOf(
  end: End,
  text: string,
  zone: string,
): { at: Temporal.ZonedDateTime; date: PlainDate } | InexactPeriod {
  const local = parseLocal(text);
  if (!local) return badDate(end, text);
  if (local.offset !== null) return withOffset(end, text, local, zone, local.offset);
  if (local.whole) return endOfDay(end, text, local, zone);
  const earlier = local.plain.toZonedDateTime(zone, { disambiguation: "earlier" });
  const later = local.plain.toZonedDateTime(zone, { disambiguation: "later" });
  if (Temporal.ZonedDateTime.compare(earlier, later) === 0) return { at: earlier, date: local.date };
  if (!earlier.toPlainDateTime().equals(local.plain)) return skipped(end, text, zone);
  return twice(end, text, zone, [earlier.offset, later.offset]);
}

/**
 * The first or the last second of a day, which need not be midnight: some zones change their clocks at midnight. A zone
 * that moved over the date line has a day too few.
 */
function endOfDay(end: End, text: string, { date, plain }: LocalTime, zone: string) {
  const day = plain.toPlainDate();
  const first = day.toZonedDateTime({ timeZone: zone });
  if (!first.toPlainDate().equals(day)) return skipped(end, text, zone);
  const last = () => day.add({ days: 1 }).toZonedDateTime({ timeZone: zone }).subtract({ seconds: 1 });
  return { at: end === "from" ? first : last(), date };
}

/** Local text to a time of day; midnight for a bare date. */
function parseLocal(text: string): LocalTime | null {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2})?)([+-]\d{2}:\d{2})?)?$/.exec(text);
  const date = match?.[1] ? parseDate(match[1]) : null;
  if (!match || !date) return null;
  const clock = match[2] ?? "00:00:00";
  try {
    const plain = Temporal.PlainDateTime.from(`${match[1]}T${clock}`);
    return { date, plain, offset: match[3] ?? null, whole: match[2] === undefined };
  } catch {
    return null;
  }
}

function withOffset(end: End, text: string, local: LocalTime, zone: string, offset: string) {
  try {
    const at = Temporal.ZonedDateTime.from(`${local.plain.toString()}${offset}[${zone}]`, { offset: "reject" });
    return { at, date: local.date };
  } catch {
    return wrongOffset(end, text, zone, offset);
  }
}

function momentWords(at: Temporal.ZonedDateTime, date: PlainDate, names: ZoneNames): string {
  const hour = at.hour % 12 === 0 ? 12 : at.hour % 12;
  const clock = `${hour}:${pad(at.minute)}:${pad(at.second)} ${at.hour < 12 ? "a.m." : "p.m."}`;
  return `${clock} ${zoneWords(at, names)} on ${printDate(date)}`;
}

/** `EDT (UTC−4)`; without a known name only the offset: `UTC+3`. */
function zoneWords(at: Temporal.ZonedDateTime, names: ZoneNames): string {
  const offset = offsetWords(at.offsetNanoseconds / 60e9);
  const known = names[at.timeZoneId];
  if (!known) return offset;
  return `${keepsDaylightTime(at) ? known.daylight : known.standard} (${offset})`;
}

/** Daylight time is the larger of the year's two offsets; a zone that keeps one offset all year keeps standard time. */
function keepsDaylightTime(at: Temporal.ZonedDateTime): boolean {
  const winter = at.with({ month: 1, day: 1 }).offsetNanoseconds;
  const summer = at.with({ month: 7, day: 1 }).offsetNanoseconds;
  return winter !== summer && at.offsetNanoseconds === Math.max(winter, summer);
}

function offsetWords(minutes: number): string {
  if (minutes === 0) return "UTC";
  const size = Math.abs(minutes);
  const rest = size % 60 === 0 ? "" : `:${pad(size % 60)}`;
  return `UTC${minutes < 0 ? "−" : "+"}${Math.floor(size / 60)}${rest}`;
}

function utc(at: Temporal.ZonedDateTime): string {
  return at.toInstant().toString({ smallestUnit: "second" });
}

function pad(n: number): string {
  return n < 10 ? `0${n}` : `${n}`;
}
