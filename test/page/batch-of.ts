/** What the command line makes of a folder, to compare with. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { duces } from "../cli/run-duces.ts";

/** What `duces export` makes of a folder: the files of the batch, below the folder of its name. */
export function exported(folder: string, args: readonly string[] = []): ReadonlyMap<string, Uint8Array> {
  const { code, err } = duces(["export", "--quiet", ...args], folder);
  assert.is(code, 0, err);
  const out = join(folder, "out");
  const [reference = ""] = readdirSync(out);
  const [batch = ""] = readdirSync(join(out, reference));
  const root = join(out, reference, batch);
  const paths = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((path) =>
    statSync(join(root, path)).isFile(),
  );
  return new Map(paths.map((path) => [`${batch}/${path}`, readFileSync(join(root, path))]));
}

/** Names, and where bytes differ: arrays of bytes as such would fill the screen. */
export function requireSame(made: ReadonlyMap<string, Uint8Array>, wanted: ReadonlyMap<string, Uint8Array>): void {
  assert.equal([...made.keys()].sort(), [...wanted.keys()].sort());
  const other = [...made].filter(([name, bytes]) => Buffer.compare(bytes, wanted.get(name) ?? new Uint8Array()) !== 0);
  assert.equal(
    other.map(([name]) => name),
    [],
    "these files have other bytes",
  );
}
