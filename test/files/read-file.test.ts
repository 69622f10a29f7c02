import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { readRegularFile } from "../../src/files/read-file.ts";
import { withFolder } from "../collate/sample-batch.ts";

test("reads a file up to its limit, and refuses all else without waiting", () =>
  withFolder((folder) => {
    const at = (name: string) => join(folder, name);
    writeFileSync(at("file"), "12345");
    mkdirSync(at("folder"));
    symlinkSync(at("file"), at("link"));
    symlinkSync(at("loop"), at("loop"));
    execFileSync("mkfifo", [at("pipe")]);
    assert.is(outcome(at("file"), 5), "read 12345");
    assert.is(outcome(at("file"), 4), "too-large");
    assert.is(outcome(at("folder"), 5), "not-a-file");
    assert.is(outcome(at("pipe"), 5), "not-a-file");
    assert.is(outcome("/dev/zero", 5), "not-a-file");
    assert.is(outcome(at("link"), 5), "symlink");
    assert.is(outcome(at("loop"), 5), "symlink");
    assert.is(outcome(at("missing"), 5), "missing");
    assert.is(outcome(at("file/below"), 5), "missing");
    assert.is(outcome(at("n".repeat(300)), 5), "unreadable");
  }));

function outcome(path: string, limit: number): string {
  const result = readRegularFile(path, limit);
  return result.kind === "read" ? `read ${new TextDecoder().decode(result.bytes)}` : result.why;
}

test.run();
