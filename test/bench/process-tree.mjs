/** What a process and those that it started use, from Linux's accounts; elsewhere nothing is known. */
import { readdirSync, readFileSync } from "node:fs";

const TICK = 0.01;

/** User and system time in seconds, of what still runs and of what was waited for, in hundredths. */
export function treeSeconds(pid) {
  return treeOf(pid).reduce((sum, { ticks }) => sum + ticks * TICK, 0);
}

/** Seconds of processes that have ended and were waited for. */
export function endedSeconds(pid) {
  return (statOf(pid)?.ended ?? 0) * TICK;
}

/** Bytes in memory now, what is shared between processes counted once. */
export function treeMemory(pid) {
  return treeOf(pid).reduce((sum, process) => sum + kilobytes(process.pid, "smaps_rollup", "Pss") * 1024, 0);
}

/** The most memory that one process has had so far, in bytes. */
export function peakMemory(pid) {
  return kilobytes(pid, "status", "VmHWM") * 1024;
}

/** What one process has in memory now, in bytes. */
export function memoryNow(pid) {
  return kilobytes(pid, "status", "VmRSS") * 1024;
}

function treeOf(pid) {
  const all = processes();
  const found = all.filter((process) => process.pid === pid);
  for (const { pid: parent } of found) found.push(...all.filter((process) => process.parent === parent));
  return found;
}

function processes() {
  try {
    return readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => statOf(Number(name)) ?? []);
  } catch {
    return [];
  }
}

function statOf(pid) {
  const fields = read(`/proc/${pid}/stat`)
    ?.replace(/^.*\) /s, "")
    .split(" ");
  if (fields === undefined) return null;
  const [user, system, endedUser, endedSystem] = fields.slice(11, 15).map(Number);
  const ended = endedUser + endedSystem;
  return { pid, parent: Number(fields[1]), ticks: user + system + ended, ended };
}

function kilobytes(pid, file, name) {
  const line = new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(read(`/proc/${pid}/${file}`) ?? "");
  return line === null ? 0 : Number(line[1]);
}

/** A process may end while it is looked at. */
function read(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
