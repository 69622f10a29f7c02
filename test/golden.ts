import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import * as assert from "uvu/assert";

/**
 * Compares with a golden file below test/goldens. A missing golden fails; only `UPDATE=1` writes one, and whoever
 * writes it looks at it.
 */
export function golden(name: string, actual: string): void {
  const path = `test/goldens/${name}`;
  if (process.env.UPDATE === "1") {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, actual);
    return;
  }
  assert.ok(existsSync(path), `the golden ${path} is missing; look at what UPDATE=1 writes`);
  assert.fixture(actual, readFileSync(path, "utf8"));
}
