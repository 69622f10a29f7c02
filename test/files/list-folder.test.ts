import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { BUDGETS } from "../../src/budget/budgets.ts";
import { listFolder } from "../../src/files/list-folder.ts";
import { withFolder } from "../collate/sample-batch.ts";

const told = (folder: string) => listFolder(folder).map(({ path, type }) => `${path}: ${type}`);

test("everything below a folder, each as what it is, and nothing behind a link", () =>
  withFolder((folder) => {
    mkdirSync(join(folder, "b", "c"), { recursive: true });
    mkdirSync(join(folder, "empty"));
    writeFileSync(join(folder, "b", "c", "file"), "");
    writeFileSync(join(folder, ".hidden"), "");
    symlinkSync(join(folder, "b"), join(folder, "link"));
    symlinkSync("nowhere", join(folder, "b", "torn"));
    execFileSync("mkfifo", [join(folder, "pipe")]);
    assert.equal(told(folder), [
      ".hidden: file",
      "b: folder",
      "b/c: folder",
      "b/c/file: file",
      "b/torn: symlink",
      "empty: folder",
      "link: symlink",
      "pipe: other",
    ]);
  }));

test("a folder is listed within its budget, and not beyond", () =>
  withFolder((folder) => {
    mkdirSync(join(folder, "a", "b"), { recursive: true });
    writeFileSync(join(folder, "a", "b", "file"), "");
    const bytes = "aa/ba/b/file".length;
    assert.is(listFolder(folder, { ...BUDGETS.folder, depth: 3, count: 3, bytes }).length, 3);
    assert.throws(() => listFolder(folder, { ...BUDGETS.folder, depth: 2 }), /folders more than 2 deep/);
    assert.throws(() => listFolder(folder, { ...BUDGETS.folder, count: 2 }), /more than 2 files/);
    assert.throws(() => listFolder(folder, { ...BUDGETS.folder, bytes: bytes - 1 }), /too long names/);
  }));

test("a name that is no text is told, and nothing is read by it", () =>
  withFolder((folder) => {
    const odd = (name: string) => Buffer.concat([Buffer.from(`${folder}/${name}`), Buffer.of(0xff)]);
    writeFileSync(odd("file"), "");
    mkdirSync(odd("folder"));
    writeFileSync(Buffer.concat([odd("folder"), Buffer.from("/inside")]), "");
    writeFileSync(join(folder, "\ufffd"), "");
    assert.equal(told(folder), ["file\ufffd: unnamed", "folder\ufffd: unnamed", "\ufffd: file"]);
  }));

test("names come in the order of this program, which is not that of the disk", () =>
  withFolder((folder) => {
    const names = ["B", "a", "\u{1f600}", "\uffee"];
    for (const name of names.toReversed()) writeFileSync(join(folder, name), "");
    assert.equal(
      listFolder(folder).map(({ path }) => path),
      names,
    );
  }));

test("a missing folder is empty", () =>
  withFolder((folder) => {
    assert.equal(listFolder(join(folder, "missing")), []);
    assert.equal(listFolder(folder), []);
  }));

test.run();
