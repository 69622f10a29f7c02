/** Where a program of the machine is; null where it is not. */
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

export function onPath(...names) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const files = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return files.find(mayRun) ?? null;
}

function mayRun(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
