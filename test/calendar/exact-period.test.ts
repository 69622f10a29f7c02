import { readFileSync } from "node:fs";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { exactPeriod } from "../../src/calendar/exact-period.ts";

const NAMES = JSON.parse(readFileSync("src/data/zone-names.json", "utf8")).zones;

function period(from: string, to: string, zone = "America/New_York") {
  return exactPeriod({ from, to, zone }, NAMES);
}

test("the model wording of a period that crosses a clock change", () => {
  assert.equal(period("2016-05-01", "2016-11-30"), {
    words: "12:00:00 a.m. EDT (UTC−4) on May 1, 2016 through 11:59:59 p.m. EST (UTC−5) on November 30, 2016",
    start: "12:00:00 a.m. EDT (UTC−4) on May 1, 2016",
    fromUtc: "2016-05-01T04:00:00Z",
    toUtc: "2016-12-01T04:59:59Z",
    short: "May 1 to November 30, 2016",
  });
});

const WORDS: readonly (readonly [string, string, string, string])[] = [
  [
    "2016-10-01T09:30",
    "2016-10-01T17:00",
    "Europe/Berlin",
    "9:30 a.m. CEST (UTC+2) on October 1, 2016 through 5:00 p.m. CEST (UTC+2) on October 1, 2016",
  ],
  [
    "2016-05-01",
    "2016-05-01",
    "Europe/Moscow",
    "12:00:00 a.m. MSK (UTC+3) on May 1, 2016 through 11:59:59 p.m. MSK (UTC+3) on May 1, 2016",
  ],
  [
    "2026-01-01",
    "2026-01-02",
    "UTC",
    "12:00:00 a.m. UTC on January 1, 2026 through 11:59:59 p.m. UTC on January 2, 2026",
  ],
  [
    "2026-01-01T12:00",
    "2026-01-01T12:30",
    "Asia/Kolkata",
    "12:00 p.m. UTC+5:30 on January 1, 2026 through 12:30 p.m. UTC+5:30 on January 1, 2026",
  ],
  [
    "2026-11-01T01:30-04:00",
    "2026-11-01T01:30-05:00",
    "America/New_York",
    "1:30 a.m. EDT (UTC−4) on November 1, 2026 through 1:30 a.m. EST (UTC−5) on November 1, 2026",
  ],
];

for (const [from, to, zone, words] of WORDS) {
  test(`${from} to ${to} in ${zone}`, () => {
    const exact = period(from, to, zone);
    assert.equal("words" in exact ? exact.words : exact.message, words);
  });
}

const FAULTS: readonly (readonly [string, string, string, string, string])[] = [
  ["2016-11-30", "2016-05-01", "America/New_York", "to", "end-before-start"],
  ["2026-02-29", "2026-03-01", "America/New_York", "from", "bad-date"],
  ["2026-02-01", "2026-02-31", "America/New_York", "to", "bad-date"],
  ["2026-13-01", "2026-12-31", "America/New_York", "from", "bad-date"],
  ["03/04/2026", "2026-12-31", "America/New_York", "from", "bad-date"],
  ["0000-01-01", "2026-12-31", "America/New_York", "from", "bad-date"],
  ["2026-01-01", "9999-12-31", "America/New_York", "to", "bad-date"],
  ["26-01-01", "2026-12-31", "America/New_York", "from", "bad-date"],
  ["2026-03-08T02:30", "2026-03-09", "America/New_York", "from", "skipped-time"],
  ["2026-10-31", "2026-11-01T01:30", "America/New_York", "to", "ambiguous-time"],
  ["2026-06-01T12:00-05:00", "2026-06-02", "America/New_York", "from", "wrong-offset"],
  ["2026-06-01T25:00", "2026-06-02", "America/New_York", "from", "bad-date"],
  ["2026-06-01", "2026-06-02", "EST", "zone", "bad-zone"],
  ["2026-06-01", "2026-06-02", "America/New_Yrok", "zone", "bad-zone"],
  ["2026-06-01", "2026-06-02", "+02:00", "zone", "bad-zone"],
];

for (const [from, to, zone, fault, code] of FAULTS) {
  test(`${from} to ${to} in ${zone} is refused: ${code}`, () => {
    const found = period(from, to, zone);
    assert.ok("fault" in found, JSON.stringify(found));
    assert.equal([found.fault, found.code], [fault, code]);
    assert.ok(found.message.length > 0 && found.hint.length > 0);
  });
}

test.run();
