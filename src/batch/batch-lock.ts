import { closeSync, lstatSync, openSync, readdirSync, rmdirSync, unlinkSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { BUDGETS } from "../budget/budgets.ts";
import { parseJson } from "../budget/parse-json.ts";
import { makeFolders, syncFolder } from "../files/put-folder.ts";
import { readRegularFile } from "../files/read-file.ts";
import { Fault } from "../problem/fault.ts";
import { type Shard, shardName } from "./shard.ts";

/** A process as a lock names it, so that another process of the same number is not taken for it. */
export interface LockHolder {
  readonly pid: number;
  /** Of the machine; nothing that says whose it is. */
  readonly host: string;
  /** When it began, in whatever way the machine counts; blank where that is not known. */
  readonly started: string;
}

/** What must be known of processes to lock and unlock. */
export interface Processes {
  readonly self: LockHolder;
  /** `unknown` where the holder is on another machine. */
  readonly isRunning: (holder: LockHolder) => "yes" | "no" | "unknown";
}

/** A lock that is held. */
export interface Lock {
  readonly release: () => void;
}

const LONGEST_LOCK = BUDGETS.lock.bytes;
const SHORT_WAITS = 10;

/**
 * Locks a batch folder, from beside it, so that no lock can ever be a part of a batch: for one shard, or for all of it
 * (`null`). Shards of other numbers may be made at the same time; the whole excludes every shard. Throws a `locked` fault
 * where a process at work holds it. The lock of a process that is gone is taken over.
 */
export function lockBatch(output: string, below: string, shard: Shard | null, processes: Processes): Lock {
  const folder = dirname(join(output, below));
  const made = makeFolders(output, dirname(below));
  for (const folder of made) syncFolder(dirname(folder));
  const name = `.${below.slice(below.lastIndexOf("/") + 1)}`;
  const path = join(folder, shard === null ? `${name}.lock` : `${name}.${shardName(shard)}.lock`);
  take(path, processes);
  const release = () => {
    if (isOurs(path, processes.self)) unlinkSync(path);
    for (const empty of made.toReversed()) removeIfEmpty(empty);
  };
  try {
    for (const other of rivals(folder, name, shard)) refuseRival(join(folder, other), processes);
  } catch (error) {
    release();
    throw error;
  }
  return { release };
}

/** Names of the locks that exclude ours: those of shards exclude the whole, and the other way round. */
function rivals(folder: string, name: string, shard: Shard | null): readonly string[] {
  if (shard !== null) return [`${name}.lock`];
  return readdirSync(folder).filter((file) => file.startsWith(`${name}.`) && /\.\d+-of-\d+\.lock$/.test(file));
}

function refuseRival(path: string, processes: Processes): void {
  const holder = holderOf(path);
  if (holder === null) return;
  if (holder !== "blank" && processes.isRunning(holder) !== "no")
    throw new Fault("locked", heldWords(path, holder, processes));
  removeStale(path, holder);
}

function take(path: string, processes: Processes): void {
  for (let attempt = 0; attempt < SHORT_WAITS; attempt++) {
    if (create(path, processes.self)) return;
    refuseRival(path, processes);
  }
  throw new Fault("locked", `${path} changes hands too quickly; try again`);
}

/** True where the lock is ours now; false where there is one already. */
function create(path: string, self: LockHolder): boolean {
  const file = openNew(path);
  if (file === null) return false;
  try {
    writeSync(file, JSON.stringify(self));
  } finally {
    closeSync(file);
  }
  return isOurs(path, self);
}

function openNew(path: string): number | null {
  try {
    return openSync(path, "wx", 0o600);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return null;
    throw error;
  }
}

function isOurs(path: string, self: LockHolder): boolean {
  const holder = holderOf(path);
  return holder !== null && holder !== "blank" && JSON.stringify(holder) === JSON.stringify(self);
}

/** Only one process at a time may take a stale lock away, or two would each take away the lock of the other. */
function removeStale(path: string, stale: LockHolder | "blank"): void {
  const guard = `${path}.recovery`;
  const file = openNew(guard);
  if (file === null) {
    throw new Fault("locked", `another process is taking over ${path}; if none is, remove ${guard}`);
  }
  try {
    const now = holderOf(path);
    if (JSON.stringify(now) === JSON.stringify(stale)) unlinkSync(path);
  } finally {
    closeSync(file);
    unlinkSync(guard);
  }
}

/** Null where there is no lock. One that stays blank was left by a process that ended while it wrote it. */
function holderOf(path: string): LockHolder | "blank" | null {
  for (let wait = 0; wait < SHORT_WAITS; wait++) {
    if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return null;
    const found = readRegularFile(path, LONGEST_LOCK);
    const holder = found.kind === "read" ? parsedHolder(new TextDecoder().decode(found.bytes)) : null;
    if (holder !== null) return holder;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
  }
  return "blank";
}

function parsedHolder(text: string): LockHolder | null {
  try {
    const { pid, host, started } = parseJson(text, BUDGETS.lock) as Partial<LockHolder>;
    return typeof pid === "number" && typeof host === "string" && typeof started === "string"
      ? { pid, host, started }
      : null;
  } catch {
    return null;
  }
}

function heldWords(path: string, holder: LockHolder, processes: Processes): string {
  return processes.isRunning(holder) === "yes"
    ? `the batch is locked by process ${holder.pid}, which is writing it; wait until it ends`
    : `the batch is locked by process ${holder.pid} on another machine; if it no longer runs there, remove ${path}`;
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Something is in it: it stays.
  }
}
