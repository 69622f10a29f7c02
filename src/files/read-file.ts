import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import type { FileAnswer, FileRefusal } from "../world.ts";

/**
 * Reads a regular file of at most `limit` bytes. Never follows a symbolic link in the last component, and never waits:
 * a FIFO is opened without blocking and refused by its type, as are folders and devices.
 */
export function readRegularFile(path: string, limit: number): FileAnswer {
  let file: number;
  try {
    file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    return refusalOf(error);
  }
  try {
    return readOpened(file, limit);
  } catch (error) {
    return refusalOf(error);
  } finally {
    closeSync(file);
  }
}

/** As much as is read at a time of a file of any length; texts of a megabyte would be kept outside the heap, and longer. */
const CHUNK = 256 * 1024;

/**
 * The content of a regular file piece by piece, however long it is; null where it cannot be read as one. Each piece is
 * overwritten by the next. A fault of the disk on the way is thrown as the system tells it.
 *
 * @param into where to put the pieces, instead of into memory taken for this file
 */
export function readChunks(path: string, into?: Uint8Array): Iterable<Uint8Array> | null {
  const found = readRegularFile(path, 0);
  const isThere = found.kind === "read" || found.why === "too-large";
  return isThere ? chunksOf(path, into) : null;
}

function* chunksOf(path: string, into?: Uint8Array): Generator<Uint8Array> {
  // Something else may bear the name by now: a pipe would be waited for without end.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  try {
    if (!fstatSync(file).isFile()) return;
    const bytes = into ?? Buffer.allocUnsafe(Math.min(CHUNK, fstatSync(file).size + 1));
    for (let count = readSync(file, bytes); count > 0; count = readSync(file, bytes)) {
      yield bytes.subarray(0, count);
    }
  } finally {
    closeSync(file);
  }
}

function readOpened(file: number, limit: number): FileAnswer {
  const stat = fstatSync(file);
  if (!stat.isFile()) {
    return { kind: "refused", why: "not-a-file", detail: kindOf(stat) };
  }
  if (stat.size > limit) {
    return { kind: "refused", why: "too-large", detail: `${stat.size} bytes, at most ${limit} are read` };
  }
  return { kind: "read", bytes: readAll(file, stat.size) };
}

function readAll(file: number, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let filled = 0;
  while (filled < size) {
    const count = readSync(file, bytes, filled, size - filled, filled);
    if (count === 0) {
      break;
    }
    filled += count;
  }
  return bytes.subarray(0, filled);
}

function kindOf(stat: ReturnType<typeof fstatSync>): string {
  if (stat.isDirectory()) {
    return "a folder";
  }
  return stat.isFIFO() ? "a named pipe" : "a device or socket";
}

function refusalOf(error: unknown): FileAnswer {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const why: FileRefusal =
    code === "ENOENT" || code === "ENOTDIR"
      ? "missing"
      : code === "ELOOP" || code === "EMLINK"
        ? "symlink"
        : code === "ENXIO"
          ? "not-a-file"
          : "unreadable";
  return { kind: "refused", why, detail: code };
}
