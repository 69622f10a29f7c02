import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { type LockHolder, type Processes, takeLock } from "../../src/files/lock-file.ts";
import { amendAlone, writeAmendment } from "../../src/files/write-amendment.ts";
import { isFault } from "../../src/problem/fault.ts";
import { withFolder } from "../collate/sample-batch.ts";

const SELF: LockHolder = { pid: 100, host: "here", started: "monday" };
const OTHER: LockHolder = { pid: 200, host: "here", started: "tuesday" };

/** Processes of which the other runs until it was asked for so many times. */
function runningFor(asked: number): Processes & { looks: number } {
  const made = { self: SELF, looks: 0, isRunning: () => (++made.looks <= asked ? ("yes" as const) : ("no" as const)) };
  return made;
}

test("whoever has patience waits until the other is done, and no longer than that", () =>
  withFolder((folder) => {
    const path = join(folder, "a.lock");
    writeFileSync(path, JSON.stringify(OTHER));
    const processes = runningFor(3);
    takeLock(path, "a", processes, 5).release();
    assert.is(processes.looks, 4);
    assert.not(existsSync(path));
  }));

test("patience ends, and the message says what to remove", () =>
  withFolder((folder) => {
    const path = join(folder, "a.lock");
    writeFileSync(path, JSON.stringify(OTHER));
    const processes = runningFor(Number.POSITIVE_INFINITY);
    assert.throws(
      () => takeLock(path, "a", processes, 2),
      (error: unknown) => isFault(error, "locked") && /process 200.* remove .*a\.lock if/.test(error.message),
    );
    assert.is(processes.looks, 3);
  }));

test("a file is amended alone, in a folder that is there or not, and nothing else is left behind", () =>
  withFolder((folder) => {
    const after = new TextEncoder().encode("a: b\n");
    for (const name of ["docket.yaml", "new/docket.yaml"]) {
      amendAlone(name, folder, () => writeAmendment({ name, before: null, after }, folder));
    }
    assert.throws(() =>
      amendAlone("docket.yaml", folder, () => {
        assert.ok(existsSync(join(folder, ".docket.yaml.lock")));
        throw new Error("stopped");
      }),
    );
    const left = readdirSync(folder, { recursive: true }).map(String).sort();
    assert.equal(left, ["docket.yaml", "new", join("new", "docket.yaml")]);
  }));

test("what a process left that was killed while it wrote the file is no obstacle", () =>
  withFolder((folder) => {
    const [before, after] = ["a: b\n", "a: c\n"].map((text) => new TextEncoder().encode(text));
    assert.ok(before && after);
    writeFileSync(join(folder, "docket.yaml"), before);
    writeFileSync(join(folder, ".docket.yaml.duces-partial"), "a:");
    writeFileSync(join(folder, ".docket.yaml.lock"), JSON.stringify({ pid: -1, host: "", started: "" }));
    const name = "docket.yaml";
    amendAlone(name, folder, () => writeAmendment({ name, before, after }, folder));
    assert.equal(readdirSync(folder), ["docket.yaml"]);
  }));

test.run();
