import { findZone } from "../calendar/find-zone.ts";
import { clockAt, DAY, isoMoment, secondsTo } from "../calendar/utc-clock.ts";
import type { YearlyChange, Zone } from "../calendar/zone.ts";
import { changesBetween, offsetAt } from "../calendar/zone-offset.ts";
import { basic } from "./calendar-lines.ts";

/** From this year on a `VTIMEZONE` of ours holds; what is earlier stands in UTC. */
export const ZONES_SINCE = 2020;

const BEGINNING = secondsTo({ year: ZONES_SINCE, month: 1, day: 1 }, 0);
const WEEKDAYS = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

/** An observance of RFC 5545, 3.6.5: from a local time on, the clocks keep another offset. */
interface Observance {
  /** By the clocks before, in seconds since 1970. */
  readonly onset: number;
  readonly before: number;
  readonly offset: number;
  /** `RRULE` of what comes again every year. */
  readonly rule: string | null;
}

const known = new Map<string, readonly string[] | null>();

/**
 * A zone as the lines of a `VTIMEZONE`, so that a calendar needs no data of its own; null where there is no such zone, or
 * its clocks change by no rule that the format can say.
 *
 * @param name as the database writes it
 */
export function zoneLines(name: string): readonly string[] | null {
  const found = known.get(name);
  if (found !== undefined) return found;
  const zone = findZone(name);
  const lines = zone?.name === name ? linesOfZone(zone) : null;
  known.set(name, lines);
  return lines;
}

function linesOfZone(zone: Zone): readonly string[] | null {
  const yearly = zone.unknownFrom === null ? yearlyOf(zone) : null;
  if (yearly === null) return null;
  const now = offsetAt(zone, BEGINNING);
  const first: Observance = { onset: BEGINNING, before: now, offset: now, rule: null };
  const listed = zone.changes.filter(({ at }) => at > BEGINNING).map(({ at, offset }) => onceAt(zone, at, offset));
  const lines = [first, ...listed, ...yearly].flatMap(linesOf);
  return ["BEGIN:VTIMEZONE", `TZID:${zone.name}`, ...lines, "END:VTIMEZONE"];
}

function onceAt(zone: Zone, at: number, offset: number): Observance {
  const before = offsetAt(zone, at - 1);
  return { onset: at + before, before, offset, rule: null };
}

/** The two changes that come again every year; none where there are none; null where a rule cannot be said. */
function yearlyOf(zone: Zone): readonly Observance[] | null {
  const { yearly } = zone;
  if (yearly === null) return [];
  const [one, other] = yearly.rules;
  const rules = [yearRule(one, other.offset), yearRule(other, one.offset)];
  const from = secondsTo({ year: Math.max(yearly.from, ZONES_SINCE), month: 1, day: 1 }, 0);
  const changes = changesBetween(zone, from, from + 366 * DAY).slice(0, 2);
  return rules.includes(null)
    ? null
    : changes.map(({ at, offset }) => ({
        ...onceAt(zone, at, offset),
        rule: rules[offset === one.offset ? 0 : 1] ?? null,
      }));
}

/** The week of a year in which a change comes, on a weekday by the clocks before it. */
function yearRule({ weekday, day, second }: YearlyChange, before: number): string | null {
  const shift = Math.floor((second + before) / DAY);
  const earliest = clockAt(secondsTo({ year: 2021, month: 3, day: 1 }, 0) + (day + shift) * DAY).date;
  const latest = clockAt(secondsTo(earliest, 0) + 6 * DAY).date;
  if (earliest.month !== latest.month || earliest.month === 2) return null;
  const name = WEEKDAYS[(weekday + shift + 7) % 7];
  const days = Array.from({ length: 7 }, (_, index) => earliest.day + index);
  const ordinal = ordinalOf(earliest.day, latest);
  const which = ordinal === null ? `BYMONTHDAY=${days.join(",")};BYDAY=${name}` : `BYDAY=${ordinal}${name}`;
  return `RRULE:FREQ=YEARLY;BYMONTH=${earliest.month};${which}`;
}

/** 2 for the second such weekday of a month, -1 for its last; null where it is neither the first days of a week nor the last. */
function ordinalOf(first: number, latest: { readonly year: number; readonly month: number; readonly day: number }) {
  if (first % 7 === 1) return (first - 1) / 7 + 1;
  const next = clockAt(secondsTo(latest, 0) + DAY).date;
  return next.day === 1 ? -1 : null;
}

function linesOf({ onset, before, offset, rule }: Observance): readonly string[] {
  const kind = offset > before ? "DAYLIGHT" : "STANDARD";
  return [
    `BEGIN:${kind}`,
    `DTSTART:${basic(isoMoment(onset)).slice(0, -1)}`,
    `TZOFFSETFROM:${offsetText(before)}`,
    `TZOFFSETTO:${offsetText(offset)}`,
    ...(rule === null ? [] : [rule]),
    `END:${kind}`,
  ];
}

/** `-0600` */
function offsetText(seconds: number): string {
  const minutes = Math.abs(seconds) / 60;
  const two = (number: number) => `${Math.floor(number)}`.padStart(2, "0");
  return `${seconds < 0 ? "-" : "+"}${two(minutes / 60)}${two(minutes % 60)}`;
}
