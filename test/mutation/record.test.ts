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

/** Modules that changed since they were tried, by name. Trying them costs most of an hour; none is left out silently. */
const pending: readonly string[] = read("test/mutation/pending.json");

/** The files a record of a module speaks of, as they stand. */
function filesNow(source: string, names: readonly string[]): Pick<Tried, "source" | "tests"> {
  const tests = names.map((name) => `test/${name}.test.ts`);
  return { source: hashOf(source), tests: Object.fromEntries(tests.map((file) => [file, hashOf(file)])) };
}

function isTriedAsItStands(source: string, names: readonly string[]): boolean {
  const tried = files[source];
  const now = filesNow(source, names);
  return JSON.stringify({ source: tried?.source, tests: tried?.tests }) === JSON.stringify(now);
}

test("a module and its tests exist", () => {
  const paths = Object.entries(targets).flatMap(([source, names]) => [
    source,
    ...Object.keys(filesNow(source, names).tests),
  ]);
  assert.equal(
    paths.filter((path) => !existsSync(path)),
    [],
  );
});

test("each module was tried as it stands, with its tests as they stand, or is named as pending; npm run mutate", () => {
  const stale = Object.entries(targets).flatMap(([source, names]) =>
    isTriedAsItStands(source, names) ? [] : [source],
  );
  assert.equal(stale, pending);
});

for (const [source, { killed, timeouts, survived }] of Object.entries(files)) {
  if (pending.includes(source)) continue;
  test(`${source}: what no test notices is explained`, () => {
    assert.ok(killed + timeouts > 0, "no change was noticed at all");
    const open = survived.filter(({ why }) => why.length < 20).map(({ at, line, to }) => `${at}\n${line}\n${to}`);
    assert.equal(open, []);
  });
}

test("the record holds nothing else", () => {
  const strangers = Object.keys(files).filter((source) => !(source in targets));
  assert.equal(strangers, []);
});

test.run();
