import { execFileSync } from "node:child_process";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import * as fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { DiskStore } from "../../src/batch/disk-store.ts";
import { type FoundShard, joinShards } from "../../src/batch/join-shards.ts";
import { parseShard, type Shard, shardRange } from "../../src/batch/shard.ts";
import { openShardFile } from "../../src/batch/shard-file.ts";
import type { BatchFacts } from "../../src/collate/manifest.ts";
import { listFolder } from "../../src/files/list-folder.ts";
import { isFault } from "../../src/problem/fault.ts";
import { FACTS, PAPERS, withFolder } from "../collate/sample-batch.ts";
import { merge, writeBatch, writeShard } from "./write-sample.ts";

const FIRST: Shard = { number: 1, of: 2 };
const SECOND: Shard = { number: 2, of: 2 };

test("shards have every request once, in order, and differ by one at most", () => {
  fc.assert(
    fc.property(fc.nat(500), fc.integer({ min: 1, max: 60 }), (requests, of) => {
      const ranges = Array.from({ length: of }, (_, i) => shardRange(requests, { number: i + 1, of }));
      const sizes = ranges.map(({ from, to }) => to - from);
      assert.is(ranges[0]?.from, 0);
      assert.is(ranges.at(-1)?.to, requests);
      assert.ok(ranges.every(({ from }, i) => i === 0 || from === ranges[i - 1]?.to));
      assert.ok(Math.max(...sizes) - Math.min(...sizes) <= 1);
    }),
    { seed: 3, numRuns: 500 },
  );
});

test("a shard is written 3/10, and nothing else is one", () => {
  assert.equal(parseShard("3/10"), { number: 3, of: 10 });
  for (const text of ["0/10", "11/10", "3", "3/", "/10", "03/10", "-1/10", "3/10/2", "1/10001", "3 / 10", "1.5/10"]) {
    assert.is(parseShard(text), null, text);
  }
});

test("merged shards are the bytes of one process", () =>
  withFolder((folder) => {
    const whole = writeBatch(join(folder, "whole")).folder;
    const shards = [SECOND, FIRST].map((shard) => writeShard(join(folder, "out"), shard));
    const made = merge({ store: storeOf(shards[0], join(folder, "out")) }, shards, PAPERS);
    assert.is(execFileSync("diff", ["-r", whole, made.folder], { encoding: "utf8" }), "");
    assert.is(made.files, listFolder(made.folder).filter(({ type }) => type === "file").length);
  }));

test("more shards than requests: some are empty, and all must be there", () =>
  withFolder((folder) => {
    const whole = writeBatch(join(folder, "whole")).folder;
    const shards = [1, 2, 3, 4, 5].map((number) => writeShard(join(folder, "out"), { number, of: 5 }));
    assert.match(problemsOf(shards.slice(1)), /shard 1 of 5 \(no request\) is missing/);
    const made = merge({ store: storeOf(shards[0], join(folder, "out")) }, shards, PAPERS);
    assert.is(execFileSync("diff", ["-r", whole, made.folder], { encoding: "utf8" }), "");
  }));

test("shards of two folders become a batch in the first; the second stays as it was", () =>
  withFolder((folder) => {
    const whole = writeBatch(join(folder, "whole")).folder;
    const one = writeShard(join(folder, "one"), FIRST);
    const two = writeShard(join(folder, "two"), SECOND);
    cpSync(join(folder, "two"), join(folder, "before"), { recursive: true });
    const made = merge({ store: storeOf(one, join(folder, "one")) }, [one, two], PAPERS);
    assert.is(execFileSync("diff", ["-r", whole, made.folder], { encoding: "utf8" }), "");
    assert.is(execFileSync("diff", ["-r", join(folder, "two"), join(folder, "before")], { encoding: "utf8" }), "");
  }));

