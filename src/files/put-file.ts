import { lstatSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { Fault } from "../problem/fault.ts";
import { syncFolder } from "./put-folder.ts";
import { readRegularFile } from "./read-file.ts";
import { publish, stageFile } from "./stage-file.ts";

const FILE_MODE = 0o600;

/**
 * Puts a file in place so that it is either absent or whole, also after a crash, a full disk or a power cut. The bytes
 * go to a temporary name in the same folder, are counted, synced and only then renamed. A file that already has these
 * bytes is kept; any other file is left alone and an `output` fault is thrown.
 */
export function putFile(path: string, bytes: Uint8Array): "written" | "kept" {
  const there = lstatSync(path, { throwIfNoEntry: false });
  if (there !== undefined) {
    if (there.isDirectory()) throw new Fault("output", `${path} is a folder; name a file in it`);
    if (!holds(path, bytes)) {
      throw new Fault("output", `${path} is there already, with other content`);
    }
    return "kept";
  }
  publish(stageFile(path, [bytes], FILE_MODE));
  syncFolder(dirname(path));
  return "written";
}

/**
 * Puts new bytes in the place of a file that the user asked to have amended, whole or not at all, under the same
 * permissions. A file that has changed since `before` was read from it is left alone and an `output` fault is thrown.
 */
export function replaceFile(path: string, before: Uint8Array, bytes: Uint8Array): void {
  if (!holds(path, before)) {
    throw new Fault("output", `${path} was changed meanwhile; nothing was written`);
  }
  publish(stageFile(path, [bytes], statSync(path).mode & 0o777));
  syncFolder(dirname(path));
}

function holds(path: string, bytes: Uint8Array): boolean {
  const found = readRegularFile(path, bytes.length);
  return found.kind === "read" && Buffer.compare(found.bytes, bytes) === 0;
}
