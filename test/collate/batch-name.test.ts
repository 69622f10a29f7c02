import * as fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { batchFolder, batchName, paperPath, referenceFolder } from "../../src/collate/batch-name.ts";
import type { RenderedPaper } from "../../src/collate/rendered-paper.ts";
import { COVER, FACTS, paper } from "./sample-batch.ts";

test("the same facts name the same folder, whatever order their keys have", () => {
  const shuffled = { ...FACTS, inputs: Object.fromEntries(Object.entries(FACTS.inputs).reverse()) };
  assert.is(batchFolder({ ...FACTS, ...shuffled } as typeof FACTS), batchFolder(FACTS));
  assert.match(batchFolder(FACTS), /^CASE-1\/2026-03-02-[0-9a-f]{8}$/);
});

test("a change of any fact names another folder", () => {
  const other = "f".repeat(64);
  const changed = [
    { ...FACTS, tool: { name: "duces", version: "0.2.0" } },
    { ...FACTS, zoneData: "2027a" },
    withoutZoneData(),
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
    { ...FACTS, inputs: { ...FACTS.inputs, recorded: other } },
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

test("a batch of version 0.1.0, which names no zone data, keeps its name", () => {
  assert.is(batchName(withoutZoneData()), "2026-03-02-b584f65e");
});

function withoutZoneData(): typeof FACTS {
  const { zoneData, ...facts } = FACTS;
  assert.ok(zoneData);
  return { ...facts, inputs: { ...facts.inputs, recorded: facts.inputs.matter } };
}

const X = "x";

/** Behind what had to be changed, the first six digits of the reference's hash. */
const REFERENCES: readonly (readonly [string, string])[] = [
  ["2026-CV-00123", "2026-CV-00123"],
  ["a_b.c", "a_b.c"],
  ["Smith v. Jones", "Smith-v.-Jones-5ff8c1"],
  ["A/1", "A-1-a5b3d2"],
  ["A // 1", "A-1-a01270"],
  ["../../etc", "etc-74ccf3"],
  ["..", "matter-5ec1f7"],
  ["", "matter-e3b0c4"],
  ["NUL", "NUL-ae6de1"],
  ["COM5", "COM5-92f5ac"],
  ["con.x", "matter-con.x-9c23ce"],
  ["lpt9.a", "matter-lpt9.a-36bc98"],
  ["xcon", "xcon"],
  ["con-1", "con-1"],
  ["com10", "com10"],
  ["Straße", "Stra-e-58a377"],
  ["-rf", "rf-686c39"],
  ["a.", "a-5ab640"],
  ["a.-_", "a-0dcfd2"],
  [X.repeat(48), X.repeat(48)],
  [X.repeat(49), `${X.repeat(48)}-55bb98`],
  [`${X.repeat(46)}---y`, `${X.repeat(46)}-28fc3e`],
];

for (const [reference, expected] of REFERENCES) {
  test(`reference ${JSON.stringify(reference)} as a folder`, () => {
    assert.is(referenceFolder(reference), expected);
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

test("papers about the whole batch: tick list and calendar stand at the top, what counsel reads stays internal", () => {
  const path = (id: string, kind: RenderedPaper["kind"]) => paperPath({ ...COVER, id, kind });
  assert.is(path("cover-sheet", "cover-sheet"), "cover-sheet.pdf");
  assert.is(path("deadlines", "calendar"), "deadlines.ics");
  assert.is(path("review-07", "review"), "internal/review-07.pdf");
  assert.is(path("findings", "findings"), "internal/findings.json");
  assert.is(path("findings", "findings-table"), "internal/findings.csv");
});

for (const id of ["../x", "a/b", "C:x", "a\\b", "..", ".", "", "CON", "nul", "-a", "a.", "a\n", "é", "a".repeat(300)]) {
  test(`id ${JSON.stringify(id).slice(0, 30)} names no file`, () => {
    assert.throws(() => paperPath({ ...paper("acme", "letter", ""), id }), /cannot name a file/);
    assert.throws(() => paperPath({ ...paper("acme", "letter", ""), packet: id }), /cannot name a file/);
  });
}

test("a batch without an ISO date is a bug, not a folder", () => {
  for (const date of ["../x", "", "2026-3-02", "x2026-03-02", "2026-03-02x"]) {
    const message = `a batch needs an ISO date of issue, not ${JSON.stringify(date)}`;
    assert.throws(
      () => batchName({ ...FACTS, date }),
      (error: Error) => error.message === message,
    );
  }
});

test.run();
