/** Every day of 2020 to 2035 against two published sets of federal holidays; each difference is explained in the data. */
import federal from "@18f/us-federal-holidays";
import Holidays from "date-holidays";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { addDays, checkedDate, isoDate, isWeekend } from "../../src/calendar/day-arithmetic.ts";
import type { PlainDate } from "../../src/calendar/plain-date.ts";
import { LAW, RULE_CALENDAR } from "./shipped-law.ts";

const YEARS = Array.from({ length: 16 }, (_, i) => 2020 + i);
const DAYS = daysOf(checkedDate("2020-01-01"), checkedDate("2035-12-31"));

/** Weekdays that each set takes for holidays. A year's list may hold the day that stands in for the next New Year. */
const ORACLES: Readonly<Record<string, ReadonlySet<string>>> = {
  "@18f/us-federal-holidays": new Set(
    [...YEARS, 2036].flatMap((year) => federal.allForYear(year).map(({ dateString }) => paddedDay(dateString))),
  ),
  "date-holidays": new Set(
    [...YEARS, 2036].flatMap((year) =>
      new Holidays("US")
        .getHolidays(year)
        .filter(({ type }) => type === "public")
        .map(({ date }) => date.slice(0, 10)),
    ),
  ),
};

/** `2020-1-1` in either form. */
function paddedDay(text: string): string {
  return text.replace(/-(\d)(?=-|$)/g, "-0$1");
}

function daysOf(first: PlainDate, last: PlainDate): readonly PlainDate[] {
  const days = [first];
  for (let day = addDays(first, 1); isoDate(day) <= isoDate(last); day = addDays(day, 1)) days.push(day);
  return days;
}

function isOpen(day: PlainDate): boolean {
  return RULE_CALENDAR.closedBecause(day, "forward") === null;
}

test("all the days are looked at, and the sets are not empty", () => {
  assert.is(DAYS.length, 5844);
  for (const [name, days] of Object.entries(ORACLES)) {
    assert.ok(days.size > 160, `${name}: ${days.size}`);
    assert.ok(days.has("2026-11-26") && days.has("2027-12-31"), name);
  }
});

for (const [name, theirs] of Object.entries(ORACLES)) {
  test(`agrees with ${name} on every day, but for what the data explain`, () => {
    const explained = LAW.holidays.disagreements
      .filter((entry) => entry.with.includes(name))
      .flatMap((entry) => entry.dates.map((date) => `${date} ${entry.theirs}`));
    const found = DAYS.flatMap((day) => {
      const open = !isWeekend(day) && !theirs.has(isoDate(day));
      return open === isOpen(day) ? [] : [`${isoDate(day)} ${open ? "open" : "closed"}`];
    });
    assert.equal(found, explained.toSorted(), "unexplained, or explained and no longer so");
  });
}

test("a disagreement names sets that are compared, and says why", () => {
  for (const { with: names, why } of LAW.holidays.disagreements) {
    assert.ok(names.length > 0 && names.every((name) => name in ORACLES));
    assert.ok(why.length > 20);
  }
});

test.run();
