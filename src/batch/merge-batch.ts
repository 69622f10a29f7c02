import { readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { batchName } from "../collate/batch-name.ts";
import { withoutPause } from "../collate/complete-batch.ts";
import type { BatchFacts } from "../collate/manifest.ts";
import { batchPapers } from "../desk/batch-papers.ts";
import type { Batch } from "../desk/open-batch.ts";
import { sweepTemporary } from "../files/stage-file.ts";
import { isFault } from "../problem/fault.ts";
import type { Texts } from "../problem/print-problem.ts";
import type { Problem } from "../problem/problem.ts";
import { lockBatch } from "./batch-lock.ts";
import { DiskStore } from "./disk-store.ts";
import { type FoundShard, joinShards } from "./join-shards.ts";
import { lookThrough } from "./look-through.ts";
import { type MergedBatch, mergingShards } from "./merge-shards.ts";
import { openRecorded } from "./open-recorded.ts";
import { processes } from "./process-holder.ts";
import { WHOLE } from "./shard.ts";
import { openShardFile, SHARDS, shardOf } from "./shard-file.ts";

/** A batch folder that holds shards, absolute, and as the user named it. */
export interface ShardFolder {
  readonly path: string;
  readonly name: string;
}

/** What came of a merge. `refused`: nothing was merged; `texts` are of the inputs that the batch keeps. */
export type MergeOutcome =
  | { readonly kind: "written"; readonly merged: MergedBatch; readonly facts: BatchFacts }
  | { readonly kind: "refused"; readonly problems: readonly Problem[]; readonly texts?: Texts };

/**
 * Joins the shards of some folders into a batch in the first of them. Throws a `locked` fault while a shard is still being
 * made, and the faults of the disk; then the papers are as they were, and can be merged again. Where it is ended between
 * the removal of the shards' notes and the manifest, the shards must be exported again, with `--resume`.
 */
export function mergeBatch(folders: readonly ShardFolder[]): MergeOutcome {
  const found = folders.map(shardsIn);
  const damaged = found.flatMap(({ problems }) => problems);
  if (damaged.length > 0) return { kind: "refused", problems: damaged };
  const shards = found.flatMap((each) => each.shards);
  const joined = joinShards(shards);
  if ("problems" in joined) return { kind: "refused", problems: joined.problems };
  const [target] = folders;
  if (target === undefined) throw new Error("there is nothing to merge");
  const misnamed = otherName(target, joined.facts);
  if (misnamed.length > 0) return { kind: "refused", problems: misnamed };
  const { value: batch, problems, texts } = openRecorded(shards[0]?.folder ?? target.path, joined.facts);
  return batch === null ? { kind: "refused", problems, texts } : writeMerged(target, shards, batch);
}

function writeMerged({ path }: ShardFolder, shards: readonly FoundShard[], opened: Batch): MergeOutcome {
  const output = dirname(dirname(path));
  const below = `${basename(dirname(path))}/${basename(path)}`;
  const lock = lockBatch(output, below, null, processes());
  try {
    const strange = clear(path, opened);
    if (strange.length > 0) return { kind: "refused", problems: strange };
    return merged(new DiskStore(output, below, ".merge"), shards, opened);
  } finally {
    lock.release();
  }
}

function merged(store: DiskStore, shards: readonly FoundShard[], opened: Batch): MergeOutcome {
  const { facts, recorded } = opened;
  try {
    const made = withoutPause(
      mergingShards(store, shards, { recorded, papers: (journal) => batchPapers(journal, opened) }),
    );
    return { kind: "written", merged: made, facts };
  } catch (error) {
    if (!isFault(error, "obstructed", "unprintable")) throw error;
    store.undo();
    return { kind: "refused", problems: error.problems };
  }
}

/** Sweeps half files out of the folder, and says what does not belong into it. */
function clear(folder: string, { facts, recorded }: Batch): readonly Problem[] {
  const requests = new Set(facts.requests);
  const inputs = new Set(recorded.map(({ path }) => path));
  const { foreign, temporary } = lookThrough(folder, { requests, own: requests, inputs, shard: WHOLE });
  if (foreign.length === 0) for (const path of temporary) sweepTemporary(join(folder, path));
  return foreign;
}

function shardsIn({ path, name }: ShardFolder): {
  readonly shards: readonly FoundShard[];
  readonly problems: readonly Problem[];
} {
  const shards: FoundShard[] = [];
  const problems: Problem[] = [];
  for (const file of namesIn(join(path, SHARDS))) {
    const shard = shardOf(file);
    const opened = shard && openShardFile(join(path, SHARDS, file));
    if (opened === "damaged") problems.push(damagedShard(`shard ${shard?.number} of ${shard?.of} in ${name}`));
    else if (opened) shards.push({ file: opened, folder: path, name });
  }
  return { shards, problems };
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}

function damagedShard(what: string): Problem {
  const message = `${what} is not as it was written`;
  const hint = "remove its file below shards/ and make the shard again with --resume";
  return { code: "damaged-shard", severity: "error", message, hint };
}

/** The name of a batch says what it is made of; a folder of another name would never be found again. */
function otherName({ path, name }: ShardFolder, facts: BatchFacts): readonly Problem[] {
  const due = batchName(facts);
  if (basename(path) === due) return [];
  const message = `the batch of these shards is named ${due}; ${name} is not`;
  return [{ code: "renamed-folder", severity: "error", message, hint: "give the folder its name back" }];
}
