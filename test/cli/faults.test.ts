import { readFileSync } from "node:fs";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { EXIT } from "../../src/cli/exit-codes.ts";
import { tellable } from "../../src/cli/faults.ts";
import { Fault } from "../../src/problem/fault.ts";

test("each kind of fault has its exit code and one line", () => {
  assert.equal(tellable(new Fault("usage", "no such id")), { exit: EXIT.usage, message: "no such id" });
  assert.equal(tellable(new Fault("input", "a is not there")), { exit: EXIT.io, message: "a is not there" });
  assert.equal(tellable(new Fault("output", "out/a is a link")), { exit: EXIT.io, message: "out/a is a link" });
  assert.equal(tellable(new TypeError("x is undefined")), {
    exit: EXIT.bug,
    message: "a fault of this program: x is undefined",
  });
  assert.is(tellable("thrown text").exit, EXIT.bug);
});

test("an error of the system names the file and the reason", () => {
  const { exit, message } = tellable(thrownBy(() => readFileSync("/nowhere/at/all")));
  assert.is(exit, EXIT.io);
  assert.is(message, "/nowhere/at/all: not found (ENOENT)");
  const full = Object.assign(new Error("ENOSPC: no space"), { code: "ENOSPC", syscall: "write" });
  assert.equal(tellable(full), { exit: EXIT.io, message: "no space left on the disk (ENOSPC)" });
});

function thrownBy(act: () => void): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  return null;
}

test.run();
