import { readdirSync, rmdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Lock, type Processes, rivalFault, takeLock } from "../files/lock-file.ts";
import { makeFolders, syncFolder } from "../files/put-folder.ts";
import { fileName } from "../problem/file-name.ts";
import { type Shard, shardName } from "./shard.ts";

const LOCKED = "the batch";

/**
 * Locks a batch folder, from beside it, so that no lock can ever be a part of a batch: for one shard, or for all of it
 * (`null`). Shards of other numbers may be made at the same time; the whole excludes every shard. Throws a `locked` fault
 * where a process at work holds it. The lock of a process that is gone is taken over.
 */
export function lockBatch(output: string, below: string, shard: Shard | null, processes: Processes): Lock {
  const folder = dirname(join(output, below));
  const made = makeFolders(output, dirname(below));
  for (const folder of made) syncFolder(dirname(folder));
  const name = `.${fileName(below)}`;
  const path = join(folder, shard === null ? `${name}.lock` : `${name}.${shardName(shard)}.lock`);
  const lock = takeLock(path, LOCKED, processes);
  const release = () => {
    lock.release();
    for (const empty of made.toReversed()) removeIfEmpty(empty);
  };
  for (const other of rivals(folder, name, shard)) {
    const fault = rivalFault(join(folder, other), LOCKED, processes);
    if (fault === null) continue;
    release();
    throw fault;
  }
  return { release };
}

/** Names of the locks that exclude ours: those of shards exclude the whole, and the other way round. */
function rivals(folder: string, name: string, shard: Shard | null): readonly string[] {
  if (shard !== null) return [`${name}.lock`];
  return readdirSync(folder).filter((file) => file.startsWith(`${name}.`) && /\.\d+-of-\d+\.lock$/.test(file));
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Something is in it: it stays.
  }
}
