import { type BatchFile, collectingStore } from "../collate/collecting-store.ts";
import { completingBatch, withoutPause } from "../collate/complete-batch.ts";
import { memoryJournal } from "../collate/journal.ts";
import { putPacket } from "../collate/put-packet.ts";
import { faultFrom } from "../problem/fault.ts";
import { batchPapers } from "./batch-papers.ts";
import { makePacket } from "./make-packet.ts";
import type { Batch } from "./open-batch.ts";

/**
 * A whole batch as names and bytes, in a stable order: the papers of each request, those about the batch, the inputs,
 * checksums, and the manifest last. Each is made when it is asked for. Throws an `unprintable` fault, with the problems,
 * where a paper cannot be made; what came before it is then no batch.
 */
export async function* batchFiles(batch: Batch): AsyncGenerator<BatchFile> {
  const { facts, means, recorded } = batch;
  const store = collectingStore(means.press.means.sha256);
  const journal = memoryJournal();
  for (const index of facts.requests.keys()) {
    const made = await makePacket(index, means);
    if (made.kind === "faulty") throw faultFrom("unprintable", made.problems);
    putPacket(made.packet, store, journal);
    yield* store.taken();
  }
  withoutPause(completingBatch(store, { facts, recorded, papers: batchPapers(journal, batch) }, journal));
  yield* store.taken();
}
