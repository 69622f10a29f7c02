import { chmodSync, closeSync, fsyncSync, lstatSync, mkdirSync, openSync } from "node:fs";
import { dirname, join } from "node:path";
import { Fault } from "../problem/fault.ts";

const FOLDER_MODE = 0o700;

/** Makes a folder and those above it up to `root`, readable by the user alone; follows no symbolic link below `root`. */
export function putFolder(root: string, relative: string): string {
  for (const made of makeFolders(root, relative)) {
    syncFolder(dirname(made));
  }
  return join(root, relative);
}

/** As `putFolder`, but says which folders it made, the outermost first, and leaves it to the caller to sync those above. */
export function makeFolders(root: string, relative: string): readonly string[] {
  const made = ensureFolder(root);
  let folder = root;
  for (const part of relative.split("/")) {
    folder = join(folder, part);
    made.push(...ensureFolder(folder));
  }
  return made;
}

/** Makes a rename last: without it a power cut can undo the name although the content is on disk. */
export function syncFolder(folder: string): void {
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function ensureFolder(folder: string): string[] {
  if (isFolder(folder)) {
    return [];
  }
  const parent = dirname(folder);
  const made = lstatSync(parent, { throwIfNoEntry: false }) === undefined ? ensureFolder(parent) : [];
  try {
    mkdirSync(folder, { mode: FOLDER_MODE });
  } catch (error) {
    if (isFolder(folder)) return made; // another shard was quicker
    throw error;
  }
  chmodSync(folder, FOLDER_MODE);
  return [...made, folder];
}

function isFolder(folder: string): boolean {
  const stat = lstatSync(folder, { throwIfNoEntry: false });
  if (stat?.isSymbolicLink()) {
    throw new Fault("output", `${folder} is a symbolic link; nothing is written through links`);
  }
  if (stat !== undefined && !stat.isDirectory()) {
    throw new Fault("output", `${folder} is not a folder`);
  }
  return stat !== undefined;
}
