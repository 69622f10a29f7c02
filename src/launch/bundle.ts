import type { WorkerOrder } from "../batch/packet-pool.ts";
import type { MakeRange } from "../batch/packet-worker.ts";

/** What the one file of the program offers to the files that start it. Each part is loaded when it is asked for. */
export interface Bundle {
  /** Runs the command line of this process, which then ends by itself. */
  readonly runCommandLine: () => Promise<void>;
  /** A worker of a batch: the order that its pool was given, and then its tasks. */
  readonly openPacketWorker: (order: WorkerOrder) => Promise<MakeRange>;
}

export const runCommandLine: Bundle["runCommandLine"] = async () => {
  const { runMain } = await import("../cli/main.ts");
  await runMain();
};

export const openPacketWorker: Bundle["openPacketWorker"] = async (order) => {
  const { openWorker } = await import("../batch/packet-worker.ts");
  return openWorker(order);
};
