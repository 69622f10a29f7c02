import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { lockBatch } from "../../src/batch/batch-lock.ts";
import type { LockHolder, Processes } from "../../src/files/lock-file.ts";
import { isFault } from "../../src/problem/fault.ts";
import { withFolder } from "../collate/sample-batch.ts";

const BELOW = "CASE-1/2026-03-02-1a2b3c4d";
const SELF: LockHolder = { pid: 100, host: "here", started: "monday" };
const OTHER: LockHolder = { pid: 200, host: "here", started: "tuesday" };

/** A process in a world where these others run. */
function as(self: LockHolder, ...running: readonly LockHolder[]): Processes {
  const is = (a: LockHolder) => (b: LockHolder) => JSON.stringify(a) === JSON.stringify(b);
  return { self, isRunning: (held) => (held.host !== "here" ? "unknown" : running.some(is(held)) ? "yes" : "no") };
}

test("the second process is told who holds the lock; after the first is done it may", () =>
  withFolder((folder) => {
    const first = lockBatch(folder, BELOW, null, as(SELF));
    assert.throws(() => lockBatch(folder, BELOW, null, as(OTHER, SELF)), locked(/process 100/));
    first.release();
    lockBatch(folder, BELOW, null, as(OTHER, SELF)).release();
    assert.equal(readdirSync(folder), []);
  }));

test("the lock lies beside the batch, for the user alone, and a folder of somebody else stays", () =>
  withFolder((folder) => {
    mkdirSync(join(folder, "CASE-1"));
    const lock = lockBatch(folder, BELOW, null, as(SELF));
    assert.equal(readdirSync(join(folder, "CASE-1")), [".2026-03-02-1a2b3c4d.lock"]);
    assert.equal(JSON.parse(readFileSync(join(folder, "CASE-1", ".2026-03-02-1a2b3c4d.lock"), "utf8")), SELF);
    writeFileSync(join(folder, "CASE-1", "mine"), "mine");
    lock.release();
    assert.equal(readdirSync(join(folder, "CASE-1")), ["mine"]);
  }));

test("shards of other numbers go side by side; the whole excludes each, and the same shard itself", () =>
  withFolder((folder) => {
    const shard = (number: number) => ({ number, of: 10 });
    const one = lockBatch(folder, BELOW, shard(1), as(SELF, OTHER));
    const two = lockBatch(folder, BELOW, shard(2), as(OTHER, SELF));
    assert.throws(() => lockBatch(folder, BELOW, shard(1), as(OTHER, SELF)), locked(/process 100/));
    assert.throws(() => lockBatch(folder, BELOW, null, as({ ...SELF, pid: 1 }, SELF, OTHER)), locked(/process [12]00/));
    one.release();
    assert.throws(() => lockBatch(folder, BELOW, null, as({ ...SELF, pid: 1 }, OTHER)), locked(/process 200/));
    two.release();
    const whole = lockBatch(folder, BELOW, null, as(SELF));
    assert.throws(() => lockBatch(folder, BELOW, shard(1), as(OTHER, SELF)), locked(/process 100/));
    whole.release();
    assert.equal(readdirSync(join(folder, "CASE-1")), []);
  }));

const STALE: readonly (readonly [string, string])[] = [
  ["of a process that is gone", JSON.stringify(OTHER)],
  ["of another process of our own number", JSON.stringify({ ...SELF, started: "sunday" })],
  ["of a process that ended while it wrote it", ""],
  ["cut short", '{"pid": 2'],
  ["that is no lock of ours", "[]"],
  ["that names a group of processes", JSON.stringify({ ...SELF, pid: -1 })],
  ["that names every process", JSON.stringify({ ...SELF, pid: 0 })],
  ["that names half a process", JSON.stringify({ ...SELF, pid: 1.5 })],
  ["whose number is a text", JSON.stringify({ ...SELF, pid: "100" })],
  ["whose number is out of bounds", JSON.stringify(SELF).replace("100", "1e999")],
];

for (const [what, text] of STALE) {
  test(`a lock ${what} is taken over, the whole's and a shard's`, () =>
    withFolder((folder) => {
      mkdirSync(join(folder, "CASE-1"));
      for (const name of [".2026-03-02-1a2b3c4d.lock", ".2026-03-02-1a2b3c4d.2-of-3.lock"]) {
        writeFileSync(join(folder, "CASE-1", name), text);
      }
      const lock = lockBatch(folder, BELOW, null, as(SELF));
      assert.equal(readdirSync(join(folder, "CASE-1")), [".2026-03-02-1a2b3c4d.lock"]);
      lock.release();
      assert.equal(readdirSync(join(folder, "CASE-1")), []);
    }));
}

test("a lock from another machine is never taken over: the user is told which file to remove", () =>
  withFolder((folder) => {
    mkdirSync(join(folder, "CASE-1"));
    const path = join(folder, "CASE-1", ".2026-03-02-1a2b3c4d.lock");
    writeFileSync(path, JSON.stringify({ ...OTHER, host: "there" }));
    assert.throws(() => lockBatch(folder, BELOW, null, as(SELF)), locked(/on another machine; .*1a2b3c4d\.lock$/));
    assert.ok(existsSync(path));
  }));

test("only one process at a time takes a stale lock away", () =>
  withFolder((folder) => {
    mkdirSync(join(folder, "CASE-1"));
    const path = join(folder, "CASE-1", ".2026-03-02-1a2b3c4d.lock");
    writeFileSync(path, JSON.stringify(OTHER));
    writeFileSync(`${path}.recovery`, "");
    assert.throws(() => lockBatch(folder, BELOW, null, as(SELF)), locked(/remove .*\.recovery$/));
    assert.equal(JSON.parse(readFileSync(path, "utf8")), OTHER);
  }));

test("a lock that somebody has taken over meanwhile is not removed", () =>
  withFolder((folder) => {
    const lock = lockBatch(folder, BELOW, null, as(SELF));
    const path = join(folder, "CASE-1", ".2026-03-02-1a2b3c4d.lock");
    writeFileSync(path, JSON.stringify(OTHER));
    lock.release();
    assert.ok(existsSync(path));
  }));

function locked(expected: RegExp): (error: unknown) => boolean {
  return (error) => isFault(error, "locked") && expected.test(error.message);
}

test.run();
