import { existsSync, readFileSync, writeFileSync } from "node:fs";
import * as assert from "uvu/assert";

/** Compares with a golden of this folder; a missing one fails, only UPDATE=1 writes one. */
export function matchesGolden(name: string, actual: string): void {
  const file = `test/goldens/typeset/${name}`;
  if (process.env.UPDATE === "1") writeFileSync(file, `${actual}\n`);
  assert.ok(existsSync(file), `${file} is missing: look at the output, then run with UPDATE=1`);
  assert.fixture(`${actual}\n`, readFileSync(file, "utf8"));
}
