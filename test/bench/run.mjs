/**
 * npm run bench [-- --quick] [-- --letters N] [-- --build DIR]
 * Makes the same three-page letter with duces and with its peers, each in fresh processes that take turns, and prints
 * what a letter costs. Nothing here is a test: figures depend on the machine.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { writeMatter } from "./matter.mjs";
import { median, printTable } from "./table.mjs";
import { writeWords } from "./words.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const root = here("../..");
/** One file for each; the first is the one that the others are compared with. */
const MAKERS = ["duces.mjs", "peers/pdfkit.mjs"];

const { values: options } = parseArgs({
  options: {
    quick: { type: "boolean" },
    letters: { type: "string" },
    rounds: { type: "string" },
    build: { type: "string" },
  },
});
const build = options.build ?? join(root, "build");
const letters = Number(options.letters ?? (options.quick ? 50 : 200));
const rounds = Number(options.rounds ?? (options.quick ? 3 : 7));
/** No round begins later than this, in milliseconds since the start; the first always takes place. */
const deadline = options.quick ? 35_000 : 480_000;

requireFile(join(build, "src", "pipeline.js"), "duces is not built: npm run build");
requireFile(here("node_modules/pdfkit/package.json"), "the peers are not installed: npm ci --prefix test/bench");
const folder = mkdtempSync(join(tmpdir(), "duces-bench-"));
/** Of all the letters, and of one letter, to be made cold. */
const batch = join(folder, "batch");
const single = join(folder, "single");
try {
  await bench();
} finally {
  rmSync(folder, { recursive: true });
}

async function bench() {
  const words = await prepare(batch, letters);
  await prepare(single, 1);
  const makers = await Promise.all(MAKERS.map(async (file) => ({ file, ...(await import(here(file))).about })));
  for (const { file } of makers) runChild(file, single, 1);
  const colds = takeTurns(makers, options.quick ? 3 : 5, single, 1);
  const runs = takeTurns(makers, rounds, batch, letters);
  const rows = makers.map((maker) => rowOf(maker, runs.get(maker.file), colds.get(maker.file)));
  printTable(rows, { letters, rounds: runs.get(makers[0].file).length, words, seconds: performance.now() / 1000 });
}

async function prepare(matter, count) {
  writeMatter(matter, count, join(root, "templates"));
  return writeWords(matter, build);
}

/** A B A B …, so that a machine that grows slower is unjust to neither. */
function takeTurns(makers, times, matter, count) {
  const runs = new Map(makers.map(({ file }) => [file, []]));
  for (let round = 0; round < times && (round === 0 || performance.now() < deadline); round++) {
    for (const { file } of makers) runs.get(file).push(runChild(file, matter, count));
  }
  return runs;
}

function runChild(file, matter, count) {
  const begun = performance.now();
  const child = spawnSync(process.execPath, [here("child.mjs"), here(file), String(count), matter, build], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  const elapsed = (performance.now() - begun) / 1000;
  if (child.status !== 0) throw new Error(`${file} failed`);
  return { ...JSON.parse(child.stdout.trimEnd().split("\n").at(-1)), elapsed };
}

function rowOf({ name, tagged, archival, checks }, runs, colds) {
  const middle = (value) => median(runs.map(value));
  return {
    name,
    tagged,
    archival,
    checks,
    cpu: middle((run) => run.cpu / run.letters),
    running: middle((run) => (run.cpu - run.opened) / run.letters),
    speed: middle((run) => run.letters / run.wall),
    cold: median(colds.map((run) => run.elapsed)),
    memory: middle((run) => run.memory),
    bytes: middle((run) => run.bytes / run.letters),
    pages: middle((run) => run.pages / run.letters),
  };
}

function requireFile(file, otherwise) {
  if (existsSync(file)) return;
  console.error(otherwise);
  process.exit(2);
}
