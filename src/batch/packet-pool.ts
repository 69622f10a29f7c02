import { availableParallelism } from "node:os";
import type { MadeOrFaulty } from "../desk/make-packet.ts";
import type { BatchOrder } from "../desk/open-batch.ts";
import type { Workplace } from "../files/node-world.ts";
import type { ShardRange } from "./shard.ts";

/** All that a worker needs to open the same batch; plain data. */
export interface WorkerOrder extends Workplace {
  readonly ordered: BatchOrder;
}

/** What a worker is asked for: some requests of the batch that the main thread has opened by this name. */
export interface PacketTask extends ShardRange {
  readonly batch: string;
}

/** Threads that make packets. They open the batch on their own, while the main thread does. */
export interface PacketPool {
  /** The packets of a range in the order of the batch; their bytes are those of one thread. */
  readonly packets: (range: ShardRange, batch: string) => AsyncGenerator<MadeOrFaulty>;
  readonly close: () => Promise<void>;
}

/** Requests that a worker makes in one go: so many that messages cost little, so few that all workers end together. */
const CHUNK = 4;
/** Chunks on their way for each worker: none waits for the writer, and memory stays flat. */
const AHEAD = 3;

/**
 * Starts as many threads as can run at once; the rest of `jobs` when there is work for them.
 *
 * @param argv arguments of the program, which its threads are started with too
 */
export async function startPool(order: WorkerOrder, jobs: number, argv: readonly string[]): Promise<PacketPool> {
  const { Tinypool } = await import("tinypool");
  const filename = new URL("packet-worker.mjs", import.meta.url).href;
  const minThreads = Math.min(jobs, availableParallelism());
  const pool = new Tinypool({ filename, minThreads, maxThreads: jobs, workerData: order, argv: [...argv] });
  const make = (task: PacketTask): Promise<readonly MadeOrFaulty[]> => {
    const made = pool.run(task);
    made.catch(() => {}); // told when its turn comes
    return made;
  };
  return {
    packets: ({ from, to }, batch) => inOrder({ from, to, batch }, make, jobs * AHEAD),
    close: () => pool.destroy(),
  };
}

async function* inOrder(
  { from, to, batch }: PacketTask,
  make: (task: PacketTask) => Promise<readonly MadeOrFaulty[]>,
  ahead: number,
): AsyncGenerator<MadeOrFaulty> {
  const waiting: Promise<readonly MadeOrFaulty[]>[] = [];
  for (let next = from; next < to || waiting.length > 0; ) {
    while (next < to && waiting.length < ahead) {
      const end = Math.min(to, next + CHUNK);
      waiting.push(make({ from: next, to: end, batch }));
      next = end;
    }
    yield* (await waiting.shift()) ?? [];
  }
}
