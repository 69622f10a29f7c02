import { test } from "uvu";
import * as assert from "uvu/assert";
import { explainRule } from "../../src/review/explain-rule.ts";
import { ruleOf } from "../../src/review/law.ts";
import { golden } from "../golden.ts";
import { LAW } from "./small-matter.ts";

for (const id of ["R11", "R28", "R38"]) {
  test(`explain ${id}`, () => golden(`review/explain-${id}.txt`, `${explainRule(ruleOf(LAW, id), LAW)}\n`));
}

test("every rule can be explained; what is not confirmed is said to be so", () => {
  for (const rule of LAW.rules) {
    const text = explainRule(rule, LAW);
    assert.ok(text.includes(rule.why) && text.includes(rule.cure));
    const doubted = LAW.authorities.filter(
      (each) => rule.authorities.includes(each.id) && each.confidence === "unconfirmed",
    );
    for (const { cite } of doubted)
      assert.match(text, new RegExp(`${cite.replace(/[.*+?^$()|]/g, "\\$&")} \\(as of [^)]*not confirmed\\)`));
  }
});

test.run();
