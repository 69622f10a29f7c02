import { lstatSync, unlinkSync } from "node:fs";
import { join } from "node:path";
import { batchFolder } from "../collate/batch-name.ts";
import type { BatchFacts } from "../collate/manifest.ts";
import type { RecordedInput } from "../collate/recorded-inputs.ts";
import { sweepTemporary } from "../files/stage-file.ts";
import { Fault, isFault } from "../problem/fault.ts";
import type { Problem } from "../problem/problem.ts";
import { partsThatDiffer, requestsHash } from "./join-shards.ts";
import { isComplete, type LookedThrough, lookThrough } from "./look-through.ts";
import { type Shard, shardRange } from "./shard.ts";
import { openShardFile, shardPath } from "./shard-file.ts";
import { ShardWriter } from "./shard-writer.ts";

/** What is to be made, and where. */
export interface BatchPlan {
  /** Absolute; the batch folder lies two levels below it. */
  readonly output: string;
  readonly facts: BatchFacts;
  readonly shard: Shard;
  readonly recorded: readonly RecordedInput[];
  /** Whether files of a run that did not come to its end may be there. */
  readonly resume: boolean;
}

/**
 * What the batch folder is ready for. `begun`: writing. `complete-before`: the batch is there already.
 * `sealed-before`: this shard of it is. `incomplete`: a run before this one did not come to its end, and `resume` was not asked for. `refused`: something
 * is in the way. Nothing is written in any case but the first.
 */
export type BeginOutcome =
  | { readonly kind: "begun"; readonly writer: ShardWriter }
  | { readonly kind: "complete-before" | "sealed-before"; readonly folder: string }
  | { readonly kind: "incomplete"; readonly folder: string; readonly files: number }
  | { readonly kind: "refused"; readonly folder: string; readonly problems: readonly Problem[] };

/** Begins to write a shard of a batch, or says why not. The caller holds the lock. */
export function beginBatch(plan: BatchPlan): BeginOutcome {
  const folder = folderOf(plan);
  if (isComplete(folder)) return { kind: "complete-before", folder };
  const { facts, shard, recorded } = plan;
  const { from, to } = shardRange(facts.requests.length, shard);
  const own = facts.requests.slice(from, to);
  const looked = lookThrough(folder, {
    requests: new Set(facts.requests),
    own: new Set(own),
    inputs: new Set(recorded.map(({ path }) => path)),
    shard,
  });
  if (looked.foreign.length > 0) return { kind: "refused", folder, problems: looked.foreign };
  if (shard.of > 1 && isSealed(folder, plan)) return { kind: "sealed-before", folder };
  if (looked.left.length > 0 && !plan.resume) return { kind: "incomplete", folder, files: looked.left.length };
  sweep(folder, looked, shard);
  return begun(plan, folder);
}

function begun(plan: BatchPlan, folder: string): BeginOutcome {
  try {
    return { kind: "begun", writer: new ShardWriter(plan) };
  } catch (error) {
    if (isFault(error, "obstructed")) return { kind: "refused", folder, problems: error.problems };
    throw error;
  }
}

/** The batch folder; throws where it is a link. */
export function folderOf({ output, facts }: Pick<BatchPlan, "output" | "facts">): string {
  const folder = join(output, batchFolder(facts));
  if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) {
    throw new Fault("output", `${folder} is a symbolic link; nothing is written through links`);
  }
  return folder;
}

/** A file of the shard that says of itself anything but what this one would is no file of it; `resume` makes it anew. */
function isSealed(folder: string, { facts, shard }: BatchPlan): boolean {
  const opened = openShardFile(join(folder, shardPath(shard)));
  if (opened?.kind !== "sealed") return false;
  const { origin, requests } = opened.file.head;
  const due = requestsHash(facts.requests);
  return partsThatDiffer(origin, facts).length === 0 && requests.sha256 === due.sha256 && requests.count === due.count;
}

/** Half files, and the file of this shard, which is written anew. */
function sweep(folder: string, { temporary, left }: LookedThrough, shard: Shard): void {
  for (const path of temporary) sweepTemporary(join(folder, path));
  if (left.includes(shardPath(shard))) unlinkSync(join(folder, shardPath(shard)));
}
