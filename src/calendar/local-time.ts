import { type PlainDate, parseDate } from "./plain-date.ts";
import { secondsTo } from "./utc-clock.ts";

/** What a clock and a calendar on a wall show. */
export interface LocalTime {
  readonly date: PlainDate;
  /** Seconds since the beginning of 1970 by that clock; of a date without a time, to its midnight. */
  readonly local: number;
  /** The offset that is written behind it, in seconds; null where there is none. */
  readonly offset: number | null;
  /** A date without a time of day. */
  readonly whole: boolean;
  /** A time of day without its seconds. */
  readonly toMinute: boolean;
}

const WRITTEN = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?(?:([+-])(\d{2}):(\d{2}))?)?$/;

/** `2016-05-01`, `2016-05-01T09:30`, also with seconds and an offset such as `-05:00`; null for anything else. */
export function parseLocalTime(text: string): LocalTime | null {
  const match = WRITTEN.exec(text);
  if (match === null) return null;
  const [, day, hour, minute, second, sign, hours, minutes] = match;
  const date = parseDate(`${day}`);
  const clock = secondOfDay(Number(hour ?? 0), Number(minute ?? 0), Number(second ?? 0));
  if (date === null || clock === null) return null;
  const size = Number(hours) * 3600 + Number(minutes) * 60;
  const offset = sign === undefined ? null : sign === "-" ? 0 - size : size;
  return {
    date,
    local: secondsTo(date, clock),
    offset,
    whole: hour === undefined,
    toMinute: hour !== undefined && second === undefined,
  };
}

function secondOfDay(hour: number, minute: number, second: number): number | null {
  return hour < 24 && minute < 60 && second < 60 ? hour * 3600 + minute * 60 + second : null;
}
