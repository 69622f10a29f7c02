/** Runs makers and commands, each in fresh processes, and tells what they took. */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { endedSeconds, peakMemory, treeMemory } from "./process-tree.mjs";

const CHILD = fileURLToPath(new URL("./child.mjs", import.meta.url));
/** Between two looks at a program's memory, in milliseconds. */
const LOOK = 200;

/**
 * One maker, `letters` letters of the matter in `folder`: seconds of CPU, elapsed seconds, peak memory in bytes, bytes
 * and pages of the letters. Throws where the maker fails or makes fewer.
 */
export async function runMaker(maker, { folder, letters, build, env = {} }) {
  const own = maker.command
    ? await maker.command(folder, letters)
    : { program: process.execPath, args: [CHILD, maker.file, String(letters), folder, build], env: {} };
  const look = maker.about.programs ? treeMemory : () => 0;
  const ran = await runProgram(own.program, own.args, { env: { ...own.env, ...env }, look });
  if (ran.status !== 0) throw new Error(`${maker.about.name} failed:\n${ran.stderr}`);
  const told = JSON.parse(ran.stdout.trimEnd().split("\n").at(-1));
  if (told.letters !== letters || !(told.pages >= letters)) throw new Error(`${maker.about.name} made too little`);
  return { ...told, elapsed: ran.elapsed, memory: Math.max(told.memory, ran.memory) };
}

/**
 * A program to its end: status, what it printed, elapsed seconds, CPU seconds (in hundredths, of all that it waited
 * for), and the most that `look` saw, by default the peak memory of the program itself. `watch` is called at each look.
 */
export function runProgram(program, args, { env = {}, cwd, look = peakMemory, watch = () => {} } = {}) {
  const before = endedSeconds(process.pid);
  const begun = performance.now();
  const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
  const printed = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"]) {
    child[name].setEncoding("utf8").on("data", (text) => {
      printed[name] = (printed[name] + text).slice(-100_000);
    });
  }
  let memory = 0;
  const timer = setInterval(() => {
    memory = Math.max(memory, look(child.pid));
    watch(child.pid);
  }, LOOK);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status) => {
      clearInterval(timer);
      const elapsed = (performance.now() - begun) / 1000;
      resolve({ status, ...printed, elapsed, cpu: endedSeconds(process.pid) - before, memory });
    });
  });
}
