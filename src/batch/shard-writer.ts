import { join } from "node:path";
import { batchFolder } from "../collate/batch-name.ts";
import { putInputs } from "../collate/complete-batch.ts";
import { putPacket } from "../collate/put-packet.ts";
import type { MadePacket } from "../collate/rendered-paper.ts";
import { syncFolder } from "../files/put-folder.ts";
import { Fault, isFault } from "../problem/fault.ts";
import type { BatchPlan } from "./begin-batch.ts";
import { DiskStore } from "./disk-store.ts";
import { type FoundShard, requestsHash } from "./join-shards.ts";
import { shardName, shardRange } from "./shard.ts";
import { openShardFile, openShardJournal, SHARDS, type ShardJournal, shardPath } from "./shard-file.ts";

/**
 * Writes one shard of a batch, packet by packet, in the order of the batch. Nothing of a packet is kept in memory once it
 * is on disk. A batch that one process makes is its only shard.
 */
export class ShardWriter {
  readonly store: DiskStore;
  readonly #path: string;
  readonly #own: readonly string[];
  readonly #journal: ShardJournal;
  #put = 0;

  constructor({ output, facts, shard, recorded }: BatchPlan) {
    const { requests, ...origin } = facts;
    const { from, to } = shardRange(requests.length, shard);
    this.#own = requests.slice(from, to);
    this.store = new DiskStore(output, batchFolder(facts), `.${shardName(shard)}`);
    this.#path = join(this.store.folder, shardPath(shard));
    try {
      putInputs(this.store, recorded, facts.state);
      this.store.makeFolder(SHARDS);
    } catch (error) {
      if (isFault(error, "obstructed")) this.store.undo();
      throw error;
    }
    this.#journal = openShardJournal(this.#path, { shard, origin, requests: requestsHash(requests) });
  }

  /** Throws an `obstructed` fault where another file is in the way, and the system's error where the disk fails. */
  put(packet: MadePacket): void {
    const due = this.#own[this.#put];
    if (packet.request !== due) throw new Error(`${packet.request} was made where ${due ?? "nothing"} is due`);
    putPacket(packet, this.store, this.#journal);
    this.#put += 1;
  }

  /** All its packets are on disk, to stay. */
  seal(): FoundShard {
    const missing = this.#own[this.#put];
    if (missing !== undefined) throw new Error(`${missing} was never made`);
    this.store.syncFolders();
    this.#journal.seal();
    syncFolder(join(this.store.folder, SHARDS));
    const opened = openShardFile(this.#path);
    if (opened?.kind !== "sealed") {
      throw new Fault("output", `${this.#path} does not read back as it was written; the disk may be failing`);
    }
    return { file: opened.file, folder: this.store.folder, name: this.store.folder };
  }

  /** Stops here: what is written stays, for another run to go on from. */
  abandon(): void {
    this.#journal.drop();
  }

  /** Takes back everything that this run wrote. */
  undo(): void {
    this.#journal.drop();
    this.store.undo();
  }
}
