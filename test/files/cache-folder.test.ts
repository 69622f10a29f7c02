/** The cache folder: what is odd about it changes nothing but the time that work takes. */
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { openCacheFolder } from "../../src/files/cache-folder.ts";
import { cacheHome } from "../../src/files/cache-home.ts";
import { withFolder } from "../collate/sample-batch.ts";

const PROGRAM = "0123456789abcdef";
const OTHER = "fedcba9876543210";
const NOBODY = 65_534;
const DAY = 24 * 60 * 60;

const bytesOf = (text: string) => new TextEncoder().encode(text);
const mode = (path: string) => lstatSync(path).mode & 0o777;
const entry = (home: string, name: string, program = PROGRAM) => join(home, "duces", `${program}.${name}`);

function textOf(bytes: Uint8Array | null): string | null {
  return bytes === null ? null : new TextDecoder().decode(bytes);
}

test("what was put is got, by this build of the program only, and by nobody else of this machine", () =>
  withFolder((home) => {
    const cache = openCacheFolder(home, PROGRAM);
    assert.is(cache.get("a"), null);
    cache.put("a", bytesOf("one"));
    cache.put("empty", new Uint8Array());
    assert.is(textOf(cache.get("a")), "one");
    assert.is(textOf(cache.get("empty")), "");
    cache.put("a", bytesOf("two"));
    assert.is(textOf(openCacheFolder(home, PROGRAM).get("a")), "two");
    assert.is(openCacheFolder(home, OTHER).get("a"), null);
    assert.is(mode(join(home, "duces")), 0o700);
    assert.is(mode(entry(home, "a")), 0o600);
    assert.equal(readdirSync(join(home, "duces")).length, 2);
  }));

test("the folder of all caches is made where only it is missing, and no home is", () =>
  withFolder((folder) => {
    openCacheFolder(join(folder, ".cache"), PROGRAM).put("a", bytesOf("one"));
    assert.is(mode(join(folder, ".cache")), 0o700);
    const lost = openCacheFolder(join(folder, "no", "such"), PROGRAM);
    lost.put("a", bytesOf("one"));
    assert.is(lost.get("a"), null);
    assert.not(existsSync(join(folder, "no")));
    writeFileSync(join(folder, "file"), "x");
    for (const home of [join(folder, "file"), join(folder, "file", "below"), null]) {
      const cache = openCacheFolder(home, PROGRAM);
      cache.put("a", bytesOf("one"));
      assert.is(cache.get("a"), null);
    }
    assert.is(readFileSync(join(folder, "file"), "utf8"), "x");
  }));

test("a folder that is a link, or a file, or that others may write, is left alone", () =>
  withFolder((folder) => {
    const spoiled: readonly ((path: string) => void)[] = [
      (path) => {
        renameSync(path, `${path}-elsewhere`);
        symlinkSync(`${path}-elsewhere`, path);
      },
      (path) => {
        rmSync(path, { recursive: true });
        writeFileSync(path, "x");
      },
      (path) => chmodSync(path, 0o777),
      (path) => chmodSync(path, 0o720),
    ];
    for (const [index, spoil] of spoiled.entries()) {
      const home = join(folder, String(index));
      mkdirSync(home);
      const cache = openCacheFolder(home, PROGRAM);
      cache.put("a", bytesOf("one"));
      const path = join(home, "duces");
      spoil(path);
      const before = lstatSync(path);
      assert.is(cache.get("a"), null, `${index}`);
      cache.put("b", bytesOf("two"));
      cache.put("a", bytesOf("two"));
      assert.is(cache.get("b"), null, `${index}`);
      assert.equal([lstatSync(path).mode, lstatSync(path).size], [before.mode, before.size], `${index}`);
      const elsewhere = `${path}-elsewhere`;
      if (existsSync(elsewhere)) assert.equal(readdirSync(elsewhere).length, 1);
    }
  }));

test("a folder that others may only read is closed to them and used", () =>
  withFolder((home) => {
    mkdirSync(join(home, "duces"));
    chmodSync(join(home, "duces"), 0o755);
    const cache = openCacheFolder(home, PROGRAM);
    cache.put("a", bytesOf("one"));
    assert.is(textOf(cache.get("a")), "one");
    assert.is(mode(join(home, "duces")), 0o700);
  }));

test("an entry that is a link, a pipe or a folder, or that others may write, is not read", () =>
  withFolder((home) => {
    const cache = openCacheFolder(home, PROGRAM);
    for (const name of ["link", "pipe", "folder", "open"]) cache.put(name, bytesOf(name));
    renameSync(entry(home, "link"), join(home, "target"));
    symlinkSync(join(home, "target"), entry(home, "link"));
    rmSync(entry(home, "pipe"));
    execFileSync("mkfifo", [entry(home, "pipe")]);
    rmSync(entry(home, "folder"));
    mkdirSync(entry(home, "folder"));
    chmodSync(entry(home, "open"), 0o666);
    for (const name of ["link", "pipe", "folder", "open"]) assert.is(cache.get(name), null, name);
    const before = readFileSync(join(home, "target"));
    for (const name of ["link", "pipe", "open"]) {
      cache.put(name, bytesOf("again"));
      assert.is(textOf(cache.get(name)), "again", name);
    }
    cache.put("folder", bytesOf("again"));
    assert.is(cache.get("folder"), null);
    assert.equal(readFileSync(join(home, "target")), before);
  }));

