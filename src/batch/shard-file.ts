import { createHash } from "node:crypto";
import { closeSync, fsyncSync, lstatSync, openSync, renameSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { BUDGETS } from "../budget/budgets.ts";
import type { Journal, JournalLines, LineKind } from "../collate/journal.ts";
import { readShardHead, type ShardHead } from "../collate/shard-head.ts";
import { textLines } from "../collate/text-lines.ts";
import { readChunks } from "../files/read-file.ts";
import { sweepTemporary } from "../files/stage-file.ts";
import { Fault } from "../problem/fault.ts";
import type { Problem } from "../problem/problem.ts";
import { parseShard, type Shard, shardName } from "./shard.ts";

const SHARD_SCHEMA: ShardHead["schema"] = 2;
const PIECE = 64 * 1024;

/** The folder of a batch in the making that holds the files of its shards; gone once the batch is complete. */
export const SHARDS = "shards";

/** A shard that is complete on disk. */
export interface ShardFile extends JournalLines {
  readonly path: string;
  readonly head: ShardHead;
  /** Every line of it as it stands there, with its kind: the head first, the seal last. */
  readonly all: () => Iterable<string>;
}

/** The journal of a shard in the making. It bears its name only once it is sealed. */
export interface ShardJournal extends Journal {
  readonly seal: () => void;
  /** Gives it up, sealed or not; what was noted is gone. */
  readonly drop: () => void;
}

/** The file of a shard below the batch folder: `shards/3-of-10.txt`. */
export function shardPath(shard: Shard): string {
  return `${SHARDS}/${shardName(shard)}.txt`;
}

/** Which shard a file of the folder `shards` is; null where it is none of ours. */
export function shardOf(fileName: string): Shard | null {
  return fileName.endsWith(".txt") ? parseShard(fileName.slice(0, -".txt".length)) : null;
}

/** Begins the file of a shard in a folder that is there. */
export function openShardJournal(path: string, head: Omit<ShardHead, "schema">): ShardJournal {
  const temporary = join(dirname(path), `.${basename(path)}.duces-partial`);
  const file = openSync(temporary, "wx", 0o600);
  const out = lineWriter(file, temporary);
  let now = temporary;
  let isOpen = true;
  const close = () => {
    if (isOpen) closeSync(file);
    isOpen = false;
  };
  out.line(`H${JSON.stringify({ schema: SHARD_SCHEMA, ...head })}`);
  return {
    note: (kind, text) => out.line(kind + text),
    seal: () => {
      out.end();
      fsyncSync(file);
      close();
      renameSync(temporary, path);
      now = path;
    },
    drop: () => {
      close();
      if (lstatSync(now, { throwIfNoEntry: false }) !== undefined) sweepTemporary(now);
    },
  };
}

interface LineWriter {
  readonly line: (text: string) => void;
  /** Writes the last line, which says that nothing is missing before it. */
  readonly end: () => void;
}

function lineWriter(file: number, path: string): LineWriter {
  const hash = createHash("sha256");
  let waiting = "";
  const flush = () => {
    const bytes = new TextEncoder().encode(waiting);
    hash.update(bytes);
    writeAll(file, path, bytes);
    waiting = "";
  };
  const line = (text: string) => {
    waiting += `${text}\n`;
    if (waiting.length >= PIECE) flush();
  };
  const end = () => {
    flush();
    writeAll(file, path, new TextEncoder().encode(`Z${hash.digest("hex")}\n`));
  };
  return { line, end };
}

function writeAll(file: number, path: string, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) {
    const count = writeSync(file, bytes, done, bytes.length - done);
    if (count <= 0) throw new Fault("output", `${path} took ${done} of ${bytes.length} bytes`);
    done += count;
  }
}

/** A shard's file as it was found. `damaged`: it is not as a shard seals it, or says what no shard says. */
export type OpenedShard =
  | { readonly kind: "sealed"; readonly file: ShardFile }
  | { readonly kind: "damaged"; readonly problems: readonly Problem[] };

/**
 * Opens the file of a complete shard; null where none is there. That it is sealed says that nothing of it was lost: anybody
 * can renew a seal, so nothing that it says is true for that.
 *
 * @param name what messages call it
 */
export function openShardFile(path: string, name: string = path): OpenedShard | null {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return null;
  if (!stat.isFile() || stat.size > BUDGETS.shard.bytes) return damaged(name, "is no plain file of a possible size");
  if (!isSealed(path)) return damaged(name, "is not as it was written");
  const [first] = linesIn(path);
  if (first?.[0] !== "H") return damaged(name, "does not begin as the file of a shard does");
  const head = readShardHead(first.slice(1), name);
  if (!("shard" in head)) return { kind: "damaged", problems: head.map((problem) => ({ ...problem, hint: ANEW })) };
  if (basename(path) !== basename(shardPath(head.shard)))
    return damaged(name, `says that it is shard ${head.shard.number} of ${head.shard.of}`);
  return { kind: "sealed", file: { path, head, lines: (kind) => linesOf(path, kind), all: () => linesIn(path) } };
}

const ANEW = "remove its file below shards/ and make the shard again with --resume";

function damaged(file: string, what: string): OpenedShard {
  const place = { file, line: 1, column: 1 };
  return {
    kind: "damaged",
    problems: [{ code: "damaged-shard", severity: "error", message: `${file} ${what}`, place, hint: ANEW }],
  };
}

function linesIn(path: string): Generator<string> {
  return textLines(readChunks(path) ?? [], BUDGETS.shard.lineLength);
}

function* linesOf(path: string, kind: LineKind): Generator<string> {
  for (const line of linesIn(path)) if (line[0] === kind) yield line.slice(1);
}

/** Bytes of the last line: `Z`, 64 hex digits and the line feed. */
const END = 66;

/** Whether the last line is the hash of all before it. */
function isSealed(path: string): boolean {
  const hash = createHash("sha256");
  let tail: Buffer = Buffer.alloc(0);
  for (const chunk of readChunks(path) ?? []) {
    const bytes = Buffer.concat([tail, chunk]);
    const cut = Math.max(0, bytes.length - END);
    hash.update(bytes.subarray(0, cut));
    tail = bytes.subarray(cut);
  }
  return tail.toString("latin1") === `Z${hash.digest("hex")}\n`;
}
