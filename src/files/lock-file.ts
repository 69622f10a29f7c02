import { closeSync, lstatSync, openSync, unlinkSync, writeSync } from "node:fs";
import { BUDGETS } from "../budget/budgets.ts";
import { parseJson } from "../budget/parse-json.ts";
import { Fault } from "../problem/fault.ts";
import { readRegularFile } from "./read-file.ts";

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
const PAUSE_MILLISECONDS = 20;

/**
 * Makes a lock file. One of a process that is gone, or that names no process, is taken over. Throws a `locked` fault,
 * which says what to remove, where a process at work holds it.
 *
 * @param locked what is locked, as a message calls it
 * @param patience how often to look again, 20 ms apart, while another process holds it
 */
export function takeLock(path: string, locked: string, processes: Processes, patience = 0): Lock {
  for (let looks = 0; looks < patience + SHORT_WAITS; looks++) {
    if (create(path, processes.self)) return { release: () => releaseLock(path, processes.self) };
    const fault = rivalFault(path, locked, processes);
    if (fault === null) continue;
    if (looks >= patience) throw fault;
    pause();
  }
  throw new Fault("locked", `${path} changes hands too quickly; try again`);
}

/** Why a lock of others is in the way; null where there is none, or none any more. */
export function rivalFault(path: string, locked: string, processes: Processes): Fault | null {
  const holder = holderOf(path);
  if (holder === null) return null;
  const state = holder === "nobody" ? "no" : processes.isRunning(holder);
  if (holder === "nobody" || state === "no") return removeStale(path, holder);
  const message =
    state === "yes"
      ? `${locked} is locked by process ${holder.pid}, which is writing it; wait until it ends, or remove ${path} if that process is not duces`
      : `${locked} is locked by process ${holder.pid} on another machine; if it no longer runs there, remove ${path}`;
  return new Fault("locked", message);
}

function releaseLock(path: string, self: LockHolder): void {
  if (isOurs(path, self)) unlinkSync(path);
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
  return JSON.stringify(holderOf(path)) === JSON.stringify(self);
}

/** Only one process at a time may take a stale lock away, or two would each take away the lock of the other. */
function removeStale(path: string, stale: LockHolder | "nobody"): Fault | null {
  const guard = `${path}.recovery`;
  const file = openNew(guard);
  if (file === null) {
    return new Fault("locked", `another process is taking over ${path}; if none is, remove ${guard}`);
  }
  try {
    const now = holderOf(path);
    if (JSON.stringify(now) === JSON.stringify(stale)) unlinkSync(path);
    return null;
  } finally {
    closeSync(file);
    unlinkSync(guard);
  }
}

/** Null where there is no lock. One that goes on to name nobody was left by a process that ended while it wrote it. */
function holderOf(path: string): LockHolder | "nobody" | null {
  for (let wait = 0; wait < SHORT_WAITS; wait++) {
    if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return null;
    const found = readRegularFile(path, LONGEST_LOCK);
    const holder = found.kind === "read" ? parsedHolder(new TextDecoder().decode(found.bytes)) : null;
    if (holder !== null) return holder;
    pause();
  }
  return "nobody";
}

/** Null for a text that names no process: their numbers are whole and begin at 1. Others would mean a group of processes. */
function parsedHolder(text: string): LockHolder | null {
  try {
    const { pid, host, started } = parseJson(text, BUDGETS.lock) as Partial<LockHolder>;
    return Number.isSafeInteger(pid) && Number(pid) > 0 && typeof host === "string" && typeof started === "string"
      ? { pid: Number(pid), host, started }
      : null;
  } catch {
    return null;
  }
}

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MILLISECONDS);
}
