import * as fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { addDays, checkedDate, isoDate, isWeekend } from "../../src/calendar/day-arithmetic.ts";
import { daysBetween } from "../../src/calendar/plain-date.ts";
import { countDays, countWorkingDays } from "../../src/deadlines/count-days.ts";
import type { Direction } from "../../src/deadlines/court-calendar.ts";
import { LAW, RULE_CALENDAR } from "./shipped-law.ts";

const START = checkedDate("2016-01-01");
const DAY = fc.integer({ min: 0, max: 7300 }).map((n) => addDays(START, n));
const COUNT = fc.integer({ min: 0, max: 200 });
const DIRECTION = fc.constantFrom<Direction>("forward", "backward");
const RUNS = { seed: 6, numRuns: 2000 };

test("a count never ends on a weekend or holiday", () => {
  fc.assert(
    fc.property(DAY, COUNT, DIRECTION, (day, count, direction) => {
      const { date } = countDays(day, count, direction, RULE_CALENDAR);
      assert.not(isWeekend(date));
      assert.is(RULE_CALENDAR.closedBecause(date, direction), null);
    }),
    RUNS,
  );
});

test("a count gives way only over closed days, in its own direction, each with its reason", () => {
  fc.assert(
    fc.property(DAY, COUNT, DIRECTION, (day, count, direction) => {
      const { date, bare, skipped } = countDays(day, count, direction, RULE_CALENDAR);
      const step = direction === "forward" ? 1 : -1;
      assert.is(daysBetween(day, bare), step * count + 0);
      assert.is(daysBetween(bare, date), step * skipped.length + 0);
      for (const [i, noted] of skipped.entries()) {
        assert.is(isoDate(noted.date), isoDate(addDays(bare, step * i)));
        assert.is(noted.why, RULE_CALENDAR.closedBecause(noted.date, direction));
      }
      assert.ok(skipped.length <= 4, "no run of closed days is longer");
    }),
    RUNS,
  );
});

test("a longer count and a later start never end earlier", () => {
  fc.assert(
    fc.property(DAY, COUNT, COUNT, (day, count, more) => {
      const end = (from: typeof day, days: number) => isoDate(countDays(from, days, "forward", RULE_CALENDAR).date);
      assert.ok(end(day, count + more) >= end(day, count));
      assert.ok(end(addDays(day, more), count) >= end(day, count));
      const back = (days: number) => isoDate(countDays(day, days, "backward", RULE_CALENDAR).date);
      assert.ok(back(count + more) <= back(count));
    }),
    RUNS,
  );
});

test("forward and then backward by the same number never passes the start by more than closed days", () => {
  fc.assert(
    fc.property(DAY, COUNT, (day, count) => {
      const forward = countDays(day, count, "forward", RULE_CALENDAR);
      const back = countDays(forward.date, count, "backward", RULE_CALENDAR);
      const drift = daysBetween(day, back.date);
      assert.is(drift, forward.skipped.length - back.skipped.length);
    }),
    RUNS,
  );
});

test("working days are counted one by one over the closed ones", () => {
  fc.assert(
    fc.property(DAY, fc.integer({ min: 1, max: 60 }), (day, count) => {
      const { date, skipped } = countWorkingDays(day, count, RULE_CALENDAR);
      assert.is(daysBetween(day, date), count + skipped.length);
      assert.is(RULE_CALENDAR.closedBecause(date, "forward"), null);
    }),
    RUNS,
  );
});

const BACKWARD: readonly (readonly [string, number, string])[] = [
  ["2026-12-08", 1, "2026-12-07"],
  ["2026-12-07", 1, "2026-12-04"],
  ["2026-12-03", 7, "2026-11-25"],
  ["2027-01-04", 3, "2026-12-31"],
];

for (const [event, days, expected] of BACKWARD) {
  test(`${days} before ${event} is ${expected}`, () => {
    assert.is(isoDate(countDays(checkedDate(event), days, "backward", RULE_CALENDAR).date), expected);
  });
}

test("twenty working days after 12 November 2026 pass over Thanksgiving", () => {
  const { days } = LAW.counting.agencyAnswer;
  const { date, skipped } = countWorkingDays(checkedDate("2026-11-12"), days, RULE_CALENDAR);
  assert.is(isoDate(date), "2026-12-11");
  assert.ok(skipped.some(({ why }) => why === "Thanksgiving Day"));
});

test("only a whole number of days can be counted", () => {
  for (const days of [-1, 1.5, Number.NaN]) {
    assert.throws(() => countDays(START, days, "forward", RULE_CALENDAR), /no number of days/);
  }
});

test.run();
