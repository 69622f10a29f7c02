import { readFileSync } from "node:fs";
import { hostname } from "node:os";
import { sha256Hex } from "../digest/sha256.ts";
import type { LockHolder, Processes } from "./lock-file.ts";

/** The processes of this machine, to lock by. */
export function processes(): Processes {
  const host = sha256Hex(hostname()).slice(0, 16);
  const self = { pid: process.pid, host, started: startOf(process.pid) ?? "" };
  return { self, isRunning: (holder) => (holder.host === host ? running(holder) : "unknown") };
}

/** Numbers of processes are used again: only the start tells whether it is the same. */
function running({ pid, started }: LockHolder): "yes" | "no" {
  if (!exists(pid)) return "no";
  const now = startOf(pid);
  return now === null || started === "" || now === started ? "yes" : "no";
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** When a process began, in the kernel's ticks since this start of the machine; null where the system does not say. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    const ticks = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "latin1").trim();
    return ticks === undefined ? null : sha256Hex(`${boot} ${ticks}`).slice(0, 16);
  } catch {
    return null;
  }
}
