import { type Dirent, lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Fault } from "../problem/fault.ts";
import type { FolderEntry } from "../world.ts";

/** Everything below a folder, in the order of paths. Links are named, never followed. A missing folder is empty. */
export function listFolder(root: string): readonly FolderEntry[] {
  const there = lstatSync(root, { throwIfNoEntry: false });
  if (there === undefined) return [];
  if (there.isFile()) throw new Fault("input", `${root} is a file, not a folder`);
  const found: FolderEntry[] = [];
  collect(root, "", found);
  return found;
}

function collect(root: string, below: string, found: FolderEntry[]): void {
  const entries = readdirSync(join(root, below), { withFileTypes: true });
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    const type = isUnnamed(join(root, path), entry.name) ? "unnamed" : typeOf(entry);
    found.push({ path, type });
    if (type === "folder") {
      collect(root, path, found);
    }
  }
}

/** Bytes that are no text were replaced, so that nothing is there under the name as it was read. */
function isUnnamed(path: string, name: string): boolean {
  return name.includes("\ufffd") && lstatSync(path, { throwIfNoEntry: false }) === undefined;
}

function typeOf(entry: Dirent): FolderEntry["type"] {
  if (entry.isSymbolicLink()) return "symlink";
  if (entry.isDirectory()) return "folder";
  return entry.isFile() ? "file" : "other";
}
