import { join } from "node:path";
import { CHECKSUMS, completingBatch, MANIFEST_CSV, MANIFEST_JSON, withoutPause } from "../collate/complete-batch.ts";
import type { ContentHash } from "../collate/file-store.ts";
import { memoryJournal } from "../collate/journal.ts";
import type { Manifest } from "../collate/manifest.ts";
import { putPacket } from "../collate/put-packet.ts";
import { batchPapers } from "../desk/batch-papers.ts";
import type { Batch } from "../desk/open-batch.ts";
import { hashFile } from "../files/file-hash.ts";
import type { Problem } from "../problem/problem.ts";
import { comparingStore } from "./comparing-store.ts";
import { makePackets, takePackets } from "./write-packets.ts";

/**
 * Makes a batch that is on disk once more, in memory, and says which of its files come out otherwise. Nothing is written.
 *
 * @param turn awaited after each request
 */
export async function differencesOf(
  folder: string,
  manifest: Manifest,
  opened: Batch,
  turn: () => Promise<void>,
): Promise<readonly Problem[]> {
  const store = comparingStore(recordedFiles(folder, manifest));
  const journal = memoryJournal();
  const { facts, means, recorded } = opened;
  const packets = makePackets({ from: 0, to: facts.requests.length }, means);
  const problems = await takePackets(packets, (packet) => putPacket(packet, store, journal), turn);
  if (problems.length > 0) return problems;
  withoutPause(completingBatch(store, { facts, recorded, papers: batchPapers(journal, opened) }, journal));
  return store.differences();
}

/** Every file of the batch: those of the manifest, and those that it cannot name. */
function recordedFiles(folder: string, manifest: Manifest): ReadonlyMap<string, ContentHash> {
  const recorded = new Map<string, ContentHash>(manifest.files.map((file) => [file.path, file]));
  for (const name of [MANIFEST_JSON, MANIFEST_CSV, CHECKSUMS]) {
    const found = hashFile(join(folder, name));
    if (found !== null) recorded.set(name, found);
  }
  return recorded;
}
