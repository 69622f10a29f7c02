import { packetLines } from "../collate/put-packet.ts";
import type { ForetoldPacket } from "../desk/foretell-packet.ts";
import type { Batch } from "../desk/open-batch.ts";
import type { Problem } from "../problem/problem.ts";
import { forgedLine } from "./forged-line.ts";
import type { FoundShard } from "./join-shards.ts";
import { readPapers } from "./read-papers.ts";
import { shardRange } from "./shard.ts";
import { shardPath } from "./shard-file.ts";

/** After so many, the next ones only hide the first. */
const MOST_PROBLEMS = 50;

/** What judges shards: the batch as its inputs give it, and what they say of each of its packets. */
export interface Judge {
  readonly batch: Batch;
  readonly foretell: (index: number) => ForetoldPacket;
  /** Awaited after each request. */
  readonly turn: () => Promise<void>;
}

/**
 * Holds a shard that another process made against its inputs: its file must be, line by line, what they give, and every
 * paper must be there, under its own name, and be its own recipient's. What a shard says is believed nowhere.
 */
export async function judgeShard(found: FoundShard, judge: Judge): Promise<readonly Problem[]> {
  const { batch, foretell, turn } = judge;
  const { from, to } = shardRange(batch.facts.requests.length, found.file.head.shard);
  const lines = new ShardLines(found);
  const problems: Problem[] = [];
  lines.skip();
  for (let index = from; index < to && problems.length < MOST_PROBLEMS; index++) {
    problems.push(...judgePacket(found, lines, foretell(index), batch));
    await turn();
  }
  if (problems.length === 0) problems.push(...lines.end());
  lines.close();
  return problems;
}

function judgePacket(
  { folder, name }: FoundShard,
  lines: ShardLines,
  packet: ForetoldPacket,
  { means }: Batch,
): readonly Problem[] {
  const start = lines.place.line;
  if (packet.problems.length > 0) {
    // What must not be at all is not compared with what it would be.
    lines.skipPacket(start);
    return packet.problems;
  }
  const papers = readPapers(folder, name, packet, means);
  const isThere = papers.entries.length === packet.papers.length;
  const forged = isThere ? lines.take(packetLines(packet.notes(papers.entries), papers.entries)) : null;
  if (forged !== null || !isThere) lines.skipPacket(start);
  // A paper that is not as it was made is not looked into as well.
  if (forged?.code === "changed-file") return [...packet.problems, forged];
  return [...packet.problems, ...papers.problems, ...(forged === null ? [] : [forged])];
}

/** The lines of a shard's file, one after another, with the place of each. */
class ShardLines {
  readonly #file: string;
  readonly #lines: Iterator<string>;
  #number = 1;
  /** Null behind the last. */
  next: string | null;

  constructor({ file, name }: FoundShard) {
    this.#file = `${name}/${shardPath(file.head.shard)}`;
    this.#lines = file.all()[Symbol.iterator]();
    this.next = this.#read();
  }

  get place() {
    return { file: this.#file, line: this.#number, column: 1 };
  }

  skip(): void {
    this.next = this.#read();
    this.#number += 1;
  }

  /** Goes on to the packet after the one that began on a line, or to the seal. */
  skipPacket(start: number): void {
    if (this.#number === start) this.skip();
    while (this.next !== null && !/^[RZ]/.test(this.next)) this.skip();
  }

  /** Takes the lines that are due, up to the first that is another, and says what is wrong with that one. */
  take(due: ReturnType<typeof packetLines>): Problem | null {
    for (const line of due) {
      if (this.next !== line[0] + line[1]) return forgedLine(this.next, line, this.place);
      this.skip();
    }
    return null;
  }

  /** The seal is the last line; that it is the right one was found when the file was opened. */
  end(): readonly Problem[] {
    if (this.next?.startsWith("Z") !== true) return [forgedLine(this.next, null, this.place)];
    this.skip();
    return this.next === null ? [] : [forgedLine(this.next, null, this.place)];
  }

  close(): void {
    this.#lines.return?.();
  }

  #read(): string | null {
    const { done, value } = this.#lines.next();
    return done === true ? null : value;
  }
}
