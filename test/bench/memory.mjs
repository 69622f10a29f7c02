/** npm run bench -- --memory [--letters N]: what `duces export` has in memory as its letters reach the disk. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { exportBatch } from "./commands.mjs";
import { memoryNow } from "./process-tree.mjs";
import { megabytes, printTable, verdict, wholeNumber } from "./table.mjs";

const LETTERS = 20_000;
const MOST = 250e6;
/** Samples of one run: at letters 1,000, 2,000 … 20,000. */
const STEPS = 20;
/** From the first sample on; a heap breathes. */
const MOST_GROWTH = 25e6;

export async function measureMemory({ build, letters = LETTERS }, matters) {
  const folder = matters.plain("memory", letters, { terse: true });
  const samples = [];
  const step = letters / STEPS;
  const watch = (output, pid) => {
    const written = countLetters(output);
    const memory = memoryNow(pid);
    if (memory > 0 && written >= (samples.length + 1) * step) samples.push({ written, memory });
    while (samples.length > 0 && written >= (samples.length + 1) * step) samples.push(samples.at(-1));
  };
  const { memory, elapsed } = await exportBatch(folder, build, { watch });
  printTable(
    [
      ["letters on disk", ({ written }) => wholeNumber(written)],
      ["memory", ({ memory: then }) => megabytes(then)],
    ],
    samples,
  );
  const growth = samples.length > 1 ? samples.at(-1).memory - samples[0].memory : Number.NaN;
  console.log(`\n${wholeNumber(letters)} requests in ${elapsed.toFixed(0)} s by duces export, one process`);
  console.log(`most memory: ${megabytes(memory)}; target ≤ ${megabytes(MOST)}: ${verdict(memory <= MOST)}`);
  console.log(
    `growth from the first sample to the last: ${megabytes(growth)}; target none (± ${megabytes(MOST_GROWTH)}): ${verdict(growth <= MOST_GROWTH)}`,
  );
}

/** Each packet has a folder in `served`, wherever below `folder` that is. */
function countLetters(folder, depth = 0) {
  try {
    const served = join(folder, "served");
    if (existsSync(served)) return readdirSync(served).length;
    if (depth > 3) return 0;
    const below = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    return below.reduce((sum, { name }) => sum + countLetters(join(folder, name), depth + 1), 0);
  } catch {
    return 0;
  }
}
