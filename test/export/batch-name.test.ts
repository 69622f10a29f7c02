import * as fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { batchFolder, batchName, paperPath, referenceFolder } from "../../src/export/batch-name.ts";
import { FACTS, paper } from "./sample-batch.ts";

test("the same facts name the same folder, whatever order their keys have", () => {
  const shuffled = { ...FACTS, inputs: Object.fromEntries(Object.entries(FACTS.inputs).reverse()) };
  assert.is(batchFolder({ ...FACTS, ...shuffled } as typeof FACTS), batchFolder(FACTS));
  assert.match(batchFolder(FACTS), /^CASE-1\/2026-03-02-[0-9a-f]{8}$/);
});

test("a change of any fact names another folder", () => {
  const other = "f".repeat(64);
  const changed = [
    { ...FACTS, tool: { name: "duces", version: "0.2.0" } },
    { ...FACTS, reference: "CASE-2" },
    { ...FACTS, inputs: { ...FACTS.inputs, registry: other } },
    { ...FACTS, inputs: { ...FACTS.inputs, matter: other } },
    { ...FACTS, inputs: { ...FACTS.inputs, templates: other } },
    { ...FACTS, inputs: { ...FACTS.inputs, logo: other } },
    { ...FACTS, inputs: { ...FACTS.inputs, fonts: other } },
    { ...FACTS, inputs: { ...FACTS.inputs, data: other } },
    { ...FACTS, inputs: { ...FACTS.inputs, docket: other } },
    { ...FACTS, inputs: { ...FACTS.inputs, docket: null } },
    { ...FACTS, inputs: { ...FACTS.inputs, form: other } },
    { ...FACTS, inputs: { ...FACTS.inputs, formMap: other } },
    { ...FACTS, finish: { ...FACTS.finish, profile: "filing" as const } },
    { ...FACTS, finish: { ...FACTS.finish, attachData: true } },
    { ...FACTS, finish: { ...FACTS.finish, links: false } },
    { ...FACTS, state: "final" as const },
    { ...FACTS, requests: ["acme-records"] },
    { ...FACTS, date: "2026-03-03" },
  ];
  const names = new Set([FACTS, ...changed].map(batchName));
  assert.is(names.size, changed.length + 1);
});

const REFERENCES: readonly (readonly [string, RegExp])[] = [
  ["2026-CV-00123", /^2026-CV-00123$/],
  ["Smith v. Jones", /^Smith-v.-Jones-[0-9a-f]{6}$/],
  ["A/1", /^A-1-[0-9a-f]{6}$/],
  ["../../etc", /^etc-[0-9a-f]{6}$/],
  ["..", /^matter-[0-9a-f]{6}$/],
  ["", /^matter-[0-9a-f]{6}$/],
  ["NUL", /^NUL-[0-9a-f]{6}$/],
  ["con.x", /^matter-con\.x-[0-9a-f]{6}$/],
  ["Straße", /^Stra-e-[0-9a-f]{6}$/],
  ["-rf", /^rf-[0-9a-f]{6}$/],
  ["a.", /^a-[0-9a-f]{6}$/],
];

for (const [reference, expected] of REFERENCES) {
  test(`reference ${JSON.stringify(reference)} as a folder`, () => {
    assert.match(referenceFolder(reference), expected);
  });
}

test("no reference leaves its folder, hides itself or grows beyond a file name", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (reference) => {
      const folder = referenceFolder(reference);
      assert.match(folder, /^[A-Za-z0-9][A-Za-z0-9._-]{0,80}$/);
      assert.not.match(folder, /[.-]$/);
      assert.not.match(folder, /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
    }),
    { seed: 2, numRuns: 2000 },
  );
});

test("different references never share a folder, unless by a collision of hashes", () => {
  assert.is.not(referenceFolder("A/1"), referenceFolder("A-1"));
  assert.is.not(referenceFolder("A/1"), referenceFolder("A 1"));
});

test("a paper's path says packet and audience", () => {
  assert.is(paperPath(paper("acme", "letter", "")), "served/acme-records/acme-records-letter.pdf");
  assert.is(paperPath(paper("acme", "review", "")), "internal/acme-records/acme-records-review.pdf");
  assert.is(
    paperPath({ ...paper("acme", "letter", ""), kind: "calendar" }),
    "served/acme-records/acme-records-letter.ics",
  );
});

for (const id of ["../x", "a/b", "C:x", "a\\b", "..", ".", "", "CON", "nul", "-a", "a.", "a\n", "é", "a".repeat(300)]) {
  test(`id ${JSON.stringify(id).slice(0, 30)} names no file`, () => {
    assert.throws(() => paperPath({ ...paper("acme", "letter", ""), id }), /cannot name a file/);
    assert.throws(() => paperPath({ ...paper("acme", "letter", ""), packet: id }), /cannot name a file/);
  });
}

test("a batch without an ISO date is a bug, not a folder", () => {
  assert.throws(() => batchName({ ...FACTS, date: "../x" }), /ISO date/);
});

test.run();
