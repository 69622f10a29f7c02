/** `duces export --jobs`: what several threads make is what one thread makes, letters and problems alike. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { sha256Hex } from "../../src/digest/sha256.ts";
import { duces } from "./run-duces.ts";

const FOLDER = mkdtempSync(join(tmpdir(), "duces-jobs-"));

test.after(() => rmSync(FOLDER, { recursive: true }));

/** Every file below a folder, by name and hash. */
function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => `${path.slice(folder.length)} ${sha256Hex(readFileSync(path))}`)
    .sort();
}

function exported(jobs: number, ...more: readonly string[]) {
  const output = join(FOLDER, `out-${jobs}${more.join("")}`);
  const result = duces([
    ...["--quiet", "export", "--output", output, "--date", "2026-03-02", "--jobs", `${jobs}`],
    ...more,
  ]);
  return { ...result, output };
}

test("one, two and eight threads make the same bytes", () => {
  const [one, ...others] = [1, 2, 8].map((jobs) => exported(jobs));
  assert.is(one?.code, 0, one?.err);
  const files = filesBelow(one?.output ?? "");
  assert.ok(files.length > 30);
  for (const { code, err, output } of others) {
    assert.is(code, 0, err);
    assert.equal(filesBelow(output), files);
  }
});

test("a fault that one thread tells, several tell, and nothing is left", () => {
  const told = [1, 3].map((jobs) => exported(jobs, "--final"));
  for (const { code } of told) assert.is(code, 1);
  assert.is(told[0]?.err, told[1]?.err);
  assert.match(told[0]?.err ?? "", /cannot be final(?:.|\n)*nothing was written/);
  assert.not(existsSync(told[1]?.output ?? FOLDER) && filesBelow(told[1]?.output ?? FOLDER).length > 0);
});

test("a number of threads is a number", () => {
  for (const jobs of ["0", "65", "two", "1.5", "-1"]) {
    const { code, err } = duces(["export", "--output", join(FOLDER, "none"), "--jobs", jobs]);
    assert.is(code, 2);
    assert.match(err, /from 1 to 64/);
  }
});

test.run();
