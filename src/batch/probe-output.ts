import { accessSync, constants, lstatSync } from "node:fs";
import { dirname, resolve } from "node:path";

/** Fails early, before anything is rendered, where the output folder (or the one it will be made in) takes no files. */
export function probeOutput(output: string): void {
  let folder = resolve(output);
  while (lstatSync(folder, { throwIfNoEntry: false }) === undefined && dirname(folder) !== folder) {
    folder = dirname(folder);
  }
  accessSync(folder, constants.W_OK | constants.X_OK);
}
