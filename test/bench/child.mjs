/**
 * One maker in one fresh process: node child.mjs MODULE LETTERS FOLDER BUILD
 * Prints what it took as one line of JSON. CPU is user and system time of this process from its very start, and of
 * processes that it started and waited for.
 */
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [module, letters, folder, build] = process.argv.slice(2);
const { open } = await import(pathToFileURL(module).href);
const make = await open({ folder, build });
const opened = cpuSeconds();
let bytes = 0;
let pages = 0;
for (let index = 0; index < Number(letters); index++) {
  const made = await make(index);
  bytes += made.bytes.length;
  pages += made.pages;
}
const told = {
  letters: Number(letters),
  bytes,
  pages,
  cpu: cpuSeconds(),
  opened,
  wall: performance.now() / 1000,
  memory: process.resourceUsage().maxRSS * 1024,
};
console.log(JSON.stringify(told));

function cpuSeconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6 + childrenSeconds();
}

/** From Linux's accounts, in hundredths of a second; elsewhere only this process counts. */
function childrenSeconds() {
  try {
    const fields = readFileSync("/proc/self/stat", "utf8")
      .replace(/^.*\) /, "")
      .split(" ");
    return (Number(fields[13]) + Number(fields[14])) / 100;
  } catch {
    return 0;
  }
}
