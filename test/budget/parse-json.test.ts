import { test } from "uvu";
import * as assert from "uvu/assert";
import { type JsonBudget, parseJson } from "../../src/budget/parse-json.ts";

const BUDGET: JsonBudget = { depth: 4, count: 20, density: 0 };

const READ: readonly string[] = [
  "1",
  "[[[[1]]]]",
  '{"a":{"b":{"c":[]}}}',
  '"[[[[[[[["',
  '["\\"[[[[[[[[", "{\\\\"]',
  '{"[[[[":"]{{{{"}',
  `[${"1,".repeat(18)}1]`,
];

for (const text of READ) {
  test(`within the budget, as the engine reads it: ${text}`, () => {
    assert.equal(parseJson(text, BUDGET), JSON.parse(text));
  });
}

const REFUSED: readonly (readonly [text: string, why: RegExp])[] = [
  ["[[[[[1]]]]]", /deep/],
  ['["\\\\", [[[[1]]]]]', /deep/],
  ["[".repeat(90_000_000), /deep/],
  [`[${"1,".repeat(20)}1]`, /more values/],
  ['["unclosed', /./],
  ["", /./],
];

for (const [text, why] of REFUSED) {
  test(`refused: ${text.slice(0, 20)}`, () => {
    assert.throws(
      () => parseJson(text, BUDGET),
      (error: unknown) => error instanceof SyntaxError && why.test(error.message),
    );
  });
}

test("beyond the first million, values must take their bytes", () => {
  const budget = { depth: 4, count: 10_000_000, density: 20 };
  const bracketed = (value: string, count: number) => `[${`${value},`.repeat(count)}${value}]`;
  assert.is((parseJson(bracketed("12345678901234567890", 1_500_000), budget) as unknown[]).length, 1_500_001);
  assert.throws(() => parseJson(bracketed("{}", 1_500_000), budget), /more values/);
});

test.run();
