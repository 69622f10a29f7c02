import { test } from "uvu";
import * as assert from "uvu/assert";
import { dateHint, dateReadings } from "../../src/problem/date-readings.ts";
import { didYouMeanNamed } from "../../src/problem/nearest.ts";

const READINGS: readonly (readonly [string, readonly string[] | null])[] = [
  ["12/14/2026", ["2026-12-14"]],
  ["14.12.2026", ["2026-12-14"]],
  ["03/04/2026", ["2026-03-04", "2026-04-03"]],
  ["3-4-26", ["2026-03-04", "2026-04-03", "2003-04-26"]],
  ["26-03-01", ["2001-03-26", "2026-03-01"]],
  ["3/4/26", ["2026-03-04", "2026-04-03"]],
  ["05/05/2026", ["2026-05-05"]],
  ["2/29/2026", []],
  ["2/29/2028", ["2028-02-29"]],
  ["13/14/2026", []],
  ["2026/12/14", ["2026-12-14"]],
  ["2026.2.30", []],
  ["December 14, 2026", ["2026-12-14"]],
  ["Dec. 14th 2026", ["2026-12-14"]],
  ["14 December 2026", ["2026-12-14"]],
  ["31 April 2026", []],
  ["soon", null],
  ["room 14 2026", null],
];

for (const [text, readings] of READINGS) {
  test(`${text} may mean ${readings?.join(" or ") ?? "no date"}`, () => {
    assert.equal(dateReadings(text), readings);
    const hint = dateHint(text);
    assert.is(hint === null, readings === null);
    for (const day of readings ?? []) assert.ok(hint?.includes(day));
  });
}

test("a word that spells a name means what is named", () => {
  const named = [
    { id: "payroll-processor", names: ["Payroll processor"] },
    { id: "hospital", names: ["Hospital, clinic or health system"] },
  ];
  assert.is(didYouMeanNamed("Payroll Processor", named), ' — did you mean "payroll-processor"?');
  assert.is(didYouMeanNamed("hospital clinic or health system", named), ' — did you mean "hospital"?');
  assert.is(didYouMeanNamed("hospitl", named), ' — did you mean "hospital"?');
  assert.is(didYouMeanNamed("zebra", named), "");
});

test.run();
