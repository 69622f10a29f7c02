/** What a worker thread of the pool runs: it opens the batch once, and makes the packets that it is asked for. */
import pc from "picocolors";
import { batchName } from "../export/batch-name.ts";
import type { CacheFolder } from "../files/cache-folder.ts";
import { openCacheShelf, SHIPPED_REGISTRY } from "../files/cache-shelf.ts";
import { batchOrder } from "./batch-order.ts";
import { type MadeOrFaulty, makePacket, type PacketMeans } from "./make-packet.ts";
import { openBatch } from "./open-batch.ts";
import type { PacketTask, WorkerOrder } from "./packet-pool.ts";
import { useShelf } from "./shelf-of-process.ts";
import type { Terminal } from "./terminal.ts";

/** The main thread has told every warning. */
const SILENT: Terminal = {
  print: () => {},
  note: () => {},
  printBytes: () => {},
  width: 100,
  printColors: pc.createColors(false),
  noteColors: pc.createColors(false),
  watched: false,
  screen: false,
};

/** Makes the packets of a range. */
export type MakeRange = (task: PacketTask) => Promise<readonly MadeOrFaulty[]>;

/** Opens the batch at once. Why it could not be opened is told by the main thread, which reads the same files. */
export function openWorker(order: WorkerOrder, cache: CacheFolder): MakeRange {
  useShelf(openCacheShelf(cache, SHIPPED_REGISTRY));
  const opened = attempted(() => openMeans(order));
  return async ({ from, to, batch }) => {
    const { means, name } = opened();
    if (name !== batch) throw new Error("an input was changed while it was read; export again");
    const made: MadeOrFaulty[] = [];
    for (let index = from; index < to; index++) made.push(await makePacket(index, means));
    return made;
  };
}

/** From the same files as the main thread, whose checks are not done again. */
function openMeans({ ordered, folder, today }: WorkerOrder): { readonly means: PacketMeans; readonly name: string } {
  const surroundings = { terminal: SILENT, folder, today: () => today, debug: false };
  const batch = openBatch({ ...batchOrder(ordered, surroundings), isChecked: true }, surroundings);
  if (batch === null) throw new Error("an input was changed while it was read; export again");
  return { means: batch.means, name: batchName(batch.facts) };
}

function attempted<Made>(make: () => Made): () => Made {
  try {
    const made = make();
    return () => made;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}
