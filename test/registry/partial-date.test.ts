import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { dayRange, parsePartialDate } from "../../src/registry/partial-date.ts";

test("a date that lacks its day or month means all days of it", () => {
  assert.equal(parsePartialDate("2016-05-01"), { first: "2016-05-01", last: "2016-05-01" });
  assert.equal(parsePartialDate("2016-02"), { first: "2016-02-01", last: "2016-02-29" });
  assert.equal(parsePartialDate("1900-02"), { first: "1900-02-01", last: "1900-02-28" });
  assert.equal(parsePartialDate("2016"), { first: "2016-01-01", last: "2016-12-31" });
  assert.is(dayRange(null), null);
  assert.is(dayRange("soon"), null);
});

test("a date that no calendar has is refused", () => {
  for (const text of [
    "2015-02-29",
    "1900-02-29",
    "2016-04-31",
    "2016-13",
    "2016-00-10",
    "2016-01-00",
    "1899",
    "2101-01-01",
    "16-1-1",
    "03/04/2016",
    "2016-5-1",
    "",
  ]) {
    assert.ok("hint" in parsePartialDate(text), text);
  }
});

test("every day of the calendar is a date, and no other is", () => {
  const day = fc.tuple(
    fc.integer({ min: 1900, max: 2100 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
  );
  const property = fc.property(day, ([year, month, date]) => {
    const text = `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
    const exists = new Date(Date.UTC(year, month - 1, date)).getUTCDate() === date;
    assert.is("first" in parsePartialDate(text), exists, text);
  });
  fc.assert(property, { seed: 6, numRuns: 1000 });
});

test.run();
