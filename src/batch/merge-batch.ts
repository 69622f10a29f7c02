import { lstatSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { batchName } from "../collate/batch-name.ts";
import { withoutPause } from "../collate/complete-batch.ts";
import type { BatchFacts } from "../collate/manifest.ts";
import { batchPapers } from "../desk/batch-papers.ts";
import { openGate } from "../desk/final-gate.ts";
import { packetForeteller } from "../desk/foretell-packet.ts";
import type { Batch } from "../desk/open-batch.ts";
import { processes } from "../files/process-holder.ts";
import { sweepTemporary } from "../files/stage-file.ts";
import { isFault } from "../problem/fault.ts";
import type { Texts } from "../problem/print-problem.ts";
import type { Problem } from "../problem/problem.ts";
import { lockBatch } from "./batch-lock.ts";
import { DiskStore } from "./disk-store.ts";
import { type FoundShard, joinShards } from "./join-shards.ts";
import { judgeShard } from "./judge-shard.ts";
import { type LookedThrough, lookThrough } from "./look-through.ts";
import { type MergedBatch, mergingShards } from "./merge-shards.ts";
import { openRecorded } from "./open-recorded.ts";
import { MOST_SHARDS, WHOLE } from "./shard.ts";
import { openShardFile, SHARDS, shardOf } from "./shard-file.ts";

/** A batch folder that holds shards, absolute, and as the user named it. */
export interface ShardFolder {
  readonly path: string;
  readonly name: string;
}

/** What came of a merge. `refused`: nothing was merged; `texts` are of the inputs that the batch keeps. */
export type MergeOutcome =
  | { readonly kind: "written"; readonly merged: MergedBatch; readonly facts: BatchFacts }
  | Refusal;

interface Refusal {
  readonly kind: "refused";
  readonly problems: readonly Problem[];
  readonly texts?: Texts;
}

/** Shards that fit together, and inputs from which they can be judged. */
export interface OpenedMerge {
  readonly kind: "opened";
  /** How many requests are to be judged. */
  readonly requests: number;
  /** Judges them and joins them. @param step called after each request */
  readonly merge: (step?: () => void) => Promise<MergeOutcome>;
}

/**
 * Joins the shards of some folders into a batch in the first of them. Throws a `locked` fault while a shard is still being
 * made, and the faults of the disk; then the papers are as they were, and can be merged again. Where it is ended between
 * the removal of the shards' notes and the manifest, the shards must be exported again, with `--resume`.
 *
 * @param today ISO; what of a final batch is dated after it counts for nothing, whatever clock its shards were made by
 */
export async function mergeBatch(
  folders: readonly ShardFolder[],
  today: string,
  step: () => void = () => {},
): Promise<MergeOutcome> {
  const opened = openMerge(folders, today);
  return opened.kind === "refused" ? opened : await opened.merge(step);
}

/** Reads what there is of a batch in some folders; writes nothing. @param today as for `mergeBatch` */
export function openMerge(folders: readonly ShardFolder[], today: string): OpenedMerge | Refusal {
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
  if (batch === null) return { kind: "refused", problems, texts };
  const requests = batch.facts.requests.length;
  const judge = judgedOn(batch, today);
  return { kind: "opened", requests, merge: (step = () => {}) => writeMerged(target, shards, judge, step) };
}

/** Shards say of themselves that they are final; whether their requests may be is asked again, by the clock of this machine. */
function judgedOn(batch: Batch, today: string): Batch {
  const { facts, means } = batch;
  return { ...batch, means: { ...means, gate: openGate(facts.state, means.inputs, today) } };
}

async function writeMerged(
  { path }: ShardFolder,
  shards: readonly FoundShard[],
  opened: Batch,
  step: () => void,
): Promise<MergeOutcome> {
  const output = dirname(dirname(path));
  const below = `${basename(dirname(path))}/${basename(path)}`;
  const lock = lockBatch(output, below, null, processes());
  try {
    const { foreign, temporary } = looked(path, opened);
    if (foreign.length > 0) return { kind: "refused", problems: foreign };
    const forged = await judged(shards, opened, step);
    if (forged.length > 0) return { kind: "refused", problems: forged };
    for (const half of temporary) sweepTemporary(join(path, half));
    return merged(new DiskStore(output, below, ".merge"), shards, opened);
  } finally {
    lock.release();
  }
}

/** Holds all shards against the inputs before anything is written. */
async function judged(shards: readonly FoundShard[], batch: Batch, step: () => void): Promise<readonly Problem[]> {
  const foretell = await packetForeteller(batch.means);
  const turn = async () => {
    step();
    await new Promise((resume) => setImmediate(resume)); // for whoever draws how far it got
  };
  const problems: Problem[] = [];
  for (const shard of shards) problems.push(...(await judgeShard(shard, { batch, foretell, turn })));
  return problems;
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

/** What does not belong into the folder, and half files in it. */
function looked(folder: string, { facts, recorded }: Batch): LookedThrough {
  const requests = new Set(facts.requests);
  const inputs = new Set(recorded.map(({ path }) => path));
  return lookThrough(folder, { requests, own: requests, inputs, shard: WHOLE });
}

interface FolderShards {
  readonly shards: readonly FoundShard[];
  readonly problems: readonly Problem[];
}

function shardsIn({ path, name }: ShardFolder): FolderShards {
  const shards: FoundShard[] = [];
  const problems: Problem[] = [];
  const files = namesIn(join(path, SHARDS)).filter((file) => shardOf(file) !== null);
  if (files.length > MOST_SHARDS) return { shards, problems: [tooManyShards(join(name, SHARDS), files.length)] };
  for (const file of files) {
    const opened = openShardFile(join(path, SHARDS, file), join(name, SHARDS, file));
    if (opened?.kind === "damaged") problems.push(...opened.problems);
    else if (opened) shards.push({ file: opened.file, folder: path, name });
  }
  return { shards, problems };
}

function tooManyShards(folder: string, count: number): Problem {
  const message = `${folder} holds ${count} files of shards; a batch has at most ${MOST_SHARDS}`;
  return { code: "too-many-shards", severity: "error", message };
}

/** Of a folder that is a link, none. */
function namesIn(folder: string): readonly string[] {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  return found === undefined || found.isSymbolicLink() ? [] : readdirSync(folder).sort();
}

/** The name of a batch says what it is made of; a folder of another name would never be found again. */
function otherName({ path, name }: ShardFolder, facts: BatchFacts): readonly Problem[] {
  const due = batchName(facts);
  if (basename(path) === due) return [];
  const message = `the batch of these shards is named ${due}; ${name} is not`;
  return [{ code: "renamed-folder", severity: "error", message, hint: "give the folder its name back" }];
}
