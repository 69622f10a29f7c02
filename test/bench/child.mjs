/**
 * One maker in one fresh process: node child.mjs MODULE LETTERS FOLDER BUILD
 * Prints what it took as one line of JSON. CPU is user and system time of this process from its very start, and of the
 * programs that it started, whether they still run or not.
 * BENCH_KEEP names a file for the first letter. With BENCH_READ_BACK each letter is read back too, measured apart.
 */
import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { peakMemory, treeSeconds } from "./process-tree.mjs";

const [module, count, folder, build] = process.argv.slice(2);
const letters = Number(count);
const { open, about } = await import(pathToFileURL(module).href);
const make = await open({ folder, build });
const opened = cpuSeconds();
const total = { bytes: 0, pages: 0, rendering: 0, readBack: 0 };
await make.begin?.(letters);
for (let index = 0; index < letters; index++) {
  const begun = process.env.BENCH_READ_BACK ? process.cpuUsage() : null;
  const made = await make(index);
  total.bytes += made.bytes.length;
  total.pages += made.pages;
  if (begun !== null) {
    total.rendering += secondsSince(begun);
    readBack(index, made);
  }
  if (index === 0 && process.env.BENCH_KEEP) writeFileSync(process.env.BENCH_KEEP, made.bytes);
}
/** Not the system's own `maxRSS`, which begins with the memory of the process that forked this one. */
const memory = peakMemory(process.pid);
console.log(JSON.stringify({ letters, ...total, cpu: cpuSeconds(), opened, memory }));
await make.close?.();

function readBack(index, made) {
  const begun = process.cpuUsage();
  make.readBack(index, made);
  total.readBack += secondsSince(begun);
}

/** In this process alone. */
function secondsSince(begun) {
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1e6;
}

function cpuSeconds() {
  return about.programs ? treeSeconds(process.pid) : secondsSince({ user: 0, system: 0 });
}
