import { lstatSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { Fault } from "../problem/fault.ts";
import { listFolder } from "./list-folder.ts";

const MOST_FILES = 5000;

/** Names of the files of a list. A folder stands for every file in it; nothing in it is passed over. */
export function importFiles(names: readonly string[], folder: string): readonly string[] {
  const found = names.flatMap((name) => filesOf(name, folder));
  if (found.length > MOST_FILES) {
    throw new Fault("usage", `${names[0]} holds ${found.length} files; at most ${MOST_FILES} are read`);
  }
  return found;
}

function filesOf(name: string, folder: string): readonly string[] {
  const path = resolve(folder, name);
  if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return [name];
  return listFolder(path).flatMap((entry) => (entry.type === "folder" ? [] : [join(name, entry.path)]));
}

/** What the list is called in the registry: the file or folder, without the way to it. */
export function listName(names: readonly string[]): string {
  return names.map((name) => basename(resolve(name))).join(", ");
}
