import { relative } from "node:path";

/** A path as the user would write it from the working folder; whole where it lies elsewhere. */
export function shownPath(path: string, folder: string): string {
  const near = relative(folder, path);
  return near.startsWith("..") ? path : near;
}
