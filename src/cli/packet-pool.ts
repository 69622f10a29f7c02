import type { BatchFacts } from "../export/manifest.ts";
import type { ShardRange } from "../export/shard.ts";
import type { ChosenFiles } from "./choose-files.ts";
import type { FormOptions } from "./fill-forms.ts";
import type { MadeOrFaulty } from "./make-packet.ts";

/** All that a worker needs to open the same batch; plain data. */
export interface WorkerOrder {
  readonly files: ChosenFiles;
  readonly forms: FormOptions;
  readonly facts: BatchFacts;
  /** The working folder, absolute. */
  readonly folder: string;
  /** ISO date. */
  readonly today: string;
}

/** Requests that a worker makes in one go: so many that messages cost little, so few that all workers end together. */
const CHUNK = 4;
/** Chunks on their way for each worker: none waits for the writer, and memory stays flat. */
const AHEAD = 3;

/** Makes packets on several threads, and gives them in the order of the batch. Their bytes are those of one thread. */
export async function* pooledPackets(
  { from, to }: ShardRange,
  order: WorkerOrder,
  jobs: number,
): AsyncGenerator<MadeOrFaulty> {
  const { Tinypool } = await import("tinypool");
  const filename = new URL("./packet-worker.js", import.meta.url).href;
  const threads = Math.min(jobs, Math.ceil((to - from) / CHUNK));
  const pool = new Tinypool({ filename, minThreads: threads, maxThreads: threads, workerData: order });
  const waiting: Promise<readonly MadeOrFaulty[]>[] = [];
  try {
    for (let next = from; next < to || waiting.length > 0; ) {
      while (next < to && waiting.length < jobs * AHEAD) {
        const end = Math.min(to, next + CHUNK);
        const made: Promise<readonly MadeOrFaulty[]> = pool.run({ from: next, to: end }, { name: "makeRange" });
        made.catch(() => {}); // told when its turn comes
        waiting.push(made);
        next = end;
      }
      yield* (await waiting.shift()) ?? [];
    }
  } finally {
    await pool.destroy();
  }
}
