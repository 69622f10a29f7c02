/** The benchmark: batches, a cold letter, the whole export, two workers. */
import { printMakers, printPairs } from "./batch-tables.mjs";
import { compareColds, printColds } from "./cold.mjs";
import { exportBatch } from "./commands.mjs";
import { readsBack } from "./duces.mjs";
import { measureJobs } from "./jobs.mjs";
import { DUCES, findPeers } from "./makers.mjs";
import { runMaker } from "./measure.mjs";
import { takeTurns } from "./schedule.mjs";
import { megabytes, milliseconds, wholeNumber } from "./table.mjs";

/** In seconds since the start: no further turn, and no further question, begins that would probably end later. */
const WHOLE = { turns: 420, end: 570, colds: 5, rounds: 7 };
const QUICK = { turns: 40, end: 50, colds: 2, rounds: 3 };
/** Requests of a whole export, the most that the time allows. */
const EXPORTS = [1000, 200, 50, 10];
/** A request has more papers than its letter; what it takes, in letters. */
const PAPERS = 4;

export async function compareBatches(options, matters) {
  const { build, quick } = options;
  const plan = quick ? QUICK : WHOLE;
  const { peers, missing } = await findPeers(options);
  const run = async (maker, letters) =>
    runMaker(maker, { folder: await matters.folderFor(maker, letters), letters, build });
  for (const maker of [DUCES, ...peers]) {
    if (maker !== DUCES) await matters.folderFor(maker, maker.letters);
    await run(maker, 1);
  }
  const colds = await compareColds([DUCES, ...peers], { times: plan.colds, folder: await matters.of(1), build });
  const rounds = options.rounds ?? plan.rounds;
  const pairsOf = await takeTurns(DUCES, peers, { rounds, deadline: plan.turns, run });
  console.log(`The same letter of ${matters.words} words; medians.\n`);
  printMakers(DUCES, peers, pairsOf, { colds, readBack: await readBackOf(options, matters) });
  for (const { name, wants } of missing) console.log(`${name}: not here (${wants})`);
  console.log();
  printPairs(peers, pairsOf);
  console.log();
  printColds(colds);
  console.log();
  await printExport(options, matters, (plan.end - performance.now() / 1000) / (secondsOf(pairsOf) * PAPERS));
  if (!quick) await measureJobs(options, matters, plan.end);
}

/** Elapsed seconds of a letter by duces, in its largest batch. */
function secondsOf(pairsOf) {
  const runs = [...pairsOf.values()].flat().map(({ ours }) => ours);
  const last = runs.toSorted((one, other) => one.letters - other.letters).at(-1);
  return last === undefined ? 0.05 : last.elapsed / last.letters;
}

async function readBackOf({ build, quick, letters: asked }, matters) {
  if (!readsBack(build)) return "not here yet";
  const letters = asked ?? (quick ? 50 : 1000);
  const folder = await matters.of(letters);
  const ran = await runMaker(DUCES, { folder, letters, build, env: { BENCH_READ_BACK: "1" } });
  return `${milliseconds(ran.readBack / letters)} (rendering ${milliseconds(ran.rendering / letters)})`;
}

/** `room`: requests that the time left probably allows. */
async function printExport({ build, letters }, matters, room) {
  const requests = letters ?? EXPORTS.find((count) => count <= room);
  if (requests === undefined) return console.log("duces export, whole: no time was left");
  const { cpu, elapsed, memory, files, bytes } = await exportBatch(await matters.of(requests), build);
  const papers = `${wholeNumber(files)} files, ${megabytes(bytes)}`;
  console.log(
    `duces export, whole, ${wholeNumber(requests)} requests: ${milliseconds(cpu / requests)} CPU a request, ${(requests / elapsed).toFixed(1)} requests/s, ${megabytes(memory)} memory; ${papers}`,
  );
}
