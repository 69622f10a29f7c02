import { unlinkSync } from "node:fs";
import { join } from "node:path";
import { batchFolder } from "../collate/batch-name.ts";
import { batchPapers } from "../desk/batch-papers.ts";
import { packetForeteller } from "../desk/foretell-packet.ts";
import type { MadeOrFaulty } from "../desk/make-packet.ts";
import type { Batch } from "../desk/open-batch.ts";
import { processes } from "../files/process-holder.ts";
import { isSystemError } from "../files/system-error.ts";
import { Fault, isFault } from "../problem/fault.ts";
import type { Problem } from "../problem/problem.ts";
import { lockBatch } from "./batch-lock.ts";
import { type BatchPlan, type BeginOutcome, beginBatch } from "./begin-batch.ts";
import { checkPapers, type PaperCounts } from "./check-papers.ts";
import { watchSignals } from "./interruption.ts";
import { judgeShard } from "./judge-shard.ts";
import { type MergedBatch, mergingShards } from "./merge-shards.ts";
import { type ShardRange, shardRange } from "./shard.ts";
import { openShardFile, shardPath } from "./shard-file.ts";
import type { ShardWriter } from "./shard-writer.ts";
import { takePackets } from "./write-packets.ts";

/**
 * What came of an export. `written`: the batch is complete. `sealed`: the shard is. `faulty`: the papers cannot be made.
 * `refused`: something is in the way. `unsound`: what is there of this shard is not what these inputs give. Where it is not written or sealed, nothing of this run is left.
 */
export type ExportOutcome =
  | ({ readonly kind: "written" } & MergedBatch)
  | { readonly kind: "sealed"; readonly folder: string; readonly counts: PaperCounts; readonly kept: number }
  | { readonly kind: "sealed-before" | "complete-before"; readonly folder: string }
  | { readonly kind: "unsound"; readonly folder: string; readonly problems: readonly Problem[] }
  | { readonly kind: "incomplete"; readonly folder: string; readonly files: number }
  | { readonly kind: "refused"; readonly folder: string; readonly problems: readonly Problem[] }
  | { readonly kind: "faulty"; readonly problems: readonly Problem[] };

/** Makes the packets of a range, in its order, on one thread or several. */
export type PacketMakers = (range: ShardRange) => AsyncIterable<MadeOrFaulty>;

/**
 * Writes a batch, or a shard of it, under its lock. Throws `locked` faults, those of signals and those of the disk; what
 * was written then stays, without a manifest, and `resume` goes on from it.
 */
export async function exportBatch(
  opened: Batch,
  plan: BatchPlan,
  makers: PacketMakers,
  step: () => void,
): Promise<ExportOutcome> {
  const isWhole = plan.shard.of === 1;
  const lock = lockBatch(plan.output, batchFolder(plan.facts), isWhole ? null : plan.shard, processes());
  const signals = watchSignals();
  try {
    const begun = await beginJudged(opened, plan, signals.check);
    return begun.kind === "begun"
      ? await write(begun.writer, opened, plan, makers, { step, check: signals.check })
      : begun;
  } finally {
    signals.end();
    lock.release();
  }
}

/** A shard that is there already is believed no more than one that came from elsewhere; `resume` makes it anew. */
async function beginJudged(
  opened: Batch,
  plan: BatchPlan,
  turn: () => Promise<void>,
): Promise<BeginOutcome | Extract<ExportOutcome, { kind: "unsound" }>> {
  const begun = beginBatch(plan);
  if (begun.kind !== "sealed-before") return begun;
  const { folder } = begun;
  const path = join(folder, shardPath(plan.shard));
  const found = openShardFile(path);
  if (found?.kind !== "sealed") throw new Error("a shard that was there is gone");
  const judge = { batch: opened, foretell: await packetForeteller(opened.means), turn };
  const problems = await judgeShard({ file: found.file, folder, name: folder }, judge);
  if (problems.length === 0) return begun;
  if (!plan.resume) return { kind: "unsound", folder, problems };
  unlinkSync(path);
  return beginBatch(plan);
}

async function write(
  writer: ShardWriter,
  opened: Batch,
  { facts, shard, recorded }: BatchPlan,
  makers: PacketMakers,
  { step, check }: { readonly step: () => void; readonly check: () => Promise<void> },
): Promise<ExportOutcome> {
  const turn = async () => {
    step();
    await check();
  };
  try {
    const packets = makers(shardRange(facts.requests.length, shard));
    const problems = await takePackets(packets, (packet) => writer.put(packet), turn);
    if (problems.length > 0) return takenBack(writer, { kind: "faulty", problems });
    const sealed = writer.seal();
    const { folder, kept } = writer.store;
    if (shard.of > 1) return { kind: "sealed", folder, counts: checkPapers(folder, sealed.file).counts, kept };
    const papers = (journal: Parameters<typeof batchPapers>[0]) => batchPapers(journal, opened);
    return { kind: "written", ...(await stepped(mergingShards(writer.store, [sealed], { recorded, papers }), check)) };
  } catch (error) {
    return outcomeOf(error, writer);
  }
}

/** Steps through to the end, unless `check` throws at a pause. */
async function stepped<Result>(steps: Generator<void, Result>, check: () => Promise<void>): Promise<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await check();
  }
}

/** What is wrong with the batch is taken back; what the disk did not take, or a signal cut off, stays for another run. */
function outcomeOf(error: unknown, writer: ShardWriter): ExportOutcome {
  const { folder } = writer.store;
  if (isFault(error, "obstructed")) return takenBack(writer, { kind: "refused", folder, problems: error.problems });
  if (isFault(error, "unprintable")) return takenBack(writer, { kind: "faulty", problems: error.problems });
  if (error instanceof Fault || isSystemError(error)) writer.abandon();
  else writer.undo();
  throw error;
}

function takenBack(writer: ShardWriter, outcome: ExportOutcome): ExportOutcome {
  writer.undo();
  return outcome;
}
