import { createHash } from "node:crypto";
import { existsSync, lstatSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { inflateSync } from "node:zlib";
import { EMPTY_SHELF, type Shelf, type World } from "../world.ts";
import { keepHeapSmall } from "./keep-heap-small.ts";
import { listFolder } from "./list-folder.ts";
import { packageFile, packageVersion, readDependencyFile } from "./package-files.ts";
import { readRegularFile } from "./read-file.ts";

/** Where and when a world is. */
export interface Workplace {
  /** The working folder, absolute: names of files are paths from it. */
  readonly folder: string;
  /** Today's date where the user is, ISO 8601. */
  readonly today: string;
}

/**
 * The world of a Node process: names are paths, absolute or from the working folder.
 *
 * @param shelf what earlier runs checked
 * @param elsewhere absolute paths of files that are called otherwise than they lie, by name: those that a batch keeps
 */
export function nodeWorld(
  { folder, today }: Workplace,
  shelf: Shelf = EMPTY_SHELF,
  elsewhere: ReadonlyMap<string, string> = new Map(),
): World {
  const pathOf = (name: string) => pathElsewhere(name, elsewhere) ?? resolve(folder, name);
  let read = 0;
  return {
    file(name, limit) {
      const answer = readRegularFile(pathOf(name), limit);
      if (answer.kind === "read") {
        read += answer.bytes.length;
        keepHeapSmall(read);
      }
      return answer;
    },
    folder(name) {
      const path = pathOf(name);
      return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ? listFolder(path) : null;
    },
    packaged(path) {
      const file = packageFile(path);
      return existsSync(file) ? readFileSync(file) : null;
    },
    packagedBelow: (below) =>
      listFolder(packageFile(below)).flatMap(({ path, type }) => (type === "file" ? [path] : [])),
    module: readDependencyFile,
    today,
    version: packageVersion,
    shelf,
    sha256: (bytes) => createHash("sha256").update(bytes).digest(),
    inflate: (bytes, limit) => inflateSync(bytes, { maxOutputLength: limit }),
  };
}

/** A file below a folder that lies elsewhere lies elsewhere too. */
function pathElsewhere(name: string, elsewhere: ReadonlyMap<string, string>): string | null {
  const whole = elsewhere.get(name);
  if (whole !== undefined) return whole;
  const cut = name.indexOf("/");
  const folder = cut < 0 ? undefined : elsewhere.get(name.slice(0, cut));
  return folder === undefined ? null : folder + name.slice(cut);
}
