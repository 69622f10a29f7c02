import {
  chmodSync,
  closeSync,
  fchmodSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { readRegularFile } from "./read-file.ts";

const FILE_MODE = 0o600;
const FOLDER_MODE = 0o700;
const TEMPORARY = /^\..+\.duces-partial$/;

/** The output cannot be written as it should be; what is in the way is left as it is. An input/output error (74). */
export class OutputError extends Error {
  readonly path: string;
  constructor(path: string, message: string) {
    super(message);
    this.name = "OutputError";
    this.path = path;
  }
}

/** Whether a file name is one that `putFile` uses for a file not yet complete. */
export function isTemporary(name: string): boolean {
  return TEMPORARY.test(name);
}

/**
 * Puts a file in place so that it is either absent or whole, also after a crash, a full disk or a power cut. The bytes
 * go to a temporary name in the same folder, are counted, synced and only then renamed. A file that already has these
 * bytes is kept; any other file is left alone and `OutputError` is thrown.
 */
export function putFile(path: string, bytes: Uint8Array): "written" | "kept" {
  if (entryExists(path)) {
    if (!holds(path, bytes)) {
      throw new OutputError(path, "is there already, with other content");
    }
    return "kept";
  }
  renameInto(path, bytes, FILE_MODE);
  return "written";
}

/**
 * Puts new bytes in the place of a file that the user asked to have amended, whole or not at all, under the same
 * permissions. A file that has changed since `before` was read from it is left alone and `OutputError` is thrown.
 */
export function replaceFile(path: string, before: Uint8Array, bytes: Uint8Array): void {
  if (!holds(path, before)) {
    throw new OutputError(path, "was changed meanwhile; nothing was written");
  }
  renameInto(path, bytes, statSync(path).mode & 0o777);
}

/** Makes a folder and those above it up to `root`, readable by the user alone; follows no symbolic link below `root`. */
export function putFolder(root: string, relative: string): string {
  let folder = root;
  ensureFolder(folder);
  for (const part of relative.split("/").filter((name) => name !== "")) {
    folder = join(folder, part);
    ensureFolder(folder);
  }
  return folder;
}

/** Removes a temporary file left by an interrupted run. Anything else of that name is not ours and stays. */
export function sweepTemporary(path: string): void {
  if (lstatSync(path).isFile()) {
    unlinkSync(path);
  }
}

/** The rename is what publishes: before it, nobody sees a file under its name. */
function renameInto(path: string, bytes: Uint8Array, mode: number): void {
  const temporary = join(dirname(path), `.${basename(path)}.duces-partial`);
  const file = openSync(temporary, "wx", mode);
  try {
    writeWhole(file, temporary, bytes, mode);
    renameSync(temporary, path);
  } catch (error) {
    removeOwn(temporary);
    throw error;
  }
  syncFolder(dirname(path));
}

function ensureFolder(folder: string): void {
  const stat = lstatSync(folder, { throwIfNoEntry: false });
  if (stat?.isSymbolicLink()) {
    throw new OutputError(folder, "is a symbolic link; nothing is written through links");
  }
  if (stat !== undefined) {
    if (!stat.isDirectory()) {
      throw new OutputError(folder, "is not a folder");
    }
    return;
  }
  const parent = dirname(folder);
  if (lstatSync(parent, { throwIfNoEntry: false }) === undefined) {
    ensureFolder(parent);
  }
  mkdirSync(folder, { mode: FOLDER_MODE });
  chmodSync(folder, FOLDER_MODE);
  syncFolder(parent);
}

function writeWhole(file: number, path: string, bytes: Uint8Array, mode: number): void {
  try {
    fchmodSync(file, mode);
    writeAll(file, path, bytes);
    fsyncSync(file);
    const size = fstatSync(file).size;
    if (size !== bytes.length) {
      throw new OutputError(path, `took ${size} of ${bytes.length} bytes`);
    }
  } finally {
    closeSync(file);
  }
}

function writeAll(file: number, path: string, bytes: Uint8Array): void {
  let done = 0;
  while (done < bytes.length) {
    const count = writeSync(file, bytes, done, bytes.length - done);
    if (count <= 0) {
      throw new OutputError(path, `took ${done} of ${bytes.length} bytes`);
    }
    done += count;
  }
}

/** Makes a rename last: without it a power cut can undo the name although the content is on disk. */
function syncFolder(folder: string): void {
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function holds(path: string, bytes: Uint8Array): boolean {
  const found = readRegularFile(path, bytes.length);
  return found.kind === "read" && Buffer.compare(found.bytes, bytes) === 0;
}

function removeOwn(temporary: string): void {
  try {
    sweepTemporary(temporary);
  } catch {
    // The next run sweeps it; the first error is the one to report.
  }
}

function entryExists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
