import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { test } from "uvu";
import * as assert from "uvu/assert";

/** A change of one expression that no test noticed, and why that is as it should be. */
interface Survivor {
  readonly at: string;
  readonly line: string;
  readonly to: string;
  readonly why: string;
}

interface Tried {
  /** SHA-256 of the module and of its tests as they were when it was tried. */
  readonly source: string;
  readonly tests: Readonly<Record<string, string>>;
  readonly killed: number;
  readonly timeouts: number;
  readonly survived: readonly Survivor[];
}

const targets: Readonly<Record<string, readonly string[]>> = read("test/mutation/targets.json");
const { files }: { readonly files: Readonly<Record<string, Tried>> } = read("test/mutation/record.json");

function read<Data>(path: string): Data {
  return JSON.parse(readFileSync(path, "utf8"));
}

function hashOf(path: string): string {
  return existsSync(path) ? createHash("sha256").update(readFileSync(path)).digest("hex") : "missing";
}

for (const [source, names] of Object.entries(targets)) {
  test(`${source} was tried as it stands, with its tests as they stand`, () => {
    const tried = files[source];
    assert.ok(tried, "it was never tried; npm run mutate");
    const tests = names.map((name) => `test/${name}.test.ts`);
    const now = { source: hashOf(source), tests: Object.fromEntries(tests.map((file) => [file, hashOf(file)])) };
    assert.equal({ source: tried.source, tests: tried.tests }, now, "it changed since; npm run mutate");
  });

  test(`${source}: what no test notices is explained`, () => {
    const { killed = 0, timeouts = 0, survived = [] } = files[source] ?? {};
    assert.ok(killed + timeouts > 0, "no change was noticed at all");
    const open = survived.filter(({ why }) => why.length < 20).map(({ at, line, to }) => `${at}\n${line}\n${to}`);
    assert.equal(open, []);
  });
}

test("the record holds nothing else", () => assert.equal(Object.keys(files).sort(), Object.keys(targets).sort()));

test.run();
