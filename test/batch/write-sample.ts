import { type BeginOutcome, beginBatch } from "../../src/batch/begin-batch.ts";
import type { FoundShard } from "../../src/batch/join-shards.ts";
import { type MergedBatch, mergingShards } from "../../src/batch/merge-shards.ts";
import { type Shard, shardRange, WHOLE } from "../../src/batch/shard.ts";
import type { ShardWriter } from "../../src/batch/shard-writer.ts";
import { withoutPause } from "../../src/collate/complete-batch.ts";
import type { BatchFacts } from "../../src/collate/manifest.ts";
import type { RenderedPaper } from "../../src/collate/rendered-paper.ts";
import { isFault } from "../../src/problem/fault.ts";
import type { Problem } from "../../src/problem/problem.ts";
import { FACTS, PAPERS, packetOf, RECORDED } from "../collate/sample-batch.ts";

export type Outcome =
  | ({ readonly kind: "written" } & MergedBatch)
  | Exclude<BeginOutcome, { readonly kind: "begun" }>
  | { readonly kind: "refused"; readonly folder: string; readonly problems: readonly Problem[] };

export const RESUME = true;

/** Writes a batch of these papers as an export does: its only shard, then the merge. */
export function writeBatch(
  output: string,
  facts: BatchFacts = FACTS,
  papers: readonly RenderedPaper[] = PAPERS,
  resume = false,
): Outcome {
  const begun = beginBatch({ output, facts, shard: WHOLE, recorded: RECORDED, resume });
  if (begun.kind !== "begun") return begun;
  const { writer } = begun;
  try {
    return { kind: "written", ...merge(writer, [fill(writer, facts, papers, WHOLE)], papers) };
  } catch (error) {
    writer.undo();
    if (!isFault(error, "obstructed")) throw error;
    return { kind: "refused", folder: writer.store.folder, problems: error.problems };
  }
}

/** Writes one shard and seals it. */
export function writeShard(output: string, shard: Shard, facts: BatchFacts = FACTS): FoundShard {
  const begun = beginBatch({ output, facts, shard, recorded: RECORDED, resume: false });
  if (begun.kind !== "begun") throw new Error(begun.kind);
  return fill(begun.writer, facts, PAPERS, shard);
}

export function merge(
  { store }: Pick<ShardWriter, "store">,
  shards: readonly FoundShard[],
  papers: readonly RenderedPaper[],
) {
  const whole = papers.filter(({ packet }) => packet === null);
  return withoutPause(
    mergingShards(store, shards, {
      recorded: RECORDED,
      papers: () => whole.map(({ bytes, ...facts }) => ({ ...facts, content: [bytes] })),
    }),
  );
}

function fill(
  writer: ShardWriter,
  { requests }: BatchFacts,
  papers: readonly RenderedPaper[],
  shard: Shard,
): FoundShard {
  const { from, to } = shardRange(requests.length, shard);
  for (const request of requests.slice(from, to)) writer.put(packetOf(request, papers));
  return writer.seal();
}
