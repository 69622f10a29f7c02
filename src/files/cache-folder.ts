import {
  chmodSync,
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  type Stats,
  unlinkSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { LARGEST_ENTRY, pruneCache } from "./prune-cache.ts";

/**
 * The user's own folder of what the program can make again: compiled code, checked registries. It only ever saves time.
 * Whatever is odd about the folder or an entry (not there, somebody else's, damaged, not writable) is passed over in
 * silence, and the work is done as if there were no cache.
 *
 * What it is trusted for: an entry is found by a name that holds the hash of what it was made from, and is read only if it
 * is a plain file that belongs to this user and that nobody else may write. So an entry can mislead only where somebody
 * wrote it as this user, who could as well have changed the program.
 */
export interface CacheFolder {
  /** The bytes as they were put; null where there are none that can be trusted. */
  readonly get: (name: string) => Uint8Array | null;
  /** Replaces at once what was there, or leaves it as it was. Old entries make room. */
  readonly put: (name: string, bytes: Uint8Array) => void;
}

const FOLDER = "duces";
/** Before the bytes of an entry stands their CRC-32: a damaged cache of code could crash the engine. */
const CHECK = 4;
/** Mode bits of everybody but the owner, and those by which they may write. */
const OTHERS = 0o077;
const OTHERS_WRITE = 0o022;

/**
 * @param home the folder of all caches of this user, as `cacheHome` says; null for none
 * @param program names this very build of the program in hex digits: no entry of another is used
 */
export function openCacheFolder(home: string | null, program: string): CacheFolder {
  const path = home === null ? null : join(home, FOLDER);
  const fileOf = (folder: string, name: string) => join(folder, `${program}.${name}`);
  return {
    get: (name) => quietly(() => (path !== null && isOurs(path) ? readEntry(fileOf(path, name)) : null)),
    put: (name, bytes) => {
      if (home === null || path === null || bytes.length > LARGEST_ENTRY) return;
      quietly(() => {
        if (!isOurs(path) && !makeFolder(home, path)) return;
        const file = fileOf(path, name);
        writeEntry(file, bytes);
        pruneCache(path, file, program);
      });
    },
  };
}

function quietly<Made>(work: () => Made): Made | null {
  try {
    return work();
  } catch {
    return null;
  }
}

/** A folder that others may read is closed to them; one that they may write may hold anything, and is not used. */
function isOurs(path: string): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (!found?.isDirectory() || !belongsToUs(found)) return false;
  if (process.getuid !== undefined && (found.mode & OTHERS) !== 0) chmodSync(path, 0o700);
  return true;
}

/** Windows has neither owners nor modes here: there the folder lies in the user's own profile. */
function belongsToUs({ uid, mode }: Stats): boolean {
  const user = process.getuid?.();
  return user === undefined || (uid === user && (mode & OTHERS_WRITE) === 0);
}

/** Makes the folder, and the one of all caches where that is the only one missing: never a home. */
function makeFolder(home: string, path: string): boolean {
  if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) return false;
  quietly(() => mkdirSync(home, { mode: 0o700 }));
  mkdirSync(path, { mode: 0o700 });
  return isOurs(path);
}

/** A link is not followed and a pipe not waited for; what was opened is judged, not what a name meant before. */
function readEntry(file: string): Uint8Array | null {
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;
  const descriptor = openSync(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  try {
    const found = fstatSync(descriptor);
    if (!found.isFile() || !belongsToUs(found) || found.size > LARGEST_ENTRY + CHECK) return null;
    const whole = Buffer.alloc(found.size);
    for (let at = 0; at < whole.length; ) {
      const read = readSync(descriptor, whole, at, whole.length - at, null);
      if (read === 0) return null;
      at += read;
    }
    const bytes = whole.subarray(CHECK);
    return whole.readUInt32BE() === crc32(bytes) ? bytes : null;
  } finally {
    closeSync(descriptor);
  }
}

/** Written beside its place and renamed: who reads meanwhile sees the old bytes or the new. */
function writeEntry(file: string, bytes: Uint8Array): void {
  const { O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW = 0 } = constants;
  const beside = `${file}.${process.pid}.tmp`;
  const descriptor = openSync(beside, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600);
  try {
    const check = Buffer.alloc(CHECK);
    check.writeUInt32BE(crc32(bytes));
    for (const part of [check, bytes]) {
      for (let at = 0; at < part.length; ) at += writeSync(descriptor, part, at);
    }
    closeSync(descriptor);
    renameSync(beside, file);
  } catch (error) {
    quietly(() => closeSync(descriptor));
    quietly(() => unlinkSync(beside));
    throw error;
  }
}
