/** npm run bench -- --growth [--largest N]: whether cost grows as the batch does, and as the registry does. */
import { rmSync } from "node:fs";
import { exportBatch } from "./commands.mjs";
import { registryFiles } from "./matter.mjs";
import { megabytes, milliseconds, printTable, verdict, wholeNumber } from "./table.mjs";

const REQUESTS = [1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000];
const CUSTODIANS = [1000, 2000, 5000, 10_000, 20_000];
/** Requests of the batches in which only the registry grows. */
const FEW = 100;
const INSTRUMENTS = ["preservation", "records"];
/** Twice as much may cost this power of two as much: 1 is linear. */
const MOST_POWER = 1.1;

export async function measureGrowth({ build, largest = Number.POSITIVE_INFINITY }, matters) {
  const upTo = (sizes) => sizes.filter((size) => size <= largest);
  const whole = { terse: true, instruments: INSTRUMENTS };
  await grow("requests", upTo(REQUESTS), (requests) => measureOne(requests / INSTRUMENTS.length, whole));
  await grow("custodians in the registry", upTo(CUSTODIANS), (known) => measureOne(FEW, { terse: true, known }));

  async function measureOne(letters, settings) {
    const folder = matters.plain("growth", letters, settings);
    const ran = await exportBatch(folder, build, { registry: registryFiles(settings.known ?? letters) });
    rmSync(folder, { recursive: true });
    return ran;
  }
}

/** Stops at the first size that duces refuses, and says why. */
async function grow(what, sizes, measureOne) {
  const rows = [];
  for (const size of sizes) {
    try {
      rows.push({ size, ...(await measureOne(size)) });
    } catch (error) {
      console.log(`${wholeNumber(size)} ${what}: ${error.message}`);
      break;
    }
  }
  printTable(
    [
      [what, ({ size }) => wholeNumber(size)],
      ["CPU", ({ cpu }) => `${cpu.toFixed(1)} s`],
      ["CPU of one", ({ cpu, size }) => milliseconds(cpu / size)],
      ["elapsed", ({ elapsed }) => `${elapsed.toFixed(1)} s`],
      ["memory", ({ memory }) => megabytes(memory)],
    ],
    rows,
  );
  if (rows.length < 3) return console.log(`too few sizes for a fit\n`);
  const { each, fixed, worst } = fitLine(rows);
  const power = lastPower(rows, fixed);
  console.log(
    `fit: ${fixed.toFixed(1)} s and ${milliseconds(each)} for each, at most ${(worst * 100).toFixed(0)} % off; ` +
      `grows with the power ${power.toFixed(2)} of size at the end; target ≤ ${MOST_POWER}: ${verdict(power <= MOST_POWER)}\n`,
  );
}

/** Least squares of the relative errors, so that small sizes count as much as large ones. */
function fitLine(rows) {
  const sum = (value) => rows.reduce((total, { size, cpu }) => total + value(size, cpu), 0);
  const [a, b, c] = [
    sum((_, cpu) => 1 / cpu ** 2),
    sum((size, cpu) => size / cpu ** 2),
    sum((size, cpu) => (size / cpu) ** 2),
  ];
  const [d, e] = [sum((_, cpu) => 1 / cpu), sum((size, cpu) => size / cpu)];
  const each = (a * e - b * d) / (a * c - b ** 2);
  const fixed = (d - b * each) / a;
  const worst = Math.max(...rows.map(({ size, cpu }) => Math.abs(fixed + each * size - cpu) / cpu));
  return { each, fixed, worst };
}

/** Of the last step, what is there at any size left out. */
function lastPower(rows, fixed) {
  const [before, last] = rows.slice(-2);
  const start = Math.max(0, Math.min(fixed, before.cpu * 0.9));
  return Math.log((last.cpu - start) / (before.cpu - start)) / Math.log(last.size / before.size);
}
