import { accessSync, constants, lstatSync, type Stats, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { isSystemError } from "../files/system-error.ts";
import { Fault } from "../problem/fault.ts";

/** Fails early, before anything is rendered, where the output folder (or the one it will be made in) takes no files. */
export function probeOutput(output: string): void {
  let folder = resolve(output);
  while (found(folder) === undefined && dirname(folder) !== folder) {
    folder = dirname(folder);
  }
  if (statSync(folder).isFile()) throw new Fault("output", `${folder} is a file; a batch is written into a folder`);
  accessSync(folder, constants.W_OK | constants.X_OK);
}

/** What is at a path; nothing is below a file. */
function found(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (isSystemError(error) && error.code === "ENOTDIR") return undefined;
    throw error;
  }
}
