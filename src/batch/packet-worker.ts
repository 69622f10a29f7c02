/** What a worker thread of the pool runs: it opens the batch once, and makes the packets that it is asked for. */
import pc from "picocolors";
import Tinypool from "tinypool";
import { batchName } from "../collate/batch-name.ts";
import { batchOrder } from "../cli/batch-order.ts";
import { type MadeOrFaulty, makePacket, type PacketMeans } from "../desk/make-packet.ts";
import { openBatch } from "../desk/open-batch.ts";
import type { PacketTask, WorkerOrder } from "./packet-pool.ts";
import type { Terminal } from "../cli/terminal.ts";

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

/** Opened before it is asked for. Why it could not be is told by the main thread, which reads the same files. */
const opened = attempted(() => openMeans(Tinypool.workerData as unknown as WorkerOrder));

export async function makeRange({ from, to, batch }: PacketTask): Promise<readonly MadeOrFaulty[]> {
  const { means, name } = opened();
  if (name !== batch) throw new Error("an input was changed while it was read; export again");
  const made: MadeOrFaulty[] = [];
  for (let index = from; index < to; index++) made.push(await makePacket(index, means));
  return made;
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
