/** What a worker thread of the pool runs: it opens the batch once, and makes the packets that it is asked for. */
import pc from "picocolors";
import Tinypool from "tinypool";
import type { ShardRange } from "../export/shard.ts";
import { chooseRequests } from "../pipeline/choose-requests.ts";
import { type MadeOrFaulty, makePacket, type PacketMeans } from "./make-packet.ts";
import { openBatch } from "./open-batch.ts";
import type { WorkerOrder } from "./packet-pool.ts";
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

const opened = openMeans(Tinypool.workerData as unknown as WorkerOrder);

export async function makeRange({ from, to }: ShardRange): Promise<readonly MadeOrFaulty[]> {
  const made: MadeOrFaulty[] = [];
  for (let index = from; index < to; index++) made.push(await makePacket(index, opened));
  return made;
}

/** From the same files as the main thread. */
function openMeans({ files, forms, facts, folder, today }: WorkerOrder): PacketMeans {
  const order = {
    ...{ files, forms, finish: facts.finish, state: facts.state, date: () => facts.date, onlyErrors: true },
    choose: (inputs: Parameters<typeof chooseRequests>[0], date: string) =>
      chooseRequests(inputs, { date, state: facts.state, ids: facts.requests }),
  };
  const batch = openBatch(order, { terminal: SILENT, folder, today: () => today, debug: false });
  if (batch === null || JSON.stringify(batch.facts) !== JSON.stringify(facts)) {
    throw new Error("an input was changed while it was read; export again");
  }
  return batch.means;
}
