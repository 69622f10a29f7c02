import { findZone } from "./find-zone.ts";
import {
  badDate,
  badZone,
  type End,
  endBeforeStart,
  type InexactPeriod,
  skipped,
  twice,
  unknownOffset,
  wrongOffset,
} from "./inexact-period.ts";
import { changeOver, momentsOf, type ZonedMoment } from "./local-moments.ts";
import { type LocalTime, parseLocalTime } from "./local-time.ts";
import { type PlainDate, printDate, printDateRange } from "./plain-date.ts";
import { clockAt, DAY, isoMoment, secondsTo } from "./utc-clock.ts";
import { keepsOffset, offsetWords, writtenOffset } from "./written-offset.ts";
import type { Zone } from "./zone.ts";
import { offsetAt } from "./zone-offset.ts";

/** Names of a zone's standard and daylight time, for print. Data: `src/data/zone-names.json`. */
export type ZoneNames = Readonly<Record<string, { readonly standard: string; readonly daylight: string }>>;

/** A period to the second, in words and in UTC. */
export interface ExactPeriod {
  /** `12:00:00 a.m. EDT (UTC−4) on May 1, 2016 through 11:59:59 p.m. EST (UTC−5) on November 30, 2016`; no seconds where none were written. */
  readonly words: string;
  /** The first end alone: `2:03:22 p.m. EDT (UTC−4) on June 9, 2026`. */
  readonly start: string;
  /** ISO 8601 in UTC, to the second: `2016-05-01T04:00:00Z`. Both ends included. */
  readonly fromUtc: string;
  readonly toUtc: string;
  /** `May 1 to November 30, 2016`, for running text. */
  readonly short: string;
}

/** An end of a period: its moment, and the day that it was written with. */
interface ExactEnd extends ZonedMoment {
  readonly date: PlainDate;
  /** Written without seconds, and printed so. */
  readonly toMinute: boolean;
}

/** Makes a period exact. Dates are whole days: from the first second of `from` to the last second of `to`. */
export function exactPeriod(
  period: { readonly from: string; readonly to: string; readonly zone: string },
  names: ZoneNames,
): ExactPeriod | InexactPeriod {
  const zone = NAME.test(period.zone) ? findZone(period.zone) : null;
  if (zone === null) return badZone(period.zone);
  const from = exactEnd("from", period.from, zone);
  if ("fault" in from) return from;
  const to = exactEnd("to", period.to, zone);
  if ("fault" in to) return to;
  if (from.at > to.at) return endBeforeStart(period.from, period.to);
  const start = momentWords(from, zone, names);
  return {
    words: `${start} through ${momentWords(to, zone, names)}`,
    start,
    fromUtc: isoMoment(from.at),
    toUtc: isoMoment(to.at),
    short: printDateRange(from.date, to.date),
  };
}

/** An IANA zone name. Bare offsets and abbreviations are refused: `EST` is not what New York keeps in summer. */
const NAME = /^(UTC|[A-Z][A-Za-z_]+(\/[A-Z][A-Za-z_+-]+)+)$/;

function exactEnd(end: End, text: string, zone: Zone): ExactEnd | InexactPeriod {
  const time = parseLocalTime(text);
  if (time === null) return badDate(end, text);
  const { date, local, offset: written, whole, toMinute } = time;
  const { unknownFrom } = zone;
  if (unknownFrom !== null && date.year >= unknownFrom) return unknownOffset(end, text, zone.name, unknownFrom - 1);
  if (whole) return endOfDay(end, text, time, zone);
  const moments = momentsOf(zone, local);
  if (written !== null) {
    const meant = moments.find(({ offset }) => keepsOffset(offset, written));
    return meant === undefined ? wrongOffset(end, text, zone.name, text.slice(-6)) : { ...meant, date, toMinute };
  }
  const [only, again] = moments;
  if (only === undefined) return skipped(end, text, zone.name);
  if (again === undefined) return { ...only, date, toMinute };
  return twice(end, text, zone.name, [writtenOffset(only.offset), writtenOffset(again.offset)]);
}

/**
 * The first or the last second of a day, which need not be midnight or the second before it: some zones change their
 * clocks at midnight. A zone that moved over the date line has a day too few.
 */
function endOfDay(end: End, text: string, { date, local }: LocalTime, zone: Zone): ExactEnd | InexactPeriod {
  const first = momentsOf(zone, local)[0] ?? changeOver(zone, local);
  if (first.at + first.offset >= local + DAY) return skipped(end, text, zone.name);
  if (end === "from") return { ...first, date, toMinute: false };
  const last = local + DAY - 1;
  const moment = momentsOf(zone, last).at(-1) ?? secondBefore(changeOver(zone, last).at, zone);
  return { ...moment, date, toMinute: false };
}

function secondBefore(at: number, zone: Zone): ZonedMoment {
  return { at: at - 1, offset: offsetAt(zone, at - 1) };
}

function momentWords(moment: ExactEnd, zone: Zone, names: ZoneNames): string {
  const { secondOfDay } = clockAt(moment.at + moment.offset);
  const [hour, minute, second] = [Math.floor(secondOfDay / 3600), Math.floor(secondOfDay / 60) % 60, secondOfDay % 60];
  const seconds = moment.toMinute ? "" : `:${pad(second)}`;
  const clock = `${hour % 12 === 0 ? 12 : hour % 12}:${pad(minute)}${seconds} ${hour < 12 ? "a.m." : "p.m."}`;
  return `${clock} ${zoneWords(moment, zone, names)} on ${printDate(moment.date)}`;
}

/** `EDT (UTC−4)`; without a known name only the offset: `UTC+3`. */
function zoneWords(moment: ExactEnd, zone: Zone, names: ZoneNames): string {
  const words = offsetWords(moment.offset);
  const known = names[zone.name];
  if (!known) return words;
  return `${keepsDaylightTime(moment, zone) ? known.daylight : known.standard} (${words})`;
}

/** Daylight time is the larger of the year's two offsets; a zone that keeps one offset all year keeps standard time. */
function keepsDaylightTime({ offset, date: { year } }: ExactEnd, zone: Zone): boolean {
  const offsetIn = (month: number) => offsetAt(zone, secondsTo({ year, month, day: 1 }, DAY / 2));
  const [winter, summer] = [offsetIn(1), offsetIn(7)] as const;
  return winter !== summer && offset === Math.max(winter, summer);
}

function pad(number: number): string {
  return number < 10 ? `0${number}` : `${number}`;
}
