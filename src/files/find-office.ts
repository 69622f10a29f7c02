import { existsSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { Fault } from "../problem/fault.ts";

/** What makes a folder an office. */
export const OFFICE_FILE = "office.yaml";

/**
 * The file of the office: that of the folder named, else of the nearest folder from the case upwards that has one; null where
 * there is none. Throws an `input` fault where the folder named has none.
 *
 * @param named false where no office is wanted; an empty text, as a variable of the environment may have, names none
 * @param from folder of the case, absolute
 */
export function findOffice(named: string | false | undefined, from: string, folder: string): string | null {
  if (named === false) return null;
  if (named === undefined || named === "") return officeAbove(from, folder);
  const name = join(named, OFFICE_FILE);
  if (existsSync(resolve(folder, name))) return name;
  throw new Fault(
    "input",
    `${named} is no office folder: it has no ${OFFICE_FILE}; duces init --office ${named} writes one`,
  );
}

function officeAbove(from: string, folder: string): string | null {
  const path = join(from, OFFICE_FILE);
  if (existsSync(path)) return shorter(path, folder);
  const above = dirname(from);
  return above === from ? null : officeAbove(above, folder);
}

/** `../office.yaml`, as a user would write it; the whole path where it is shorter. */
function shorter(path: string, folder: string): string {
  const near = relative(folder, path);
  return near.length <= path.length ? near : path;
}
