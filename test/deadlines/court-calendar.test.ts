import { test } from "uvu";
import * as assert from "uvu/assert";
import { checkedDate, isoDate } from "../../src/calendar/day-arithmetic.ts";
import { countDays } from "../../src/deadlines/count-days.ts";
import { courtCalendar } from "../../src/deadlines/court-calendar.ts";
import type { HolidayData, LawFact } from "../../src/deadlines/holiday-data.ts";
import { LAW, RULE_CALENDAR } from "./shipped-law.ts";

const CLOSED: readonly (readonly [string, string | null])[] = [
  ["2027-06-18", "Juneteenth National Independence Day (observed)"],
  ["2027-07-05", "Independence Day (observed)"],
  ["2027-12-24", "Christmas Day (observed)"],
  ["2027-12-31", "New Year's Day (observed)"],
  ["2028-01-03", null],
  ["2026-01-19", "Martin Luther King Jr.'s Birthday"],
  ["2026-02-16", "Washington's Birthday"],
  ["2026-05-25", "Memorial Day"],
  ["2027-05-31", "Memorial Day"],
  ["2026-09-07", "Labor Day"],
  ["2026-10-12", "Columbus Day"],
  ["2029-11-12", "Veterans' Day (observed)"],
  ["2026-11-21", "Saturday"],
  ["2026-11-27", null],
  ["2024-12-24", null],
  ["2021-01-20", null],
];

for (const [day, why] of CLOSED) {
  test(`${day}: ${why ?? "open"}`, () => {
    assert.is(RULE_CALENDAR.closedBecause(checkedDate(day), "forward"), why);
    assert.is(RULE_CALENDAR.closedBecause(checkedDate(day), "backward"), why);
  });
}

const DOUBTS: readonly (readonly [string, RegExp | null])[] = [
  ["2021-06-18", /Juneteenth .* since June 17, 2021/],
  ["2020-06-19", null],
  ["2024-06-19", null],
  ["2020-12-24", /executive departments closed .*secondary.*not by its words a holiday/],
  ["2024-12-24", /unconfirmed/],
  ["2025-01-09", /day of mourning/],
  ["2021-01-20", /Inauguration Day/],
  ["2017-01-20", /Inauguration Day/],
  ["2013-01-21", /Inauguration Day/],
  ["2013-01-20", null],
  ["2022-01-20", null],
];

for (const [day, doubt] of DOUBTS) {
  test(`${day}: ${doubt ? "in doubt" : "no doubt"}`, () => {
    const told = RULE_CALENDAR.doubtAbout(checkedDate(day));
    if (doubt) assert.match(told ?? "", doubt);
    else assert.is(told, null);
  });
}

test("the statute's list knows Juneteenth from June 17, 2021, the rule's from December 1, 2023", () => {
  const statute = courtCalendar(LAW.holidays, "statute");
  const closed = (day: string) =>
    [statute, RULE_CALENDAR].map((each) => each.closedBecause(checkedDate(day), "forward"));
  const name = "Juneteenth National Independence Day";
  assert.equal(closed("2020-06-19"), [null, null]);
  assert.equal(closed("2021-06-18"), [`${name} (observed)`, null]);
  assert.equal(closed("2023-06-19"), [name, null]);
  assert.equal(closed("2024-06-19"), [name, name]);
});

test("a state's holidays count forward only, and close the gap", () => {
  const fact: LawFact = { authority: "a statute of the state", source: "a test", confidence: "unconfirmed" };
  const days = [{ ...fact, date: "2026-11-27", name: "Lincoln's Birthday" }];
  const states = { IN: { name: "Indiana", days } };
  const calendar = courtCalendar({ ...LAW.holidays, states }, "rule", "IN");
  assert.equal(calendar.gaps, []);
  const forward = countDays(checkedDate("2026-11-12"), 14, "forward", calendar);
  assert.is(isoDate(forward.date), "2026-11-30");
  assert.match(forward.skipped[1]?.why ?? "", /^Lincoln's Birthday \(IN; a statute of the state; unconfirmed\)$/);
  const backward = countDays(checkedDate("2026-12-04"), 7, "backward", calendar);
  assert.is(isoDate(backward.date), "2026-11-27");
});

test("every fact of the data says where it stands and how well it is known", () => {
  const facts = factsIn([LAW.holidays, LAW.counting]);
  assert.ok(facts.length > 20, `${facts.length}`);
  for (const fact of facts) {
    assert.ok(fact.authority.length > 3 && fact.source.length > 5, JSON.stringify(fact));
    assert.ok(["read", "secondary", "unconfirmed"].includes(fact.confidence), JSON.stringify(fact));
  }
  for (const data of [LAW.holidays, LAW.counting]) assert.ok(data.asOf === isoDate(checkedDate(data.asOf)));
});

test("the declared days are days in order, and no state holiday is guessed", () => {
  const { declared, states }: HolidayData = LAW.holidays;
  assert.equal(
    declared.map(({ date }) => isoDate(checkedDate(date))),
    declared.map(({ date }) => date).toSorted(),
  );
  assert.is(Object.keys(states).length, 51);
  for (const { days } of Object.values(states)) assert.equal(days, []);
});

function factsIn(value: unknown): readonly LawFact[] {
  if (typeof value !== "object" || value === null) return [];
  const below = Object.values(value).flatMap(factsIn);
  return "confidence" in value ? [value as LawFact, ...below] : below;
}

test.run();
