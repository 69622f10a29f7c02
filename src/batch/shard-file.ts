import { createHash } from "node:crypto";
import { closeSync, fsyncSync, lstatSync, openSync, renameSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Journal, JournalLines, LineKind } from "../collate/journal.ts";
import type { BatchOrigin } from "../collate/manifest.ts";
import { textLines } from "../collate/text-lines.ts";
import { readChunks } from "../files/read-file.ts";
import { sweepTemporary } from "../files/stage-file.ts";
import { Fault } from "../problem/fault.ts";
import { parseShard, type Shard, shardName } from "./shard.ts";

/** Raised when the file of a shard changes its form. */
const SHARD_SCHEMA = 2;
const PIECE = 64 * 1024;

/** The folder of a batch in the making that holds the files of its shards; gone once the batch is complete. */
export const SHARDS = "shards";

/** What a shard says of itself: which part it is, of which batch. */
export interface ShardHead {
  readonly schema: typeof SHARD_SCHEMA;
  readonly shard: Shard;
  readonly origin: BatchOrigin;
  /** Of the whole batch: how many requests, and the SHA-256 of their ids. */
  readonly requests: { readonly count: number; readonly sha256: string };
}

/** A shard that is complete on disk. */
export interface ShardFile extends JournalLines {
  readonly path: string;
  readonly head: ShardHead;
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

/** Opens the file of a complete shard; null where none is there, `damaged` where it is not as it was sealed. */
export function openShardFile(path: string): ShardFile | "damaged" | null {
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return null;
  const head = soundHead(path);
  return head === null ? "damaged" : { path, head, lines: (kind) => linesIn(path, kind) };
}

function* linesIn(path: string, kind: LineKind | "H"): Generator<string> {
  for (const line of textLines(readChunks(path) ?? [])) {
    if (line[0] === kind) yield line.slice(1);
  }
}

/** Bytes of the last line: `Z`, 64 hex digits and the line feed. */
const END = 66;

/** The head, if the whole file is, to the byte, as it was sealed. */
function soundHead(path: string): ShardHead | null {
  const hash = createHash("sha256");
  let tail: Buffer = Buffer.alloc(0);
  for (const chunk of readChunks(path) ?? []) {
    const bytes = Buffer.concat([tail, chunk]);
    const cut = Math.max(0, bytes.length - END);
    hash.update(bytes.subarray(0, cut));
    tail = bytes.subarray(cut);
  }
  if (tail.toString("latin1") !== `Z${hash.digest("hex")}\n`) return null;
  const [head] = linesIn(path, "H");
  return head === undefined ? null : headOf(head);
}

function headOf(text: string): ShardHead | null {
  const head = JSON.parse(text) as ShardHead;
  return head.schema === SHARD_SCHEMA ? head : null;
}
