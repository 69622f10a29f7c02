import { type Dirent, lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { BUDGETS, type Budget } from "../budget/budgets.ts";
import { Fault } from "../problem/fault.ts";
import type { FolderEntry } from "../world.ts";

/**
 * Everything below a folder, in the order of paths. Links are named, never followed. A missing folder is empty; a file, and
 * a folder that holds more than `within` allows, are `input` faults.
 */
export function listFolder(root: string, within: Budget = BUDGETS.folder): readonly FolderEntry[] {
  const there = lstatSync(root, { throwIfNoEntry: false });
  if (there === undefined) return [];
  if (there.isFile()) throw new Fault("input", `${root} is a file, not a folder`);
  const listing: Listing = { root, within, found: [], bytes: 0 };
  collect(listing, "", 1);
  return listing.found;
}

interface Listing {
  readonly root: string;
  readonly within: Budget;
  readonly found: FolderEntry[];
  /** Of the names so far. */
  bytes: number;
}

function collect(listing: Listing, below: string, depth: number): void {
  const { root, found } = listing;
  const entries = readdirSync(join(root, below), { withFileTypes: true });
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    const type = isUnnamed(join(root, path), entry.name) ? "unnamed" : typeOf(entry);
    found.push({ path, type });
    listing.bytes += path.length;
    requireWithin(listing, depth);
    if (type === "folder") collect(listing, path, depth + 1);
  }
}

function requireWithin({ root, within, found, bytes }: Listing, depth: number): void {
  if (depth > within.depth)
    throw new Fault("input", `${root} has folders more than ${within.depth} deep in each other`);
  if (found.length > within.count || bytes > within.bytes) {
    throw new Fault("input", `${root} holds more than ${within.count} files, or too long names of them`);
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
