import * as fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import {
  dayNumber,
  daysBetween,
  parseDate,
  printDate,
  printDateRange,
  printPartialDate,
} from "../../src/calendar/plain-date.ts";

function day(text: string) {
  const date = parseDate(text);
  if (!date) throw new Error(`${text} is no day`);
  return date;
}

/** Days of 1900 to 2100 by the platform's own calendar, as an oracle. */
const ISO_DAY = fc
  .integer({ min: -25_567, max: 47_846 })
  .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));

test("every day of the platform's calendar is a day, and prints its own number", () => {
  fc.assert(
    fc.property(ISO_DAY, (text) => {
      const { year, month, day: d } = day(text);
      assert.is(`${year}-${String(month).padStart(2, "0")}-${String(d).padStart(2, "0")}`, text);
      assert.ok(printDate(day(text)).endsWith(` ${d}, ${year}`));
    }),
    { seed: 1, numRuns: 500 },
  );
});

test("of all years, months and days there might be, those are days that the platform's calendar has", () => {
  const two = (n: number) => String(n).padStart(2, "0");
  for (let year = 1899; year <= 2101; year++)
    for (let month = 0; month <= 13; month++)
      for (let d = 0; d <= 32; d++) {
        const text = `${year}-${two(month)}-${two(d)}`;
        const platform = new Date(Date.UTC(year, month - 1, d)).toISOString().slice(0, 10);
        assert.is(parseDate(text) !== null, year >= 1900 && year <= 2100 && platform === text, text);
      }
});

test("days are counted from the first of March of the year 0", () => {
  assert.is(dayNumber({ year: 0, month: 3, day: 1 }), 0);
  assert.is(dayNumber({ year: 1, month: 2, day: 28 }), 364);
  assert.is(dayNumber(day("1970-01-01")), 719_468);
});

test("days between two days agree with the platform's", () => {
  fc.assert(
    fc.property(ISO_DAY, ISO_DAY, (a, b) => {
      assert.is(daysBetween(day(a), day(b)), (Date.parse(b) - Date.parse(a)) / 86_400_000);
    }),
    { seed: 2, numRuns: 500 },
  );
});

for (const text of [
  "2026-02-29",
  "2026-02-31",
  "1900-02-29",
  "2026-00-10",
  "2026-04-31",
  "1899-12-31",
  "2101-01-01",
  "2026-1-1",
  "20260101",
  "2026-01-01T00:00",
  " 2026-01-01",
  "12026-01-01",
  "2026-01-011",
  "",
]) {
  test(`"${text}" is not a day`, () => assert.is(parseDate(text), null));
}

test("ranges say the year and the month once", () => {
  assert.is(printDateRange(day("2016-05-01"), day("2016-11-30")), "May 1 to November 30, 2016");
  assert.is(printDateRange(day("2016-10-01"), day("2016-10-31")), "October 1 to 31, 2016");
  assert.is(printDateRange(day("2015-12-31"), day("2016-01-01")), "December 31, 2015 to January 1, 2016");
  assert.is(printDateRange(day("2016-10-01"), day("2016-10-01")), "October 1, 2016");
});

test("dates print as far as they are known", () => {
  assert.is(printPartialDate("2016-05-01"), "May 1, 2016");
  assert.is(printPartialDate("2020-08"), "August 2020");
  assert.is(printPartialDate("2020-12"), "December 2020");
  for (const words of ["2020-13", "2020-00"]) assert.is(printPartialDate(words), `${words.slice(5)} 2020`);
  for (const words of ["2016-05-32", "about 2016-05", "2016-05 or so"]) assert.is(printPartialDate(words), words);
  assert.is(printPartialDate("2021"), "2021");
  assert.is(printPartialDate("undated"), "undated");
});

test.run();
