import fs, { existsSync, mkdirSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join, relative } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { makeFolders, putFolder, syncFolder } from "../../src/files/put-folder.ts";
import { isFault } from "../../src/problem/fault.ts";
import { withFolder } from "../collate/sample-batch.ts";

type Calls = Partial<typeof fs>;

/** Runs `use` with other functions in the place of some of the file system's. */
function withCalls(calls: Calls, use: () => void): void {
  const real = Object.fromEntries(Object.keys(calls).map((name) => [name, fs[name as keyof typeof fs]]));
  Object.assign(fs, calls);
  syncBuiltinESMExports();
  try {
    use();
  } finally {
    Object.assign(fs, real);
    syncBuiltinESMExports();
  }
}

/** Which folders `use` syncs, in that order, and how many of the handles that it opens are open afterwards. */
function synced(below: string, use: () => void): { readonly folders: readonly string[]; readonly open: number } {
  const { openSync, fsyncSync, closeSync } = fs;
  const handles = new Map<number, string>();
  const folders: string[] = [];
  const calls: Calls = {
    openSync: (path, ...more) => {
      const handle = openSync(path, ...more);
      handles.set(handle, relative(below, String(path)));
      return handle;
    },
    fsyncSync: (handle) => {
      folders.push(handles.get(handle) ?? "?");
      fsyncSync(handle);
    },
    closeSync: (handle) => {
      handles.delete(handle);
      closeSync(handle);
    },
  };
  withCalls(calls, use);
  return { folders, open: handles.size };
}

test("says which folders it made, the outermost first", () =>
  withFolder((folder) => {
    const made = (root: string, below: string) =>
      makeFolders(join(folder, root), below).map((each) => relative(folder, each));
    assert.equal(made("one/two", "three/four"), ["one", "one/two", "one/two/three", "one/two/three/four"]);
    assert.equal(made("one/two", "three/five"), ["one/two/three/five"]);
    assert.equal(made("one/two", "three//./six/"), ["one/two/three/six"]);
    for (const below of ["three/five", "three", "", "."]) assert.equal(made("one/two", below), [], below);
    assert.ok(existsSync(join(folder, "one/two/three/four")));
  }));

test("a root may stand behind a link, since somebody chose it", () =>
  withFolder((folder) => {
    mkdirSync(join(folder, "real"));
    symlinkSync("real", join(folder, "link"));
    assert.is(putFolder(join(folder, "link", "out"), "a/b"), join(folder, "link", "out", "a", "b"));
    assert.ok(statSync(join(folder, "real", "out", "a", "b")).isDirectory());
  }));

test("what is in the way is named, and why it is", () =>
  withFolder((folder) => {
    symlinkSync("elsewhere", join(folder, "link"));
    writeFileSync(join(folder, "file"), "");
    const refusal = (name: string, message: string) => (error: Error) =>
      isFault(error, "output") && error.message === `${join(folder, name)} ${message}`;
    const linked = "is a symbolic link; nothing is written through links";
    assert.throws(() => makeFolders(folder, "link"), refusal("link", linked));
    assert.throws(() => makeFolders(join(folder, "link"), "a"), refusal("link", linked));
    assert.throws(() => makeFolders(folder, "file/a"), refusal("file", "is not a folder"));
    assert.not(existsSync(join(folder, "elsewhere")));
  }));

test("at no moment may others look into a folder, whatever the umask", () =>
  withFolder((folder) => {
    const { chmodSync } = fs;
    const before: number[] = [];
    const calls: Calls = {
      chmodSync: (path, mode) => {
        before.push(statSync(path).mode & 0o777);
        chmodSync(path, mode);
      },
    };
    for (const umask of [0o000, 0o277]) {
      const old = process.umask(umask);
      try {
        withCalls(calls, () => makeFolders(folder, `a${umask}`));
      } finally {
        process.umask(old);
      }
      assert.is(statSync(join(folder, `a${umask}`)).mode & 0o777, 0o700);
    }
    assert.equal(before, [0o700, 0o500]);
  }));

test("a folder that another process makes at the same moment is taken, and is not ours", () =>
  withFolder((folder) => {
    const { mkdirSync: make } = fs;
    const calls = {
      mkdirSync: ((path, options) => {
        make(path);
        return make(path, options);
      }) as typeof fs.mkdirSync,
    };
    withCalls(calls, () => assert.equal(makeFolders(join(folder, "a"), "b"), []));
    assert.ok(existsSync(join(folder, "a", "b")));
  }));

test("a folder that cannot be made is said to be so", () =>
  withFolder((folder) => {
    const calls: Calls = {
      mkdirSync: () => {
        throw new Error("no space left");
      },
    };
    withCalls(calls, () => assert.throws(() => makeFolders(folder, "a"), /no space left/));
  }));

test("the folder above each new one is synced, so that its name lasts", () =>
  withFolder((folder) => {
    const put = (below: string) => synced(folder, () => putFolder(join(folder, "out"), below));
    assert.equal(put("a/b"), { folders: ["", "out", "out/a"], open: 0 });
    assert.equal(put("a/c"), { folders: ["out/a"], open: 0 });
    assert.equal(put("a"), { folders: [], open: 0 });
    assert.equal(
      synced(folder, () => makeFolders(folder, "d")),
      { folders: [], open: 0 },
    );
    assert.throws(() => syncFolder(join(folder, "missing")), /ENOENT/);
  }));

test("a folder that cannot be synced is closed all the same", () =>
  withFolder((folder) => {
    const calls: Calls = {
      fsyncSync: () => {
        throw new Error("input/output error");
      },
    };
    const failing = () => withCalls(calls, () => assert.throws(() => syncFolder(folder), /input\/output/));
    assert.is(synced(folder, failing).open, 0);
  }));

test.run();
