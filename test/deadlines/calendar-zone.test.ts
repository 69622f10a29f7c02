/** Zones of a calendar, read back by a reader of RFC 5545 of its own and asked for offsets that the zone data gives. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { findZone, zoneNames } from "../../src/calendar/find-zone.ts";
import { offsetAt } from "../../src/calendar/zone-offset.ts";
import { zoneLines } from "../../src/deadlines/calendar-zone.ts";

const DAY = 86_400;
const WEEKDAYS = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

interface Observance {
  readonly from: number;
  readonly to: number;
  readonly onsets: readonly number[];
}

const seconds = (...parts: readonly [number, number, number]) => Date.UTC(parts[0], parts[1] - 1, parts[2]) / 1000;
const offsetOf = (text: string) =>
  (text.startsWith("-") ? -1 : 1) * (Number(text.slice(1, 3)) * 3600 + Number(text.slice(3, 5)) * 60);

/** The days of a year that `BYMONTH`, `BYDAY` and `BYMONTHDAY` name. */
function dayOf(rule: ReadonlyMap<string, string>, year: number): number {
  const month = Number(rule.get("BYMONTH"));
  const [, ordinal = "", name = ""] = /^(-?\d)?(..)$/.exec(rule.get("BYDAY") ?? "") ?? [];
  const days = Array.from({ length: new Date(Date.UTC(year, month, 0)).getUTCDate() }, (_, index) => index + 1);
  const named = days.filter((day) => WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] === name);
  const among = rule.get("BYMONTHDAY")?.split(",").map(Number);
  const found =
    ordinal === ""
      ? named.filter((day) => among?.includes(day))
      : [named.at(Number(ordinal) - (ordinal.startsWith("-") ? 0 : 1))];
  assert.is(found.length, 1);
  return seconds(year, month, found[0] ?? 0);
}

function observances(lines: readonly string[]): readonly Observance[] {
  return lines
    .join("\n")
    .split(/^BEGIN:(?:STANDARD|DAYLIGHT)$/m)
    .slice(1)
    .map((text) => {
      const field = (name: string) => new RegExp(`^${name}:(.*)$`, "m").exec(text)?.[1] ?? "";
      const [, y = "", m = "", d = "", hour = "", minute = ""] =
        /^(....)(..)(..)T(..)(..)00$/.exec(field("DTSTART")) ?? [];
      const clock = Number(hour) * 3600 + Number(minute) * 60;
      const from = offsetOf(field("TZOFFSETFROM"));
      const rule = new Map(
        field("RRULE")
          .split(";")
          .map((part) => part.split("=") as [string, string]),
      );
      const days =
        field("RRULE") === ""
          ? [seconds(Number(y), Number(m), Number(d))]
          : Array.from({ length: 21 }, (_, more) => dayOf(rule, Number(y) + more));
      if (field("RRULE") !== "")
        assert.is(days[0], seconds(Number(y), Number(m), Number(d)), "DTSTART is the first of its rule");
      return { from, to: offsetOf(field("TZOFFSETTO")), onsets: days.map((day) => day + clock - from) };
    });
}

function offsetIn(all: readonly Observance[], at: number): number | undefined {
  const begun = all
    .flatMap(({ onsets, to }) => onsets.map((onset) => ({ onset, to })))
    .filter(({ onset }) => onset <= at);
  return begun.reduce<{ onset: number; to: number } | null>(
    (last, each) => (last === null || each.onset >= last.onset ? each : last),
    null,
  )?.to;
}

test("every zone of the database keeps in a calendar the offsets that it keeps", () => {
  const unsaid: string[] = [];
  for (const name of zoneNames()) {
    const zone = findZone(name);
    const lines = zoneLines(name);
    if (zone === null || lines === null) {
      unsaid.push(name);
      continue;
    }
    const all = observances(lines);
    for (let at = seconds(2020, 1, 2); at < seconds(2040, 1, 1); at += 3 * DAY + 3600)
      assert.is(offsetIn(all, at), offsetAt(zone, at), `${name} at ${new Date(at * 1000).toISOString()}`);
    for (const { onsets } of all)
      for (const onset of onsets.filter((each) => each > seconds(2020, 1, 2)))
        for (const at of [onset - 1, onset]) assert.is(offsetIn(all, at), offsetAt(zone, at), `${name} about ${onset}`);
  }
  // Clocks that follow the moon end in the data; a Friday after the last Thursday may come in the next month: these stand in UTC.
  assert.equal(
    unsaid.filter((name) => !/^(Africa\/(Casablanca|El_Aaiun|Cairo)|Egypt|Asia\/(Gaza|Hebron))$/.test(name)),
    [],
  );
});

test("zones that everybody knows are said as everybody says them", () => {
  assert.equal(
    zoneLines("America/Chicago")?.filter((line) => line.startsWith("RRULE")),
    ["RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU", "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU"],
  );
  assert.equal(
    zoneLines("Europe/Berlin")?.filter((line) => line.startsWith("RRULE")),
    ["RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"],
  );
  assert.equal(zoneLines("America/Phoenix")?.length, 8);
  assert.is(zoneLines("Mars/Olympus"), null);
});

test.run();
