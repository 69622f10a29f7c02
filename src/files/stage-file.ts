import {
  closeSync,
  fchmodSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  openSync,
  renameSync,
  unlinkSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import type { ContentHash } from "../collate/file-store.ts";
import { Fault } from "../problem/fault.ts";
import { hashFile, hashOf } from "./file-hash.ts";

const TEMPORARY = /^\..+\.duces-partial$/;

/** A file whole and synced on disk under a temporary name, which nobody takes for the file. */
export interface StagedFile extends ContentHash {
  readonly path: string;
  readonly temporary: string;
}

/** Whether a file name is one for a file not yet complete. */
export function isTemporary(name: string): boolean {
  return TEMPORARY.test(name);
}

/**
 * Writes a file under a temporary name in its folder: counted, synced, and read back from the disk, so that it is known
 * to be there before anything says so.
 *
 * @param writer tells apart processes that may stage the same file at once
 */
export function stageFile(path: string, content: Iterable<Uint8Array>, mode: number, writer = ""): StagedFile {
  const temporary = temporaryOf(path, writer);
  const file = openSync(temporary, "wx", mode);
  try {
    const written = writeWhole(file, path, content, mode);
    const back = hashFile(temporary);
    if (back?.sha256 !== written.sha256) {
      throw new Fault("output", `${path} does not read back as it was written; the disk may be failing`);
    }
    return { ...written, path, temporary };
  } catch (error) {
    dropTemporary(temporary);
    throw error;
  }
}

function temporaryOf(path: string, writer: string): string {
  return join(dirname(path), `.${basename(path)}${writer}.duces-partial`);
}

/** The rename is what publishes: before it, nobody sees a file under its name. */
export function publish({ temporary, path }: StagedFile): void {
  try {
    renameSync(temporary, path);
  } catch (error) {
    dropTemporary(temporary);
    throw error;
  }
}

/** Removes a temporary file left by an interrupted run. Anything else of that name is not ours and stays. */
export function sweepTemporary(path: string): void {
  if (lstatSync(path).isFile()) {
    unlinkSync(path);
  }
}

/** Removes what a process left that was stopped while it staged this file. Only for whoever knows that none is at it. */
export function sweepLeftover(path: string): void {
  const temporary = temporaryOf(path, "");
  if (lstatSync(temporary, { throwIfNoEntry: false }) !== undefined) sweepTemporary(temporary);
}

function dropTemporary(temporary: string): void {
  try {
    sweepTemporary(temporary);
  } catch {
    // The next run sweeps it; the first error is the one to report.
  }
}

function writeWhole(file: number, path: string, content: Iterable<Uint8Array>, mode: number): ContentHash {
  try {
    fchmodSync(file, mode);
    const written = hashOf(passing(content, (chunk) => writeAll(file, path, chunk)));
    fsyncSync(file);
    const size = fstatSync(file).size;
    if (size !== written.bytes) {
      throw new Fault("output", `${path} took ${size} of ${written.bytes} bytes`);
    }
    return written;
  } finally {
    closeSync(file);
  }
}

function* passing(content: Iterable<Uint8Array>, see: (chunk: Uint8Array) => void): Generator<Uint8Array> {
  for (const chunk of content) {
    see(chunk);
    yield chunk;
  }
}

function writeAll(file: number, path: string, bytes: Uint8Array): void {
  let done = 0;
  while (done < bytes.length) {
    const count = writeSync(file, bytes, done, bytes.length - done);
    if (count <= 0) {
      throw new Fault("output", `${path} took ${done} of ${bytes.length} bytes`);
    }
    done += count;
  }
}
