import { relative } from "node:path";

/** A path by its name from the working folder, where it lies below it; else as it is. */
export function nameBelow(path: string, folder: string): string {
  const near = relative(folder, path);
  return near.startsWith("..") ? path : near;
}
