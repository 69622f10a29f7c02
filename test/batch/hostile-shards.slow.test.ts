/** Shards as an attacker hands them over: sealed anew, so that only what they say can be held against them. */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { withFolder } from "../collate/sample-batch.ts";
import {
  ALDER,
  BIRCH,
  copyStage,
  duces,
  editFields,
  editLines,
  faultsOf,
  letterOf,
  makeShards,
  replacePaper,
  type Stage,
  shardFileIn,
} from "./hostile-case.ts";
import { HEAD_ATTACKS } from "./hostile-heads.ts";
import { LINE_ATTACKS, PATH_ATTACKS } from "./hostile-lines.ts";
import { NAME_ATTACKS, PAPER_ATTACKS } from "./hostile-papers.ts";

const KINDS = {
  paths: PATH_ATTACKS,
  lines: LINE_ATTACKS,
  heads: HEAD_ATTACKS,
  papers: PAPER_ATTACKS,
  names: NAME_ATTACKS,
};

for (const [kind, attacks] of Object.entries(KINDS)) {
  test(`${attacks.length} attacks by ${kind}: each is refused, told in its place, and leaves nothing behind`, () =>
    withFolder(async (folder) => assert.is(await faultsOf(attacks, folder), "")));
}

/** Orders the second shard again, from the same files. */
async function again({ root }: Stage, ...more: readonly string[]) {
  const files = ["--targets", "case/targets.yaml", "--matter", "case/matter.yaml", "--templates", resolve("templates")];
  return await duces(root, [...files, "export", "--output", "far/two", "--shard", "2/2", ...more]);
}

const FORGED: readonly (readonly [string, (stage: Stage) => void, RegExp])[] = [
  [
    "another state",
    ({ two }) => editFields(two, "F", (file) => ({ ...file, state: "final" })),
    /2-of-2\.txt:6:1 error\[forged-line\]/,
  ],
  [
    "a path that climbs",
    ({ two }) => editFields(two, "F", (file) => ({ ...file, path: "../../../x" })),
    /2-of-2\.txt:6:1 error\[forged-line\]/,
  ],
  ["an event of its own", ({ two }) => editFields(two, "E", () => "X"), /2-of-2\.txt:8:1 error\[forged-line\]/],
  [
    "no lines",
    ({ two }) => editLines(two, ([head = ""]) => [head]),
    /2-of-2\.txt:2:1 error\[forged-line\] the seal .* where the id of a request/,
  ],
  [
    "another batch in its head",
    ({ two }) => editFields(two, "H", (head) => ({ ...head, requests: { count: 3, sha256: "f".repeat(64) } })),
    /interrupted before its manifest/,
  ],
  ["a head that is none", ({ two }) => editFields(two, "H", () => null), /interrupted before its manifest/],
];

test("a sealed shard that says what its inputs do not give is no shard that is there; --resume makes it anew", () =>
  withFolder(async (folder) => {
    const made = await makeShards(join(folder, "genuine"));
    for (const [title, forge, told] of FORGED) {
      const stage = copyStage(made, join(folder, title));
      const genuine = readFileSync(shardFileIn(stage.two), "utf8");
      forge(stage);
      const { code, err } = await again(stage);
      assert.is(code, 1, title);
      assert.match(err, told, title);
      assert.is((await again(stage, "--resume")).code, 0, title);
      assert.is(readFileSync(shardFileIn(stage.two), "utf8"), genuine, title);
    }
  }));

test("a sealed shard whose letter is another's is not there, and is not made over it", () =>
  withFolder(async (folder) => {
    const stage = await makeShards(folder);
    replacePaper(stage.two, letterOf(BIRCH), readFileSync(join(stage.one, letterOf(ALDER))));
    const { code, err } = await again(stage);
    assert.is(code, 1);
    assert.match(err, /holds the address of alder-hosting/);
    const resumed = await again(stage, "--resume");
    assert.is(resumed.code, 74);
    assert.match(resumed.err, /birch-networks-records-letter\.pdf is there already, with other content/);
  }));

test.run();
