import type { MadePacket } from "../collate/rendered-paper.ts";
import { type MadeOrFaulty, makePacket, type PacketMeans } from "../desk/make-packet.ts";
import type { Problem } from "../problem/problem.ts";
import type { ShardRange } from "./shard.ts";

/** After so many, the next ones only hide the first. */
const MOST_PROBLEMS = 100;

/** Makes packets, in the order of the batch. */
export async function* makePackets({ from, to }: ShardRange, means: PacketMeans): AsyncGenerator<MadeOrFaulty> {
  for (let index = from; index < to; index++) yield await makePacket(index, means);
}

/**
 * Takes packets as they come and hands each on, until one is faulty. Gives back what is wrong, each thing once, or
 * nothing where all packets were taken.
 *
 * @param turn awaited after each: to heed signals, and to tell how far it got
 */
export async function takePackets(
  packets: AsyncIterable<MadeOrFaulty>,
  take: (packet: MadePacket) => void,
  turn: () => Promise<void>,
): Promise<readonly Problem[]> {
  const problems = new Map<string, Problem>();
  for await (const made of packets) {
    if (made.kind === "faulty") for (const problem of made.problems) problems.set(JSON.stringify(problem), problem);
    else if (problems.size === 0) take(made.packet);
    await turn();
    if (problems.size >= MOST_PROBLEMS) break;
  }
  return capped([...problems.values()]);
}

function capped(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length < MOST_PROBLEMS) return problems;
  const message = `at least ${MOST_PROBLEMS} problems: the rest of the batch was not looked at`;
  return [...problems.slice(0, MOST_PROBLEMS), { code: "too-many-problems", severity: "error", message }];
}
