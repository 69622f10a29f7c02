import { test } from "uvu";
import * as assert from "uvu/assert";
import { courtCalendar } from "../../src/deadlines/court-calendar.ts";
import { objectionDeadline } from "../../src/deadlines/objection-deadline.ts";
import { returnDateLead } from "../../src/deadlines/return-date.ts";
import { LAW, RULE_CALENDAR } from "./shipped-law.ts";

/** Service, compliance, the day by which to object, and what the reason names. */
const VECTORS: readonly (readonly [string, string | null, string, RegExp])[] = [
  ["2026-06-05", null, "2026-06-22", /June 19, 2026 \(Juneteenth National Independence Day\), followed by Saturday/],
  ["2026-06-19", null, "2026-07-06", /July 3, 2026 \(Independence Day \(observed\)\)/],
  ["2026-06-20", null, "2026-07-06", /Saturday, July 4, 2026, followed by Sunday, July 5, 2026/],
  ["2026-11-12", null, "2026-11-27", /November 26, 2026 \(Thanksgiving Day\)/],
  ["2026-12-11", null, "2026-12-28", /December 25, 2026 \(Christmas Day\)/],
  ["2026-12-18", null, "2027-01-04", /January 1, 2027 \(New Year's Day\)/],
  ["2026-11-23", "2026-12-02", "2026-12-01", /Wednesday, December 2, 2026, is earlier: objections are due before it/],
  ["2026-11-23", "2026-12-07", "2026-12-07", /end on Monday, December 7, 2026\..*due before its hour/],
  ["2026-11-23", "2026-12-01", "2026-11-30", /Tuesday, December 1, 2026, is earlier/],
  ["2026-12-18", "2027-01-01", "2026-12-31", /Friday, January 1, 2027, is earlier/],
  ["2026-11-23", "2026-12-08", "2026-12-07", /end on Monday, December 7, 2026\./],
  ["2027-06-04", null, "2027-06-21", /June 18, 2027 \(Juneteenth National Independence Day \(observed\)\)/],
  ["2027-06-21", null, "2027-07-06", /July 5, 2027 \(Independence Day \(observed\)\)/],
  ["2027-12-10", null, "2027-12-27", /December 24, 2027 \(Christmas Day \(observed\)\)/],
  ["2027-12-17", null, "2028-01-03", /December 31, 2027 \(New Year's Day \(observed\)\)/],
];

for (const [service, compliance, expected, reason] of VECTORS) {
  test(`served ${service}, compliance ${compliance ?? "open"}: objections by ${expected}`, () => {
    const found = objectionDeadline(service, compliance, LAW, RULE_CALENDAR);
    assert.is(found.date, expected);
    assert.match(found.reason, reason);
    assert.match(found.authority, /45\(d\)\(2\)\(B\); .*6\(a\)\(1\)/);
    assert.is(found.confidence, "read");
    assert.is(found.asOf, "2026-11-21");
  });
}

test("a day on which offices were closed by order is not skipped, and the reader is told", () => {
  const found = objectionDeadline("2025-12-10", null, LAW, RULE_CALENDAR);
  assert.is(found.date, "2025-12-24");
  assert.match(found.reason, /December 24, 2025 was counted as an ordinary day, but executive departments closed/);
  assert.match(found.reason, /is unconfirmed/);
});

test("Juneteenth before the rule named it is a doubt, not a holiday", () => {
  const found = objectionDeadline("2022-06-06", null, LAW, RULE_CALENDAR);
  assert.is(found.date, "2022-06-20");
  assert.match(
    found.reason,
    /counted as an ordinary day, but Juneteenth .*named in the rule only since December 1, 2023/,
  );
});

test("a state without recorded holidays is a gap that is told, and so is an unknown state", () => {
  const inMichigan = objectionDeadline("2026-11-02", null, LAW, courtCalendar(LAW.holidays, "rule", "MI"));
  assert.match(inMichigan.reason, /Note: no state holidays recorded for MI: check\.$/);
  const somewhere = objectionDeadline("2026-11-02", null, LAW, courtCalendar(LAW.holidays, "rule", null));
  assert.match(somewhere.reason, /the state of the district is not known/);
});

const LEADS: readonly (readonly [string, string, "enough" | "warn" | "block"])[] = [
  ["2026-11-02", "2026-11-15", "block"],
  ["2026-11-02", "2026-11-16", "warn"],
  ["2026-11-02", "2026-11-22", "warn"],
  ["2026-11-02", "2026-11-23", "enough"],
  ["2026-11-02", "2026-10-30", "block"],
];

for (const [service, compliance, level] of LEADS) {
  test(`from ${service} to ${compliance}: ${level}`, () => {
    const lead = returnDateLead(service, compliance, LAW);
    assert.is(lead.level, level);
    assert.match(lead.words, /days from service to compliance; usual are 30 days \(.*, from a secondary source\)/);
  });
}

test.run();
