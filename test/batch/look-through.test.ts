import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { type Expected, lookThrough } from "../../src/batch/look-through.ts";
import { WHOLE } from "../../src/batch/shard.ts";
import { withFolder } from "../collate/sample-batch.ts";

const REQUESTS = new Set(["acme-records", "beta-records"]);
const ALONE: Expected = { requests: REQUESTS, own: REQUESTS, inputs: new Set(), shard: WHOLE };
const SHARD: Expected = { ...ALONE, own: new Set(["acme-records"]), shard: { number: 1, of: 2 } };

/** What is foreign, and what was left by an interrupted run, of a folder with these files. */
function looked(folder: string, files: readonly string[], expected: Expected) {
  for (const file of files) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), "");
  }
  const { foreign, left } = lookThrough(folder, expected);
  return { foreign: foreign.map(({ message }) => message.split(" ")[0]), left: [...left].sort() };
}

const OF_THE_OFFICE = [
  "changed-dates.txt",
  "cover-sheet-02.pdf",
  "cover-sheet.pdf",
  "dates.csv",
  "deadlines.ics",
  "internal/findings.csv",
  "internal/findings.json",
  "internal/review-07.pdf",
  "internal/review.pdf",
];

test("papers about the whole batch belong to it, and a run that makes it all finds them its own", () =>
  withFolder((folder) => {
    assert.equal(looked(folder, OF_THE_OFFICE, ALONE), { foreign: [], left: OF_THE_OFFICE });
  }));

test("they belong to no shard", () =>
  withFolder((folder) => {
    assert.equal(looked(folder, OF_THE_OFFICE, SHARD), { foreign: [], left: [] });
  }));

for (const file of [
  "internal/notes.txt",
  "internal/review.pdf.txt",
  "internal/review-x.pdf",
  "internal/my-review.pdf",
  "internal/findings.xlsx",
  "served/review.pdf",
  "parties/findings.json",
  "review.pdf",
  "findings.csv",
]) {
  test(`${file} does not belong to it`, () =>
    withFolder((folder) => {
      assert.equal(looked(folder, [file], ALONE).foreign, [file]);
    }));
}

test("a folder or a link of such a name is foreign", () =>
  withFolder((folder) => {
    mkdirSync(join(folder, "internal", "review.pdf"), { recursive: true });
    assert.equal(looked(folder, [], ALONE).foreign, ["internal/review.pdf"]);
  }));

test.run();
