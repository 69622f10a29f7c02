import { test } from "uvu";
import * as assert from "uvu/assert";
import { openRegistry, searchCustodians } from "../../src/duces.ts";
import { WORLD } from "../shipped-world.ts";

const registry = openRegistry(WORLD, ["targets.yaml"]).value;
const found = (text: string) => (registry ? searchCustodians(registry, text) : []);

const CASES: readonly (readonly [text: string, first: string])[] = [
  ["godaddy", "godaddy"],
  ["go daddy", "godaddy"],
  ["Go-Dady", "godaddy"],
  ["AT&T", "att"],
  ["att", "att"],
  ["verison", "verizon"],
  ["lumen", "centurylink"],
  ["mandient", "mandiant"],
  ["trump-email.com", "trump-organization"],
  ["hospital", "spectrum-health"],
];

for (const [text, first] of CASES) {
  test(`${text} finds ${first}`, () => assert.is(found(text)[0]?.custodian.id, first));
}

test("a blank text finds all, and nonsense nobody", () => {
  assert.is(found("").length, registry?.custodians.length);
  assert.is(found("qqqqzzzz").length, 0);
});

test("who is found by another name is told by which", () => {
  assert.is(found("hospital")[0]?.by, "Hospital or health system");
  assert.is(found("godaddy")[0]?.by, "");
});

test.run();
