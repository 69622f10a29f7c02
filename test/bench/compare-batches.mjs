/** The benchmark: batches, a cold letter, the whole export, two workers. */
import { printMakers, printPairs } from "./batch-tables.mjs";
import { compareColds, printColds } from "./cold.mjs";
import { measureCold } from "./cold-commands.mjs";
import { exportBatch } from "./commands.mjs";
import { measureJobs } from "./jobs.mjs";
import { DUCES, findPeers } from "./makers.mjs";
import { runMaker } from "./measure.mjs";
import { takeTurns } from "./schedule.mjs";
import { megabytes, milliseconds, wholeNumber } from "./table.mjs";

/**
 * In seconds since the start: no further turn, and no further question, begins that would probably end later; cold
 * letters are repeated `times` times, until `colds`.
 */
const WHOLE = { colds: 100, times: 5, turns: 410, end: 570, rounds: 7 };
const QUICK = { colds: 15, times: 3, turns: 40, end: 50, rounds: 3 };
const COLD_ROUNDS = 5;
/** Requests of a whole export and of reading back, the most that the time allows. */
const SIZES = [1000, 200, 50, 10];
/** What a request of a whole export takes, and a letter that is made and read back, in letters. */
const EXPORTED = 4;
const READ_BACK = 5;

export async function compareBatches(options, matters) {
  const { build } = options;
  const plan = options.quick ? QUICK : WHOLE;
  const { peers, missing } = await findPeers(options);
  const run = async (maker, letters) =>
    runMaker(maker, { folder: await matters.folderFor(maker, letters), letters, build });
  for (const maker of [DUCES, ...peers]) {
    if (maker !== DUCES) await matters.folderFor(maker, maker.letters);
    await run(maker, 1);
  }
  const settings = { times: plan.times, until: plan.colds, folder: await matters.of(1), build };
  const colds = await compareColds([DUCES, ...peers], settings);
  const rounds = options.rounds ?? plan.rounds;
  const pairsOf = await takeTurns(DUCES, peers, { rounds, deadline: plan.turns, run });
  const fitting = (each) => options.letters ?? sizeThatFits(pairsOf, plan.end, each);
  console.log(`The same letter of ${matters.words} words; medians.\n`);
  printMakers(DUCES, peers, pairsOf, { colds, readBack: await readBackOf(build, matters, fitting(READ_BACK)) });
  for (const { name, wants } of missing) console.log(`${name}: not here (${wants})`);
  console.log();
  printPairs(peers, pairsOf);
  console.log();
  printColds(colds);
  console.log();
  if (!options.quick) {
    await measureCold({ ...options, rounds: COLD_ROUNDS }, matters);
    console.log();
  }
  await printExport(build, matters, fitting(EXPORTED));
  if (!options.quick) await measureJobs(options, matters, plan.end);
}

/** How many letters fit in the time left, where one takes `each` times as long as a letter of a batch; or undefined. */
function sizeThatFits(pairsOf, end, each) {
  const runs = [...pairsOf.values()].flat().map(({ ours }) => ours);
  const largest = runs.toSorted((one, other) => one.letters - other.letters).at(-1);
  const seconds = largest === undefined ? 0.05 : largest.elapsed / largest.letters;
  return SIZES.find((size) => size * seconds * each < end - performance.now() / 1000);
}

async function readBackOf(build, matters, letters) {
  if (letters === undefined) return "no time";
  const folder = await matters.of(letters);
  const ran = await runMaker(DUCES, { folder, letters, build, env: { BENCH_READ_BACK: "1" } });
  return `${milliseconds(ran.readBack / letters)} (rendering ${milliseconds(ran.rendering / letters)})`;
}

async function printExport(build, matters, requests) {
  if (requests === undefined) return console.log("duces export, whole: no time was left");
  const { cpu, elapsed, memory, files, bytes } = await exportBatch(await matters.of(requests), build);
  const papers = `${wholeNumber(files)} files, ${megabytes(bytes)}`;
  console.log(
    `duces export, whole, ${wholeNumber(requests)} requests: ${milliseconds(cpu / requests)} CPU a request, ${(requests / elapsed).toFixed(1)} requests/s, ${megabytes(memory)} memory; ${papers}`,
  );
}
