import * as fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { addDays, checkedDate, isoDate, isWeekend, weekdayName, weekdayOf } from "../../src/calendar/day-arithmetic.ts";
import { utcMoment } from "../../src/calendar/utc-moment.ts";

const MS = 86_400_000;
/** Days of 1900 to 2100 since 1970, by the platform's own calendar as an oracle. */
const DAY = fc.integer({ min: -25_567, max: 47_846 });
const iso = (day: number) => new Date(day * MS).toISOString().slice(0, 10);

test("adding days agrees with the platform's calendar, forward and backward", () => {
  fc.assert(
    fc.property(DAY, fc.integer({ min: -9000, max: 9000 }), (day, days) => {
      assert.is(isoDate(addDays(checkedDate(iso(day)), days)), iso(day + days));
    }),
    { seed: 4, numRuns: 2000 },
  );
});

test("every day from 1999 to 2033 follows the one before it, on the platform's weekday", () => {
  let date = checkedDate("1999-01-01");
  for (let day = Date.UTC(1999, 0, 1) / MS; day < Date.UTC(2034, 0, 1) / MS; day += 1) {
    assert.is(isoDate(date), iso(day));
    assert.is(weekdayOf(date), new Date(day * MS).getUTCDay());
    assert.is(isWeekend(date), [0, 6].includes(weekdayOf(date)));
    date = addDays(date, 1);
  }
});

test("a day has a name, and what is no day was never checked", () => {
  assert.is(weekdayName(checkedDate("2026-06-05")), "Friday");
  assert.is(isoDate(checkedDate("2026-06-05T10:00")), "2026-06-05");
  assert.is(isoDate({ year: 476, month: 9, day: 4 }), "0476-09-04");
  assert.throws(() => checkedDate("2026-02-30"), /was checked and is no date/);
});

const MOMENTS: readonly (readonly [string, string, string | null])[] = [
  ["2026-12-02T10:00", "America/New_York", "2026-12-02T15:00:00Z"],
  ["2026-07-02T10:00", "America/New_York", "2026-07-02T14:00:00Z"],
  ["2026-11-01T01:30-05:00", "America/New_York", "2026-11-01T06:30:00Z"],
  ["2026-11-01T01:30", "America/New_York", "2026-11-01T05:30:00Z"],
  ["2026-12-02T10:00+03:00", "America/New_York", null],
  ["2026-12-02", "America/New_York", null],
  ["2026-12-02T10:00", "Nowhere/Land", null],
];

for (const [local, zone, utc] of MOMENTS) {
  test(`${local} in ${zone} is ${utc ?? "no moment"}`, () => assert.is(utcMoment(local, zone), utc));
}

test.run();
