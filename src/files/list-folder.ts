import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { FolderEntry } from "../world.ts";

/** Everything below a folder, in the order of paths. Links are named, never followed. A missing folder is empty. */
export function listFolder(root: string): readonly FolderEntry[] {
  if (lstatSync(root, { throwIfNoEntry: false }) === undefined) {
    return [];
  }
  const found: FolderEntry[] = [];
  collect(root, "", found);
  return found;
}

function collect(root: string, below: string, found: FolderEntry[]): void {
  const entries = readdirSync(join(root, below), { withFileTypes: true });
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    const type = entry.isSymbolicLink()
      ? "symlink"
      : entry.isDirectory()
        ? "folder"
        : entry.isFile()
          ? "file"
          : "other";
    found.push({ path, type });
    if (type === "folder") {
      collect(root, path, found);
    }
  }
}
