import { test } from "uvu";
import * as assert from "uvu/assert";
import { readZoneLine, zoneLine } from "../../src/calendar/zone-line.ts";
import { offsetAt } from "../../src/calendar/zone-offset.ts";
import { compileZones } from "../../src/prepare/compile-zones.ts";

const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWX";

/** A zone as the package packs it: winter at the first moment's offset, each step in minutes. */
function packed(moments: readonly number[]): string {
  const steps = moments.map((at, index) => base60((at - (moments[index - 1] ?? 0)) / 60));
  const order = `0${moments.map((_, index) => (index + 1) % 2).join("")}`;
  return `Test/Zone|WT ST|-10 -20|${order}|${steps.join(" ")}|1e5`;
}

function base60(number: number): string {
  return number < 60 ? (DIGITS[number] ?? "") : base60(Math.floor(number / 60)) + (DIGITS[number % 60] ?? "");
}

const zoneOf = (moments: readonly number[]) =>
  compileZones({ version: "2026f", zones: [packed(moments)], links: ["Test/Zone|Test/Link"] });

const moment = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day, 1) / 1000;

/** The first Sunday of April and of October, from a year on. */
function sundays(from: number): readonly number[] {
  const years = Array.from({ length: 2038 - from }, (_, index) => from + index);
  return years.flatMap((year) => [4, 10].map((month) => moment(year, month, firstSunday(year, month))));
}

function firstSunday(year: number, month: number): number {
  return ((7 - new Date(moment(year, month, 1) * 1000).getUTCDay()) % 7) + 1;
}

test("a rule is found behind the changes that keep it, and goes on", () => {
  const { edition, lines } = zoneOf([moment(2001, 5, 5), moment(2001, 9, 9), ...sundays(2012)]);
  assert.is(edition, "2026f");
  assert.is(lines.length, 1);
  assert.match(lines[0] ?? "", /^Test\/Zone Test\/Link\|3600 7200\|B\w+A\w+\|2012 0 31 3600 7200 0 214 3600 3600\|$/);
  const zone = readZoneLine(lines[0] ?? "", "Test/Link");
  assert.is(zone.name, "Test/Link");
  const summer = moment(2090, 4, firstSunday(2090, 4));
  assert.equal([offsetAt(zone, summer - 1), offsetAt(zone, summer)], [3600, 7200]);
  assert.equal(
    [moment(2000, 7, 1), moment(2001, 7, 1), moment(2005, 7, 1)].map((at) => offsetAt(zone, at)),
    [3600, 7200, 3600],
  );
});

test("a zone that gave its changes up keeps its last offset", () => {
  const [line = ""] = zoneOf([moment(2001, 5, 5), moment(2001, 9, 9)]).lines;
  assert.match(line, /\|\|$/);
  assert.is(offsetAt(readZoneLine(line, "Test/Zone"), moment(2090, 7, 1)), 3600);
});

test("of zones whose days nobody has set yet the first year is told that is not known", () => {
  const zone = packed(sundays(2012)).replace("Test/Zone", "Asia/Gaza");
  const [line = ""] = compileZones({ version: "2026f", zones: [zone], links: [] }).lines;
  assert.match(line, /\|\|2038$/);
  assert.is(readZoneLine(line, "Asia/Gaza").unknownFrom, 2038);
});

test("as many offsets as there are letters, and no more", () => {
  const history = (count: number) => ({
    ...{ names: ["A"], first: 0, yearly: null, unknownFrom: null },
    changes: Array.from({ length: count - 1 }, (_, index) => ({ at: index * 1000, offset: (index + 1) * 60 })),
  });
  assert.equal(readZoneLine(zoneLine(history(26)), "A").changes, history(26).changes);
  assert.throws(() => zoneLine(history(27)), /more offsets than there are letters/);
});

test("changes whose rule cannot be told are refused, not guessed", () => {
  // Too few years: the week of the rule is open.
  assert.throws(() => zoneOf(sundays(2034)), /no rule tells/);
  // One change alone in the last year.
  assert.throws(() => zoneOf(sundays(2012).slice(0, -1)), /no rule tells/);
  // A third one.
  assert.throws(() => zoneOf([...sundays(2012), moment(2037, 11, 11)]), /no rule tells/);
});

test("data in another form is refused", () => {
  const damaged = (change: (zone: string) => string) => () =>
    compileZones({ version: "2026f", zones: [change(packed(sundays(2012)))], links: [] });
  assert.throws(
    damaged((zone) => zone.replace("-10 -20", "-10 -2:0")),
    /-2:0 is no number/,
  );
  assert.throws(
    damaged((zone) => zone.replace("|01", "|09")),
    /does not read back|no rule tells/,
  );
});

test.run();