const OTHERS: readonly (readonly [string, BatchFacts, RegExp])[] = [
  ["version", { ...FACTS, tool: { name: "duces", version: "9.9.9" } }, /another version of duces/],
  ["zone data", { ...FACTS, zoneData: "2027a" }, /another edition of the time zone data/],
  ["matter", { ...FACTS, reference: "CASE-2" }, /another matter/],
  ["date", { ...FACTS, date: "2026-03-03" }, /another date of issue/],
  ["state", { ...FACTS, state: "final" }, /another state/],
  ["finish", { ...FACTS, finish: { ...FACTS.finish, links: false } }, /another finish/],
  ["inputs", { ...FACTS, inputs: { ...FACTS.inputs, matter: "f".repeat(64) } }, /other inputs \(matter\)/],
  ["requests", { ...FACTS, requests: ["acme-records", "beta-records", "gamma-records"] }, /other requests/],
];

for (const [what, facts, expected] of OTHERS) {
  test(`a shard of another ${what} is refused, and named`, () =>
    withFolder((folder) => {
      const told = problemsOf([
        writeShard(join(folder, "one"), FIRST),
        writeShard(join(folder, "two"), { number: 2, of: 2 }, { ...facts, requests: facts.requests.slice(0) }),
      ]);
      assert.match(told, expected);
      assert.match(told, /^shard 2 of 2 in .*two.* shard 1 of 2 in .*one/);
    }));
}

test("overlaps, gaps and other divisions are refused, and named", () =>
  withFolder((folder) => {
    const one = writeShard(join(folder, "one"), FIRST);
    const again = writeShard(join(folder, "two"), FIRST);
    const third = writeShard(join(folder, "three"), { number: 3, of: 3 });
    assert.match(problemsOf([one]), /^shard 2 of 2 \(requests 2 to 2\) is missing$/);
    assert.match(problemsOf([one, again]), /^shard 1 of 2 in .*two.* is also in .*one/);
    assert.match(problemsOf([one, third]), /^shard 3 of 3 in .* is of another division than shard 1 of 2 in /);
    assert.match(problemsOf([]), /no shard/);
  }));

test("any change of a shard's file, or a piece of it, is found", () =>
  withFolder((folder) => {
    const { file } = writeShard(folder, FIRST);
    const bytes = readFileSync(file.path);
    fc.assert(
      fc.property(fc.nat(bytes.length * 8 - 1), (bit) => {
        const changed = Buffer.from(bytes);
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        writeFileSync(file.path, changed);
        assert.is(openShardFile(file.path)?.kind, "damaged");
      }),
      { seed: 5, numRuns: 300 },
    );
    for (const length of [0, 1, bytes.length - 1, bytes.indexOf("\n") + 1]) {
      writeFileSync(file.path, bytes.subarray(0, length));
      assert.is(openShardFile(file.path)?.kind, "damaged", `${length} bytes`);
    }
    rmSync(file.path);
    assert.is(openShardFile(file.path), null);
  }));

test("a paper that was changed or lost since its shard was made stops the merge, here and in another folder", () =>
  withFolder((folder) => {
    const letter = "served/acme-records/acme-records-letter.pdf";
    const one = writeShard(join(folder, "one"), FIRST);
    const two = writeShard(join(folder, "two"), SECOND);
    const into = (shard: FoundShard, output: string) => () => {
      const store = storeOf(shard, join(folder, output));
      try {
        merge({ store }, [one, two], PAPERS);
      } finally {
        store.undo();
      }
    };
    writeFileSync(join(one.folder, letter), "letter to acmf");
    assert.throws(into(one, "one"), refusal(/was changed/));
    rmSync(join(one.folder, letter));
    assert.throws(into(one, "one"), refusal(/is missing/));
    assert.throws(into(two, "two"), refusal(/is missing/));
    assert.not(listFolder(folder).some(({ path }) => path.endsWith("manifest.json")));
  }));

function storeOf(shard: FoundShard | undefined, output: string): DiskStore {
  const folder = shard?.folder ?? "";
  return new DiskStore(output, `${basename(dirname(folder))}/${basename(folder)}`, ".merge");
}

function problemsOf(shards: readonly FoundShard[]): string {
  const joined = joinShards(shards);
  return "problems" in joined ? joined.problems.map(({ message }) => message).join("\n") : "";
}

function refusal(expected: RegExp): (error: unknown) => boolean {
  return (error) => isFault(error, "obstructed") && expected.test(error.message);
}

test.run();
