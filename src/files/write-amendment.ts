import { basename, dirname, join, resolve } from "node:path";
import type { Amendment } from "../desk/amend-file.ts";
import { putFile, replaceFile } from "./put-file.ts";
import { putFolder } from "./put-folder.ts";

/** Puts an amended file in place, whole or not at all. A file that was changed meanwhile is left alone: an `output` fault. */
export function writeAmendment({ name, before, after }: Amendment, folder: string): void {
  const path = resolve(folder, name);
  if (before === null) putFile(join(putFolder(dirname(path), ""), basename(path)), after);
  else replaceFile(path, before, after);
}
