/** The code that a run compiles is kept for the next, and nothing that is wrong with it is ever seen. */
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { runUse } from "../../src/launch/run-use.ts";
import { duces, type Outcome } from "../cli/run-duces.ts";
import { withFolder } from "../collate/sample-batch.ts";

const ARGS = ["--quiet", "show", "listrak"];

const inHome = (home: string, args: readonly string[] = ARGS, env: NodeJS.ProcessEnv = {}): Outcome =>
  duces(args, process.cwd(), { XDG_CACHE_HOME: home, LOCALAPPDATA: home, ...env });

const codeIn = (home: string): readonly string[] => {
  const folder = join(home, "duces");
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.includes(".code-")) : [];
};

const plain = duces(["--no-cache", ...ARGS]);

test("a first run keeps its code, the next uses it and writes nothing", () =>
  withFolder((home) => {
    assert.is(plain.code, 0, plain.err);
    assert.match(plain.out, /Listrak/);
    assert.equal(inHome(home), plain);
    const [name, ...others] = codeIn(home);
    assert.ok(name?.endsWith("-show"), name);
    assert.equal(others, []);
    const kept = join(home, "duces", name ?? "");
    const { mtimeMs, size } = statSync(kept);
    assert.ok(size > 100_000, `${size} bytes`);
    assert.equal(inHome(home), plain);
    assert.is(statSync(kept).mtimeMs, mtimeMs);
  }));

test("damaged code, and code that the engine refuses, are passed over and written again", () =>
  withFolder((home) => {
    inHome(home);
    const kept = join(home, "duces", codeIn(home)[0] ?? "");
    const good = readFileSync(kept);
    const flipped = Buffer.from(good);
    flipped.writeUInt8((good[5000] ?? 0) ^ 1, 5000);
    const refused = new TextEncoder().encode("no code at all");
    const checked = Buffer.alloc(4 + refused.length);
    checked.writeUInt32BE(crc32(refused));
    checked.set(refused, 4);
    for (const bad of [flipped, good.subarray(0, 1000), Buffer.alloc(0), checked]) {
      writeFileSync(kept, bad);
      assert.equal(inHome(home), plain);
      assert.ok(readFileSync(kept).length > 100_000, "it was not written again");
    }
  }));

test("--no-cache neither reads nor writes", () =>
  withFolder((home) => {
    assert.equal(inHome(home, ["--no-cache", ...ARGS]), plain);
    assert.equal(inHome(home, [...ARGS, "--no-cache"]), plain);
    assert.equal(readdirSync(home), []);
  }));

test("a home that is not there, is no folder, cannot be written or has no name changes nothing", () =>
  withFolder((home) => {
    writeFileSync(join(home, "file"), "");
    mkdirSync(join(home, "closed"));
    chmodSync(join(home, "closed"), 0o500);
    for (const place of [join(home, "file"), join(home, "closed"), join(home, "no", "such"), "relative"]) {
      assert.equal(inHome(place), plain, place);
    }
    const nowhere = { XDG_CACHE_HOME: undefined, LOCALAPPDATA: undefined, HOME: undefined };
    assert.equal(inHome(home, ARGS, nowhere), plain);
    assert.not(existsSync("relative"));
    assert.equal(codeIn(home), []);
  }));

test("a run that ended badly keeps nothing, for it saw a part of the command only", () =>
  withFolder((home) => {
    assert.is(inHome(home, ["show", "nobody-at-all"]).code, 2);
    assert.equal(codeIn(home), []);
  }));

test("flags of the engine have code of their own", () =>
  withFolder((home) => {
    inHome(home);
    assert.equal(inHome(home, ARGS, { NODE_OPTIONS: "--max-old-space-size=300" }), plain);
    assert.is(codeIn(home).length, 2);
  }));

test("a fault still shows where it happened", () =>
  withFolder((home) => {
    for (let run = 0; run < 2; run++) {
      const { err, code } = inHome(home, ["list", "--targets", "no.yaml"], { DUCES_DEBUG: "1" });
      assert.is(code, 74);
      assert.match(err, /no\.yaml is not there/);
      assert.match(err, /\n {4}at \w+ \(.*program\.cjs:\d+:\d+\)/);
      assert.is(inHome(home, ["list"]).code, 0);
    }
  }));

test("command lines of one use share their code, and a use is a word", () => {
  const use = (...args: readonly string[]) => runUse(args, ["list", "letter", "export", "follow-up"]);
  assert.is(use(), "help");
  assert.is(use("--help"), "help");
  assert.is(use("letter", "--help"), "help");
  assert.is(use("-V"), "version");
  assert.is(use("--targets", "a.yaml", "list"), "list");
  assert.is(use("list", "--format", "json"), "list-json");
  assert.is(use("list", "--format", "../../x"), "list");
  assert.is(use("list", "--format"), "list");
  assert.is(use("export", "--jobs", "2"), "export-jobs");
  assert.is(use("follow-up", "a"), "follow-up");
  assert.is(use("../../etc"), "help");
});

test.run();
