import { lstatSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { Amendment } from "../desk/amend-file.ts";
import { takeLock } from "./lock-file.ts";
import { processes } from "./process-holder.ts";
import { putFile, replaceFile } from "./put-file.ts";
import { putFolder } from "./put-folder.ts";
import { sweepLeftover } from "./stage-file.ts";

/** Half a minute: a process reads, amends and writes a file in a second or two, and more than a few at once are rare. */
const PATIENCE = 1500;

/**
 * Does work that reads a file of the user and writes it again, while no other process does the same: they take turns. A
 * `locked` fault is thrown where another goes on for half a minute.
 */
export function amendAlone<Result>(name: string, folder: string, work: () => Result): Result {
  const path = resolve(folder, name);
  // Nobody else can be at a file in a folder that is not there yet, or in one that is no folder.
  if (!lstatSync(dirname(path), { throwIfNoEntry: false })?.isDirectory()) return work();
  const lock = takeLock(join(dirname(path), `.${basename(path)}.lock`), name, processes(), PATIENCE);
  try {
    sweepLeftover(path);
    return work();
  } finally {
    lock.release();
  }
}

/** Puts an amended file in place, whole or not at all. A file that was changed meanwhile is left alone: an `output` fault. */
export function writeAmendment({ name, before, after }: Amendment, folder: string): void {
  const path = resolve(folder, name);
  if (before === null) putFile(join(putFolder(dirname(path), ""), basename(path)), after);
  else replaceFile(path, before, after);
}