test("what belongs to somebody else is not used", () =>
  withFolder((home) => {
    if (process.getuid?.() !== 0) return console.log("SKIPPED: only root can give a folder to somebody else");
    const cache = openCacheFolder(home, PROGRAM);
    cache.put("a", bytesOf("one"));
    chownSync(entry(home, "a"), NOBODY, NOBODY);
    assert.is(cache.get("a"), null);
    cache.put("a", bytesOf("two"));
    assert.is(textOf(cache.get("a")), "two");
    chownSync(join(home, "duces"), NOBODY, NOBODY);
    assert.is(cache.get("a"), null);
    cache.put("b", bytesOf("two"));
    assert.equal(readdirSync(join(home, "duces")).length, 1);
    assert.is(lstatSync(join(home, "duces")).uid, NOBODY);
  }));

test("a damaged entry is not there, at whatever byte, and is put again", () =>
  withFolder((home) => {
    const cache = openCacheFolder(home, PROGRAM);
    cache.put("a", bytesOf("some bytes"));
    const good = readFileSync(entry(home, "a"));
    for (let at = 0; at < good.length; at++) {
      const bad = Buffer.from(good);
      bad.writeUInt8((bad[at] ?? 0) ^ 0x10, at);
      writeFileSync(entry(home, "a"), bad);
      assert.is(cache.get("a"), null, `byte ${at}`);
      writeFileSync(entry(home, "a"), good.subarray(0, at));
      assert.is(cache.get("a"), null, `${at} bytes`);
    }
    cache.put("a", bytesOf("some bytes"));
    assert.equal(readFileSync(entry(home, "a")), good);
  }));

test("it is bounded in number and in size, and the newest stay", () =>
  withFolder((home) => {
    const cache = openCacheFolder(home, PROGRAM);
    for (let index = 0; index < 80; index++) {
      cache.put(`n${index}`, bytesOf(String(index)));
      utimesSync(entry(home, `n${index}`), 1_700_000_000 + index, 1_700_000_000 + index);
    }
    cache.put("last", bytesOf("last"));
    const names = readdirSync(join(home, "duces"));
    assert.is(names.length, 60);
    assert.is(textOf(cache.get("last")), "last");
    assert.is(textOf(cache.get("n79")), "79");
    assert.is(cache.get("n0"), null);
    for (let index = 0; index < 5; index++) cache.put(`large${index}`, new Uint8Array(40_000_000));
    const total = () =>
      readdirSync(join(home, "duces")).reduce((sum, name) => sum + lstatSync(join(home, "duces", name)).size, 0);
    assert.ok(total() <= 160_000_000, `${total()} bytes`);
    assert.is(cache.get("large4")?.length, 40_000_000);
    cache.put("too-large", new Uint8Array(48_000_001));
    assert.is(cache.get("too-large"), null);
  }));

test("what other versions left a day ago goes, and what is not the program's stays", () =>
  withFolder((home) => {
    const cache = openCacheFolder(home, PROGRAM);
    cache.put("old", bytesOf("own"));
    const past = Date.now() / 1000 - 2 * DAY;
    const put = (path: string, when: number) => {
      writeFileSync(path, "x");
      utimesSync(path, when, when);
    };
    utimesSync(entry(home, "old"), past, past);
    put(entry(home, "theirs", OTHER), past);
    put(entry(home, "theirs-new", OTHER), Date.now() / 1000 - 60);
    put(`${entry(home, "a")}.4711.tmp`, past);
    put(`${entry(home, "a")}.4712.tmp`, Date.now() / 1000 - 60);
    put(join(home, "duces", "README"), past);
    cache.put("a", bytesOf("new"));
    assert.equal(
      readdirSync(join(home, "duces")).sort(),
      [`${PROGRAM}.a`, `${PROGRAM}.a.4712.tmp`, `${PROGRAM}.old`, "README", `${OTHER}.theirs-new`].sort(),
    );
  }));

test("a write that fails leaves the old bytes and no rest", () =>
  withFolder((home) => {
    const cache = openCacheFolder(home, PROGRAM);
    cache.put("a", bytesOf("one"));
    const beside = `${entry(home, "a")}.${process.pid}.tmp`;
    mkdirSync(beside);
    cache.put("a", bytesOf("two"));
    assert.is(textOf(cache.get("a")), "one");
    rmSync(beside, { recursive: true });
    cache.put("a", bytesOf("two"));
    assert.is(textOf(cache.get("a")), "two");
  }));

test("each system has its own place for caches, and a relative one is none", () => {
  assert.is(cacheHome("linux", { XDG_CACHE_HOME: "/x", HOME: "/home/a" }), "/x");
  assert.is(cacheHome("linux", { XDG_CACHE_HOME: "x", HOME: "/home/a" }), "/home/a/.cache");
  assert.is(cacheHome("linux", { XDG_CACHE_HOME: "", HOME: "/home/a" }), "/home/a/.cache");
  assert.is(cacheHome("linux", {}), null);
  assert.is(cacheHome("linux", { HOME: "" }), null);
  assert.is(cacheHome("darwin", { HOME: "/Users/a", XDG_CACHE_HOME: "/x" }), "/Users/a/Library/Caches");
  assert.is(cacheHome("win32", { HOME: "/home/a" }), null);
  assert.is(cacheHome("win32", { LOCALAPPDATA: "/local" }), "/local");
});

test.run();
