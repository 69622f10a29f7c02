import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as assert from "uvu/assert";

const FOLDER = join(process.cwd(), "test", "goldens", "bad-input");

/** Compares with the golden of that name. A missing golden fails; only UPDATE=1 writes one. */
export function matchesGolden(name: string, actual: string): void {
  const file = join(FOLDER, `${name}.txt`);
  if (process.env.UPDATE === "1") writeFileSync(file, actual);
  assert.ok(existsSync(file), `no golden ${name}.txt; look at the output and write it with UPDATE=1:\n${actual}`);
  assert.fixture(actual, readFileSync(file, "utf8"), name);
}
