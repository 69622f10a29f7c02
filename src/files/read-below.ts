import { lstatSync } from "node:fs";
import { join } from "node:path";
import type { FileAnswer } from "../world.ts";
import { readRegularFile } from "./read-file.ts";

/** Reads a file below a folder, at most `limit` bytes: no folder on the way to it may be a link, and the file is none. */
export function readBelow(root: string, path: string, limit: number): FileAnswer {
  let folder = root;
  for (const part of path.split("/").slice(0, -1)) {
    folder = join(folder, part);
    const found = lstatSync(folder, { throwIfNoEntry: false });
    if (found === undefined) return { kind: "refused", why: "missing", detail: "" };
    if (found.isSymbolicLink()) return { kind: "refused", why: "symlink", detail: "a folder above it is a link" };
    if (!found.isDirectory()) return { kind: "refused", why: "missing", detail: "" };
  }
  return readRegularFile(join(root, path), limit);
}
