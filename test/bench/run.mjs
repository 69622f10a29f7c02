/**
 * npm run bench [-- --quick] [-- --only typst,pango] [-- --letters N] [-- --rounds N] [-- --build DIR]
 * Makes the same three-page letter with duces and with its peers, in fresh processes that take turns, and prints what
 * a letter costs. Other questions: --cold, --jobs, --memory, --growth, --look DIR. Nothing here is a test.
 */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { measureCold } from "./cold-commands.mjs";
import { compareBatches } from "./compare-batches.mjs";
import { measureGrowth } from "./growth.mjs";
import { measureJobs } from "./jobs.mjs";
import { lookAtLetters } from "./look.mjs";
import { openMatters } from "./matters.mjs";
import { measureMemory } from "./memory.mjs";

const { values } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    only: { type: "string" },
    letters: { type: "string" },
    rounds: { type: "string" },
    build: { type: "string" },
    cold: { type: "boolean" },
    jobs: { type: "boolean" },
    memory: { type: "boolean" },
    growth: { type: "boolean" },
    largest: { type: "string" },
    look: { type: "string" },
  },
});
const number = (text) => (text === undefined ? undefined : Number(text));
const options = {
  ...values,
  only: values.only?.split(","),
  letters: number(values.letters),
  rounds: number(values.rounds),
  largest: number(values.largest),
  build: values.build ?? fileURLToPath(new URL("../../build", import.meta.url)),
};
if (!existsSync(join(options.build, "program", "duces.js"))) {
  console.error("duces is not built: npm run build");
  process.exit(2);
}
const questions = {
  cold: measureCold,
  jobs: measureJobs,
  memory: measureMemory,
  growth: measureGrowth,
  look: lookAtLetters,
};
const asked = Object.keys(questions).find((question) => options[question]);
const work = asked === undefined ? compareBatches : questions[asked];
/** What this user's cache holds is neither used nor changed. */
const caches = mkdtempSync(join(tmpdir(), "duces-bench-caches-"));
process.env.XDG_CACHE_HOME = caches;
process.env.LOCALAPPDATA = caches;
const [load] = loadavg();
if (load > 0.5) console.log(`something else is running (load ${load.toFixed(1)}): the figures will be worth little\n`);
const matters = openMatters(options.build);
try {
  await work(options, matters);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  matters.close();
  rmSync(caches, { recursive: true });
}
const minutes = (performance.now() / 60_000).toFixed(1);
console.log(`\nNode ${process.versions.node}, ${cpus().length} cores; ${minutes} minutes.`);
