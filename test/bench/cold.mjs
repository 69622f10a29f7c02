/** One letter from nothing: a user waits for it. */
import { coldLetter } from "./commands.mjs";
import { DUCES } from "./makers.mjs";
import { runMaker, runProgram } from "./measure.mjs";
import { median, milliseconds, printTable, verdict } from "./table.mjs";

const FLOOR = "node -e 0";
/** Than these a cold `duces letter` must be faster. */
const SLOWER = ["PDFKit", "pdfLaTeX", "Typst"];
const MOST_FLOORS = 7;

/**
 * Elapsed seconds of a process that makes one letter of a matter of one, by name; of duces, its own command.
 * Its cache is filled before: `--cold` shows what it takes with an empty one. Several times in turn, but none begins after `until` (seconds since the start) save the first.
 */
export async function compareColds(makers, { times, until, folder, build }) {
  const colds = new Map([[FLOOR, []], ...makers.map(({ about }) => [about.name, []])]);
  await coldLetter(folder, build);
  for (let time = 0; time < times && (time === 0 || performance.now() / 1000 < until); time++) {
    colds.get(FLOOR).push((await runProgram(process.execPath, ["-e", "0"])).elapsed);
    for (const maker of makers) {
      const ran =
        maker === DUCES ? await coldLetter(folder, build) : await runMaker(maker, { folder, letters: 1, build });
      colds.get(maker.about.name).push(ran.elapsed);
    }
  }
  return new Map([...colds].map(([name, seconds]) => [name, median(seconds)]));
}

export function printColds(colds) {
  const ours = colds.get(DUCES.about.name);
  const targets = [
    [FLOOR, `duces letter ≤ ${MOST_FLOORS} ×`, (theirs) => ours <= MOST_FLOORS * theirs],
    ...SLOWER.map((name) => [name, "duces letter faster", (theirs) => ours < theirs]),
  ];
  const columns = [
    ["one letter, cold", ([name]) => name],
    ["elapsed", ([name]) => milliseconds(colds.get(name))],
    ["÷ duces letter", ([name]) => (colds.get(name) / ours).toFixed(2)],
    ["target", ([, target]) => target],
    ["", ([name, , isMet]) => verdict(isMet(colds.get(name)))],
  ];
  console.log(`duces letter ID, cold: ${milliseconds(ours)}`);
  printTable(
    columns,
    targets.filter(([name]) => colds.has(name)),
  );
}
