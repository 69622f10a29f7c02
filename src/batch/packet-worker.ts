/** What a worker thread of the pool runs: it opens the batch once, and makes the packets that it is asked for. */
import { batchName } from "../collate/batch-name.ts";
import { type MadeOrFaulty, makePacket, type PacketMeans } from "../desk/make-packet.ts";
import { openBatch } from "../desk/open-batch.ts";
import type { CacheFolder } from "../files/cache-folder.ts";
import { openCacheShelf, SHIPPED_REGISTRY } from "../files/cache-shelf.ts";
import { nodeWorld } from "../files/node-world.ts";
import type { Shelf } from "../world.ts";
import type { PacketTask, WorkerOrder } from "./packet-pool.ts";

/** Makes the packets of a range. */
export type MakeRange = (task: PacketTask) => Promise<readonly MadeOrFaulty[]>;

/** Opens the batch at once. Why it could not be opened is told by the main thread, which reads the same files. */
export function openWorker(order: WorkerOrder, cache: CacheFolder): MakeRange {
  const shelf = openCacheShelf(cache, SHIPPED_REGISTRY);
  const opened = attempted(() => openMeans(order, shelf));
  return async ({ from, to, batch }) => {
    const { means, name } = opened();
    if (name !== batch) throw new Error("an input was changed while it was read; export again");
    const made: MadeOrFaulty[] = [];
    for (let index = from; index < to; index++) made.push(await makePacket(index, means));
    return made;
  };
}

/** From the same files as the main thread, which checks what only papers show. */
function openMeans(
  { ordered, ...workplace }: WorkerOrder,
  shelf: Shelf,
): { readonly means: PacketMeans; readonly name: string } {
  const { value: batch } = openBatch(nodeWorld(workplace, shelf), ordered);
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
