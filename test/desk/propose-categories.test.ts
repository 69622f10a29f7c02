/** What check proposes for custodians that are asked for nothing, or for nothing that their kinds usually hold. */
import { readFileSync } from "node:fs";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { proposeCategories } from "../../src/desk/propose-categories.ts";
import { proposalLines } from "../../src/views/proposal-lines.ts";
import { memoryWorld } from "../memory-world.ts";

const CASE = { targets: ["targets.yaml"], matter: "matter.yaml", templates: "templates" };
const FILES = { ...CASE, docket: { name: "docket.yaml", named: false } };

const TARGETS = ["bank", "payroll-processor", "mail-service", "company"]
  .map((kind) => `  - { id: ${kind}-x, name: X, shortName: X, kinds: [${kind}], country: US, role: r, source: *s }\n`)
  .join("");
const REGISTRY =
  `documents:\n  - { id: p, title: P, kind: primary, dated: "2026" }\ncustodians:\n${TARGETS}`.replaceAll(
    "*s",
    '{ document: p, section: "1" }',
  );

function proposed(custodians: string): readonly string[] {
  const world = memoryWorld({ "targets.yaml": REGISTRY, "matter.yaml": `custodians:\n${custodians}` });
  return proposalLines(proposeCategories(world, FILES));
}

test("a custodian without items, and one that is asked for what its kind does not hold", () => {
  assert.equal(proposed("  - id: payroll-processor-x\n    items: []\n"), [
    "note: payroll-processor-x is asked for nothing that such custodians usually hold: payroll-processor usually holds " +
      "payroll-and-time (duces list --categories --kind payroll-processor)",
  ]);
  const [line, ...others] = proposed("  - id: bank-x\n    items: [{ number: 1, category: web-access-logs }]\n");
  assert.match(line ?? "", /^note: bank-x .*bank-statements, wires-and-ach.* and \d+ more/);
  assert.equal(others, []);
});

test("nothing for one that is asked for a usual record, for a custodian that nobody knows, or for a broken matter", () => {
  assert.equal(proposed("  - id: bank-x\n    items: [{ number: 1, category: loan-file }]\n"), []);
  for (const text of ["  - id: moon\n", "  - 4\n", "  - [\n"]) assert.equal(proposed(text), []);
});

test("content of messages is never proposed", () => {
  const lines = proposed("  - id: mail-service-x\n");
  assert.is(lines.length, 1);
  assert.not.match(lines.join(), /message-content/);
});

test("the shipped matter asks everybody for what they usually hold", () => {
  const files = { "targets.yaml": readFileSync("targets.yaml"), "matter.yaml": readFileSync("matter.yaml") };
  assert.equal(proposeCategories(memoryWorld(files), FILES), []);
});

test.run();
