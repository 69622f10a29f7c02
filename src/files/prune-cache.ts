import { lstatSync, readdirSync, unlinkSync } from "node:fs";
import { join } from "node:path";

/** In bytes. The checked form of the largest registry that is read takes half of it. */
export const LARGEST_ENTRY = 48_000_000;

/** Every command has an entry of its own, some more than one, and a firm has a few registries. */
const MOST_ENTRIES = 60;
/** In bytes. */
const MOST_BYTES = 160_000_000;
/** In milliseconds. Two versions that are used in turn keep their entries; one that was replaced leaves none behind. */
const OTHERS_STAY = 24 * 60 * 60 * 1000;
const ENTRY = /^[0-9a-f]+\.[\w.-]+$/;
const UNFINISHED = /\.tmp$/;

interface Entry {
  readonly path: string;
  readonly size: number;
  /** When it was written, in milliseconds since 1970. */
  readonly written: number;
  readonly stale: boolean;
}

/**
 * Removes what other versions and runs that broke off left a day ago, then the oldest entries, until the folder is within
 * its bounds. Files that are not the program's own stay.
 *
 * @param newest the entry that was just written: it stays, and tells the time
 */
export function pruneCache(folder: string, newest: string, program: string): void {
  const now = lstatSync(newest).mtimeMs;
  const entries = readdirSync(folder)
    .filter((name) => ENTRY.test(name))
    .flatMap((name) => entryOf(join(folder, name), UNFINISHED.test(name) || !name.startsWith(`${program}.`)))
    .filter(({ path }) => path !== newest)
    .sort((a, b) => b.written - a.written);
  let count = 1;
  let bytes = lstatSync(newest).size;
  for (const { path, size, written, stale } of entries) {
    const old = stale && now - written > OTHERS_STAY;
    if (!old && count < MOST_ENTRIES && bytes + size <= MOST_BYTES) {
      count++;
      bytes += size;
    } else {
      remove(path);
    }
  }
}

/** Another process may have removed it meanwhile. */
function entryOf(path: string, stale: boolean): readonly Entry[] {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found?.isFile() ? [{ path, size: found.size, written: found.mtimeMs, stale }] : [];
}

function remove(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // Another process was faster.
  }
}
