/** `duces import` through the real command line: dry run, all or nothing, what it will not read, where it will not write. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { duces } from "../cli/run-duces.ts";
import { withFolder } from "../collate/sample-batch.ts";

const HEAD = "Name,Street,City,State,Zip\n";
const GOOD = "Zenith Lines,5 Oak Street,Tucson,AZ,85701\n";
const BAD = "Apex Net,7 Oak Street,Tucson,AZ,857011\n";
const CARRIER = ["--quiet", "import", "list.csv", "--kind", "carrier", "--country", "US"];

function caseIn(folder: string, list: string): string {
  assert.is(duces(["init", "."], folder).code, 0);
  writeFileSync(join(folder, "list.csv"), list);
  return readFileSync(join(folder, "targets.yaml"), "utf8");
}

const targets = (folder: string) => readFileSync(join(folder, "targets.yaml"), "utf8");

test("shows first and writes nothing; --write adds, keeps every comment, and a second time has nothing to add", () =>
  withFolder((folder) => {
    const before = caseIn(folder, HEAD + GOOD);
    const shown = duces(CARRIER, folder);
    assert.is(shown.code, 0, shown.err);
    assert.match(shown.out, /zenith-lines +│ new/);
    assert.match(
      shown.err,
      /1 row: 1 new, 0 same, 0 changed, 0 refused\n.*\nnothing was written: --write would put it into targets\.yaml/,
    );
    assert.is(targets(folder), before);
    const written = duces([...CARRIER, "--write"], folder);
    assert.is(written.code, 0, written.err);
    assert.match(written.err, /written to targets\.yaml/);
    for (const line of before.split("\n")) assert.ok(targets(folder).includes(line), line);
    const listed = JSON.parse(duces(["--quiet", "show", "zenith-lines", "--format", "json"], folder).out);
    assert.equal([listed.contacts[0].verified, listed.contacts[0].status], [null, "unknown"]);
    const after = targets(folder);
    const again = duces([...CARRIER, "--write"], folder);
    assert.match(again.err, /0 new, 1 same.*\n.*\nnothing to write: the registry has it all/);
    assert.is(targets(folder), after);
  }));

test("one refused row stops the whole, unless refused rows are to be left out", () =>
  withFolder((folder) => {
    const before = caseIn(folder, HEAD + GOOD + BAD);
    const stopped = duces([...CARRIER, "--write"], folder);
    assert.is(stopped.code, 1);
    assert.match(stopped.err, /^list\.csv:3:1 error\[bad-address\]/m);
    assert.match(stopped.err, /nothing was written/);
    assert.is(targets(folder), before);
    const skipped = duces([...CARRIER, "--write", "--skip-refused"], folder);
    assert.is(skipped.code, 0, skipped.err);
    assert.ok(targets(folder).includes("id: zenith-lines") && !targets(folder).includes("Apex"));
  }));

test("an overlay that is not there yet is made, without the example of the starter", () =>
  withFolder((folder) => {
    writeFileSync(join(folder, "list.csv"), HEAD + GOOD);
    assert.is(duces([...CARRIER, "--write", "--overlay", "own.yaml"], folder).code, 0);
    const own = readFileSync(join(folder, "own.yaml"), "utf8");
    assert.ok(own.startsWith("# Your overlay") && own.includes("zenith-lines") && !own.includes("example-hosting"));
  }));

/** What stands where a list should, and the words that say so. */
const UNREADABLE: readonly (readonly [name: string, make: (path: string) => void, said: RegExp, code: number])[] = [
  ["a pipe", (path) => execFileSync("mkfifo", [path]), /not a plain file but a named pipe/, 1],
  ["a link", (path) => symlinkSync("/etc/passwd", path), /a symbolic link, which is not followed/, 1],
  [
    "100 MB",
    (path) => {
      writeFileSync(path, "");
      truncateSync(path, 100_000_000);
    },
    /error\[too-large\].*100000000 bytes/,
    1,
  ],
  ["nothing", () => undefined, /list\.csv is not there/, 74],
  [
    "a folder with another file",
    (path) => {
      mkdirSync(path);
      writeFileSync(join(path, "a.csv"), HEAD + GOOD);
      writeFileSync(join(path, "notes.txt"), "x");
    },
    /list\.csv\/notes\.txt:1:1 error\[unrecognized-file\]/,
    1,
  ],
];

for (const [name, make, said, code] of UNREADABLE) {
  test(`${name} in the place of a list is told, and nothing is written`, () =>
    withFolder((folder) => {
      make(join(folder, "list.csv"));
      const refused = duces([...CARRIER, "--write"], folder);
      assert.is(refused.code, code, refused.err);
      assert.match(refused.err, said);
      assert.not.match(refused.err, /\n {4}at /);
      assert.not(existsSync(join(folder, "targets.yaml")));
    }));
}

test("the registry that comes with the program, and a kind that is none, are wrong usage", () => {
  const registry = duces(["import", "test/goldens/import/table.csv", "--write"]);
  assert.is(registry.code, 2, registry.err);
  assert.match(registry.err, /belongs into an overlay of your own/);
  return withFolder((folder) => {
    writeFileSync(join(folder, "list.csv"), HEAD + GOOD);
    const kind = duces(["import", "list.csv", "--kind", "carier"], folder);
    assert.is(kind.code, 2, kind.err);
    assert.match(kind.err, /did you mean "carrier"/);
  });
});

test.run();
