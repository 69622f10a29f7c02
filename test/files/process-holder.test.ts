import { spawn } from "node:child_process";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { processes } from "../../src/files/process-holder.ts";

test("a process knows itself, and no other process of its number", () => {
  const { self, isRunning } = processes();
  assert.is(self.pid, process.pid);
  assert.is(isRunning(self), "yes");
  if (self.started === "") {
    console.log("SKIPPED: this system does not say when a process began");
    return;
  }
  assert.is(isRunning({ ...self, started: "0000000000000000" }), "no");
});

test("a process that has ended is not running; one that another user runs is", async () => {
  const { self, isRunning } = processes();
  const child = spawn(process.execPath, ["-e", "0"]);
  await new Promise((done) => child.on("close", done));
  assert.is(isRunning({ ...self, pid: child.pid ?? 0, started: "" }), "no");
  assert.is(isRunning({ ...self, pid: 1, started: "" }), "yes");
});

test("of another machine nothing is known, and its name is not told", async () => {
  const { self, isRunning } = processes();
  assert.is(isRunning({ ...self, host: "another" }), "unknown");
  assert.match(self.host, /^[0-9a-f]{16}$/);
});

test.run();
