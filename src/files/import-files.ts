import { lstatSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { listFolder } from "./list-folder.ts";
import type { ListFile } from "../import/read-list.ts";
import type { Problem } from "../problem/problem.ts";
import { readInput } from "./read-input.ts";

const MOST_FILES = 5000;

interface FoundFile {
  readonly path: string;
  readonly name: string;
}

/** A folder stands for every file in it; nothing in it is passed over. */
function filesOf(name: string, folder: string): readonly FoundFile[] {
  const path = resolve(folder, name);
  if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) {
    return [{ path, name }];
  }
  const inside = listFolder(path).filter(({ type }) => type !== "folder");
  return inside.map((entry) => ({ path: join(path, entry.path), name: join(name, entry.path) }));
}

function tooMany(name: string, count: number): Problem {
  const place = { file: name, line: 1, column: 1 };
  return { code: "too-large", severity: "error", message: `${count} files; at most ${MOST_FILES} are read`, place };
}

/** Reads the files and folders of a list that the user names. Throws `InputError` where there is nothing to read. */
export function readImportFiles(
  names: readonly string[],
  folder: string,
): { readonly files: readonly ListFile[]; readonly problems: readonly Problem[] } {
  const found = names.flatMap((name) => filesOf(name, folder));
  if (found.length > MOST_FILES) {
    return { files: [], problems: [tooMany(names[0] ?? "", found.length)] };
  }
  const inputs = found.map(({ path, name }) => readInput(path, name));
  return {
    files: inputs.flatMap(({ file }) => file ?? []),
    problems: inputs.flatMap(({ problems }) => problems),
  };
}

/** What the list is called in the registry: the file or folder, without the way to it. */
export function listName(names: readonly string[]): string {
  return names.map((name) => basename(resolve(name))).join(", ");
}
