/** Two workers against one: the whole export of the same batch. */
import { exportBatch, hasJobs } from "./commands.mjs";
import { median, verdict, wholeNumber } from "./table.mjs";

const LETTERS = 2000;
const LEAST = 1.7;
const ROUNDS = 3;

/**
 * No round begins that would probably end later than `end`, in seconds since the start. Asked for alone, it also makes
 * the batch in two processes at once, a shard each, which share nothing: what the processors of this machine give.
 */
export async function measureJobs({ build, letters = LETTERS }, matters, end = Number.POSITIVE_INFINITY) {
  const what = `two workers against one, ${wholeNumber(letters)} requests, elapsed`;
  if (!hasJobs(build)) return console.log(`${what}: not here yet (duces export --jobs)`);
  const isAlone = end === Number.POSITIVE_INFINITY;
  const small = await exportBatch(matters.plain("jobs-small", 50), build, { jobs: 1 });
  const folder = matters.plain("jobs", letters);
  let round = (small.elapsed / 50) * letters * 1.6;
  const ratios = [];
  const apart = [];
  for (let at = 0; at < ROUNDS && performance.now() / 1000 + round < end; at++) {
    const [first, second] = at % 2 === 0 ? [1, 2] : [2, 1];
    const ran = { [first]: await exportBatch(folder, build, { jobs: first }) };
    ran[second] = await exportBatch(folder, build, { jobs: second });
    ratios.push(ran[1].elapsed / ran[2].elapsed);
    round = ran[1].elapsed + ran[2].elapsed;
    if (isAlone) apart.push(ran[1].elapsed / (await elapsedApart(folder, build)));
  }
  if (ratios.length === 0) return console.log(`${what}: no time was left, ask for it with --jobs`);
  const ratio = median(ratios);
  console.log(
    `${what}: ${ratio.toFixed(2)} × as fast, ${ratios.length} rounds; target ≥ ${LEAST}: ${verdict(ratio >= LEAST)}`,
  );
  if (isAlone) console.log(`two processes at once, a shard each, against one: ${median(apart).toFixed(2)} × as fast`);
}

async function elapsedApart(folder, build) {
  const shards = ["1/2", "2/2"].map((shard) => exportBatch(folder, build, { jobs: 1, shard }));
  const ran = await Promise.all(shards);
  return Math.max(...ran.map(({ elapsed }) => elapsed));
}
