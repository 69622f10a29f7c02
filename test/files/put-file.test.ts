import { execFileSync } from "node:child_process";
import {
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { putFile, replaceFile } from "../../src/files/put-file.ts";
import { putFolder } from "../../src/files/put-folder.ts";
import { isTemporary, sweepTemporary } from "../../src/files/stage-file.ts";
import { isFault } from "../../src/problem/fault.ts";
import { withFolder } from "../collate/sample-batch.ts";

const BYTES = new TextEncoder().encode("some words");
const SECRET = "not to be touched";

test("writes a file whole, for the user alone, whatever the umask", () =>
  withFolder((folder) => {
    for (const umask of [0o000, 0o022, 0o077, 0o777]) {
      const before = process.umask(umask);
      try {
        const below = putFolder(folder, `a${umask}/b`);
        assert.is(putFile(join(below, "x.pdf"), BYTES), "written");
      } finally {
        process.umask(before);
      }
      assert.is(statSync(join(folder, `a${umask}`)).mode & 0o777, 0o700);
      assert.is(statSync(join(folder, `a${umask}/b/x.pdf`)).mode & 0o777, 0o600);
      assert.equal(readdirSync(join(folder, `a${umask}/b`)), ["x.pdf"]);
    }
  }));

test("an empty file and a large one arrive", () =>
  withFolder((folder) => {
    const large = new Uint8Array(3_000_000).map((_, index) => index % 251);
    putFile(join(folder, "empty"), new Uint8Array());
    putFile(join(folder, "large"), large);
    assert.is(statSync(join(folder, "empty")).size, 0);
    assert.is(Buffer.compare(readFileSync(join(folder, "large")), large), 0);
  }));

test("keeps a file with the same bytes and touches none with others", () =>
  withFolder((folder) => {
    const path = join(folder, "x.pdf");
    writeFileSync(path, BYTES);
    const before = statSync(path);
    assert.is(putFile(path, BYTES), "kept");
    assert.is(statSync(path).ino, before.ino);
    for (const other of ["some wordz", "short", "some words and more", ""]) {
      writeFileSync(path, other);
      assert.throws(() => putFile(path, BYTES), isOutputError);
      assert.is(readFileSync(path, "utf8"), other);
    }
    assert.equal(readdirSync(folder), ["x.pdf"]);
  }));

test("a file is replaced whole, with its permissions, only if it is still the one that was read", () =>
  withFolder((folder) => {
    const path = join(folder, "targets.yaml");
    writeFileSync(path, "old", { mode: 0o644 });
    const old = new TextEncoder().encode("old");
    replaceFile(path, old, BYTES);
    assert.is(readFileSync(path, "utf8"), "some words");
    assert.is(statSync(path).mode & 0o777, 0o644);
    assert.throws(() => replaceFile(path, old, BYTES), isOutputError);
    assert.equal(readdirSync(folder), ["targets.yaml"]);
  }));

test("never follows a planted link, pipe or hard link", () =>
  withFolder((folder) => {
    const outside = join(folder, "outside");
    writeFileSync(outside, SECRET);
    mkdirSync(join(folder, "out"));
    symlinkSync(outside, join(folder, "out", "link.pdf"));
    symlinkSync(join(folder, "nowhere"), join(folder, "out", "dangling.pdf"));
    linkSync(outside, join(folder, "out", "hard.pdf"));
    execFileSync("mkfifo", [join(folder, "out", "pipe.pdf")]);
    mkdirSync(join(folder, "out", "folder.pdf"));
    for (const name of ["link.pdf", "dangling.pdf", "hard.pdf", "pipe.pdf", "folder.pdf"]) {
      assert.throws(() => putFile(join(folder, "out", name), BYTES), isOutputError, name);
    }
    assert.is(readFileSync(outside, "utf8"), SECRET);
    assert.not(lstatSync(join(folder, "nowhere"), { throwIfNoEntry: false }));
  }));

test("a link planted under the temporary name is not followed and not removed", () =>
  withFolder((folder) => {
    const outside = join(folder, "outside");
    writeFileSync(outside, SECRET);
    const planted = join(folder, ".x.pdf.duces-partial");
    symlinkSync(outside, planted);
    assert.throws(() => putFile(join(folder, "x.pdf"), BYTES), /EEXIST/);
    assert.ok(lstatSync(planted).isSymbolicLink());
    assert.is(readFileSync(outside, "utf8"), SECRET);
  }));

test("makes no folder through a link or over a file", () =>
  withFolder((folder) => {
    mkdirSync(join(folder, "elsewhere"));
    symlinkSync(join(folder, "elsewhere"), join(folder, "out"));
    assert.throws(() => putFolder(join(folder, "out"), "a"), isOutputError);
    assert.equal(readdirSync(join(folder, "elsewhere")), []);
    mkdirSync(join(folder, "real"));
    symlinkSync(join(folder, "elsewhere"), join(folder, "real", "a"));
    assert.throws(() => putFolder(join(folder, "real"), "a/b"), isOutputError);
    writeFileSync(join(folder, "real", "file"), "");
    assert.throws(() => putFolder(join(folder, "real"), "file/b"), isOutputError);
    assert.equal(readdirSync(join(folder, "elsewhere")), []);
  }));

test("leaves no temporary file behind when the name cannot be taken", () =>
  withFolder((folder) => {
    const name = "n".repeat(250);
    assert.throws(() => putFile(join(folder, name), BYTES), /ENAMETOOLONG/);
    assert.equal(readdirSync(folder), []);
  }));

test("sweeps a file of its own making, and nothing else", () =>
  withFolder((folder) => {
    const own = join(folder, ".x.pdf.duces-partial");
    writeFileSync(own, "half");
    sweepTemporary(own);
    symlinkSync("x", own);
    sweepTemporary(own);
    assert.equal(readdirSync(folder), [".x.pdf.duces-partial"]);
    assert.ok(isTemporary(".x.pdf.duces-partial"));
    assert.not(isTemporary("x.pdf"));
    assert.not(isTemporary(".duces-partial"));
  }));

function isOutputError(error: unknown): boolean {
  return isFault(error, "output");
}

test.run();
