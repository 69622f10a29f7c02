import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { verifyStaged } from "../../src/batch/verify-staged.ts";
import { sha256Hex } from "../../src/digest/sha256.ts";
import { withFolder } from "../collate/sample-batch.ts";

const LISTED = ["served/acme/letter.pdf", "inputs/matter.yaml"].map((path) => ({ path, sha256: sha256Hex(path) }));
const BESIDE = ["manifest.csv", "SHA256SUMS"].map((path) => ({ path, sha256: sha256Hex(path), bytes: path.length }));

/** What is found in a folder that holds, when it is not changed, what is listed and nothing else. */
function foundAfter(folder: string, change: (folder: string) => void, listed = LISTED): readonly string[] {
  mkdirSync(join(folder, "served", "acme"), { recursive: true });
  for (const name of ["inputs", "shards"]) mkdirSync(join(folder, name));
  for (const { path } of [...LISTED, ...BESIDE]) writeFileSync(join(folder, path), path);
  for (const path of [".manifest.json.merge.duces-partial", "shards/1-of-2.txt"]) writeFileSync(join(folder, path), "");
  change(folder);
  const found = verifyStaged(folder, { listed: () => listed, beside: BESIDE });
  return found.map(({ code, message }) => `${code}: ${message}`);
}

const CASES: readonly (readonly [string, (folder: string) => void, readonly string[]])[] = [
  ["nothing", () => {}, []],
  [
    "a changed letter",
    (folder) => writeFileSync(join(folder, "served/acme/letter.pdf"), "x"),
    ["changed-file: served/acme/letter.pdf was changed since it was made"],
  ],
  [
    "a changed table",
    (folder) => writeFileSync(join(folder, "manifest.csv"), "x"),
    ["changed-file: manifest.csv was changed since it was made"],
  ],
  [
    "a letter that is gone",
    (folder) => rmSync(join(folder, "served/acme/letter.pdf")),
    ["missing-file: served/acme/letter.pdf is missing"],
  ],
  ["checksums that are gone", (folder) => rmSync(join(folder, "SHA256SUMS")), ["missing-file: SHA256SUMS is missing"]],
  [
    "a paper more",
    (folder) => writeFileSync(join(folder, "served/acme/more.pdf"), "x"),
    ["extra-file: served/acme/more.pdf is not part of the batch"],
  ],
  [
    "a link more",
    (folder) => symlinkSync("manifest.csv", join(folder, "x")),
    ["extra-file: x is not part of the batch"],
  ],
  [
    "half a file further down",
    (folder) => writeFileSync(join(folder, "served/acme/.x.duces-partial"), "x"),
    ["extra-file: served/acme/.x.duces-partial is not part of the batch"],
  ],
  [
    "something else among the shards",
    (folder) => writeFileSync(join(folder, "shards/x.txt"), "x"),
    ["extra-file: shards/x.txt is not part of the batch"],
  ],
];

for (const [title, change, due] of CASES) {
  test(`${title} is found before the manifest has its name`, () =>
    withFolder((folder) => assert.equal(foundAfter(folder, change), due)));
}

test("a file that is listed twice is found", () =>
  withFolder((folder) => {
    const found = foundAfter(folder, () => {}, [...LISTED, ...LISTED.slice(0, 1)]);
    assert.equal(found, ["listed-twice: served/acme/letter.pdf is listed twice"]);
  }));

test.run();
