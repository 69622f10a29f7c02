import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as assert from "uvu/assert";

/** Compares with test/goldens/pdf/NAME; only UPDATE=1 writes it. */
export function matchesGolden(name: string, text: string): void {
  const file = join("test", "goldens", "pdf", name);
  if (process.env.UPDATE === "1") writeFileSync(file, text);
  assert.ok(existsSync(file), `no golden ${file}: write it with UPDATE=1 and look at it`);
  assert.fixture(text, readFileSync(file, "utf8"));
}
