import { readdirSync, readFileSync } from "node:fs";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { openCase } from "../../src/desk/open-case.ts";
import { packagedTemplates } from "../../src/desk/read-input.ts";
import { printProblems } from "../../src/problem/print-problem.ts";
import { golden } from "../golden.ts";
import { memoryWorld, shippedTemplates } from "../memory-world.ts";
import { PACKAGE, WORLD } from "../shipped-world.ts";
import { openNamed, packetFrom, requestsFrom } from "./open-papers.ts";

const DATA = PACKAGE;
const TEMPLATES = packagedTemplates(WORLD);
const MATTERS = readdirSync("test/matters").filter((name) => name.endsWith(".yaml") && name !== "targets.yaml");

/** Errors of a matter whose text was changed. */
function errorsOf(name: string, was: string, is: string): { readonly text: string; readonly printed: string } {
  const given = readFileSync(`test/matters/${name}.yaml`, "utf8");
  assert.ok(given.includes(was), `${name} has no ${was}`);
  const text = given.replace(was, is);
  const targets = ["targets.yaml", "test/matters/targets.yaml"];
  const registry = Object.fromEntries(targets.map((path) => [path, readFileSync(path)]));
  const world = memoryWorld({ ...shippedTemplates(), ...registry, "matter.yaml": text });
  const docket = { name: "docket.yaml", named: false };
  const opened = openCase(world, { targets, matter: "matter.yaml", templates: "templates", docket });
  const errors = opened.problems.filter(({ severity }) => severity === "error");
  return { text, printed: `${printProblems(errors, new Map([["matter.yaml", text]]))}\n` };
}

const CASES: readonly (readonly [string, string, string, string])[] = [
  ["subpoena-before-an-action", "anticipated", "instrument: preservation", "instrument: subpoena"],
  ["subpoena-without-process", "pending", "instrument: preservation", "instrument: subpoena"],
  ["agency-request-to-a-company", "researcher", "instrument: records", "instrument: foia"],
  ["production-to-a-stranger", "party", "relation: party", "relation: non-party"],
];

for (const [name, matter, was, is] of CASES)
  test(name, () => golden(`instruments/${name}.txt`, errorsOf(matter, was, is).printed));

test("the same matters without the change have no error", () => {
  for (const [, matter, was] of CASES) assert.is(errorsOf(matter, was, was).printed.trim(), "");
});

for (const name of MATTERS)
  test(`${name} loads without errors, and every packet of it is made`, () => {
    const inputs = openNamed(name.replace(".yaml", ""));
    for (const { id } of requestsFrom(inputs)) assert.ok(packetFrom(inputs, id).size > 0, id);
  });

test("every citation says where it was read, as of when, and with what confidence", () => {
  for (const [id, { cite, source, asOf, confidence, use }] of Object.entries(DATA.wording.citations)) {
    assert.ok(
      [cite, source, use].every((text) => text.length > 3),
      id,
    );
    assert.match(asOf, /^\d{4}-\d{2}(-\d{2})?$/, id);
    assert.ok(["read", "secondary", "unconfirmed"].includes(confidence), id);
  }
});

test("every citation is printed by some template", () => {
  const text = TEMPLATES.map(({ bytes }) => new TextDecoder().decode(bytes)).join("\n");
  for (const id of Object.keys(DATA.wording.citations)) assert.ok(text.includes(`law.${id}}}`) || OF_GATES.has(id), id);
});

/** Which a paper of a gate prints as its `gate.cite`. */
const OF_GATES = new Set(DATA.wording.gatePapers.flatMap(({ papers }) => papers.map(({ cites }) => cites)));

/** Words that a statute prescribes for its notice, citation and days among them. */
const PRESCRIBED = ["gates/bank-customer-notice.hbs"];

test("a template cites only through fields, and counts no days", () => {
  const law = /U\.S\.C|C\.F\.R|Fed\. R|§|\bRules? \d|\bFOIA\b|\b(\d+|ten|fourteen|thirty) (business |working )?days\b/;
  for (const { name, bytes } of TEMPLATES.filter((each) => !PRESCRIBED.includes(each.name))) {
    const text = new TextDecoder().decode(bytes).replace(/\{\{!--[\s\S]*?--\}\}/g, "");
    assert.not.match(text, law, name);
  }
});

test.run();
