import { lstatSync, readdirSync, rmdirSync, unlinkSync } from "node:fs";
import { join } from "node:path";
import { completingBatch, parsedEntries } from "../collate/complete-batch.ts";
import type { JournalLines } from "../collate/journal.ts";
import type { RecordedInput } from "../collate/recorded-inputs.ts";
import type { BatchPaper } from "../collate/rendered-paper.ts";
import { readChunks } from "../files/read-file.ts";
import { faultFrom } from "../problem/fault.ts";
import type { Problem } from "../problem/problem.ts";
import { countPapers, type PaperCounts } from "./check-papers.ts";
import type { DiskStore } from "./disk-store.ts";
import { type FoundShard, joinShards } from "./join-shards.ts";
import { SHARDS, shardOf } from "./shard-file.ts";
import { verifyStaged } from "./verify-staged.ts";

/** What makes a batch of its shards. */
export interface Merging {
  readonly recorded: readonly RecordedInput[];
  /** Cover sheets and calendar, made from what the shards noted. */
  readonly papers: (journal: JournalLines) => Iterable<BatchPaper>;
}

export interface MergedBatch {
  readonly folder: string;
  readonly counts: PaperCounts;
  /** All files of the batch. */
  readonly files: number;
  readonly kept: number;
}

/**
 * Makes a batch of all its shards, in the folder of the store: the only way in which a batch becomes complete. Papers of
 * shards in other folders are copied. What the shards say was judged before. Throws an `obstructed` fault where they do not fit
 * together, or where the batch would not verify; then there is no manifest. Pauses after each paper about the batch.
 */
export function* mergingShards(
  store: DiskStore,
  found: readonly FoundShard[],
  { recorded, papers }: Merging,
): Generator<void, MergedBatch> {
  const joined = joinShards(found);
  if ("problems" in joined) throw faultFrom("obstructed", joined.problems);
  for (const shard of found) copyPapers(shard, store);
  const counts = countPapers(parsedEntries(joined.lines("F")));
  const whole = { facts: joined.facts, recorded, papers: papers(joined) };
  const files = yield* completingBatch(store, whole, joined, (staged) => {
    store.syncFolders();
    const problems = verifyStaged(store.folder, staged);
    if (problems.length > 0) throw faultFrom("obstructed", problems);
    removeShards(store.folder);
  });
  return { folder: store.folder, counts, files: counts.files + files, kept: store.kept };
}

function notAsMade(path: string, isMissing: boolean): Problem {
  const message = isMissing ? `${path} is missing` : `${path} was changed since its shard was made`;
  return { code: isMissing ? "missing-file" : "changed-file", severity: "error", message };
}

function copyPapers({ file, folder, name }: FoundShard, store: DiskStore): void {
  if (folder === store.folder) return;
  const problems: Problem[] = [];
  for (const { path, sha256 } of parsedEntries(file.lines("F"))) {
    const content = readChunks(join(folder, path));
    const put = content && store.put(path, content);
    if (put?.sha256 !== sha256) problems.push(notAsMade(join(name, path), put === null));
  }
  if (problems.length > 0) throw faultFrom("obstructed", problems);
}

/** The files of shards are of use no more; the folder goes with the last of them. */
function removeShards(folder: string): void {
  const shards = join(folder, SHARDS);
  if (lstatSync(shards, { throwIfNoEntry: false }) === undefined) return;
  for (const name of readdirSync(shards)) {
    if (shardOf(name) !== null) unlinkSync(join(shards, name));
  }
  rmdirSync(shards);
}
