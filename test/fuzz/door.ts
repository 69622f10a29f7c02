/**
 * Mutates the files of a case in memory and asks the door for papers, dates, imports, forms and a verdict on batches: `node
 * build/test/fuzz/door.js [--seconds N] [--seed S] [--only I]`. It is quicker than the command line, and sees what a face would
 * hide: anything thrown that is no `Fault`, an answer that says nothing, a changed batch that verifies. A finding is printed
 * with the seed and its number, by which `--only` makes it again. The last line is `N runs, N findings`.
 */
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Chance } from "./chance.ts";
import { doorAttacks, isHonest } from "./door-attacks.ts";

/** One attack takes a second at most; in milliseconds. */
const LONGEST = 60_000;

const { values: options } = parseArgs({
  options: {
    seconds: { type: "string", default: "60" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    only: { type: "string" },
    begin: { type: "string" },
  },
});

/** What the attacking process tells before each attack, and of each finding. */
interface Told {
  readonly number: number;
  readonly found?: string;
}

async function attack(number: number, attacks: Awaited<ReturnType<typeof doorAttacks>>): Promise<string | null> {
  const { kind, ask } = attacks(new Chance(Number(options.seed) * 1_000_003 + number));
  try {
    await ask();
    return null;
  } catch (thrown) {
    return isHonest(thrown) ? null : `${kind}: ${thrown instanceof Error ? thrown.stack : String(thrown)}`;
  }
}

/** In a process of its own, which its parent ends where it hangs. */
async function attackFrom(begin: number): Promise<void> {
  const attacks = await doorAttacks();
  const end = Date.now() + Number(options.seconds) * 1000;
  for (let number = begin; Date.now() < end; number++) {
    process.send?.({ number } satisfies Told);
    const found = await attack(number, attacks);
    if (found !== null) process.send?.({ number, found } satisfies Told);
  }
}

/** Ends with the next number, after the time is up or an attack hung. */
function watched(begin: number, seconds: number, tell: (number: number, found: string) => void): Promise<number> {
  const args = ["--begin", `${begin}`, "--seconds", `${seconds}`, "--seed", options.seed];
  const child = fork(fileURLToPath(import.meta.url), args);
  let last = begin;
  return new Promise((done) => {
    const hang = () => {
      tell(last, `it takes more than ${LONGEST / 1000} s`);
      child.kill("SIGKILL");
    };
    let timer = setTimeout(hang, 2 * LONGEST);
    child.on("message", ({ number, found }: Told) => {
      clearTimeout(timer);
      timer = setTimeout(hang, LONGEST);
      last = number;
      if (found !== undefined) tell(number, found);
    });
    child.on("close", (code) => {
      clearTimeout(timer);
      if (code !== null && code !== 0) tell(last, `the process ended with ${code}`);
      done(last + 1);
    });
  });
}

async function watchAll(): Promise<void> {
  let findings = 0;
  const tell = (number: number, found: string) => {
    findings++;
    console.log(`FOUND --seed ${options.seed} --only ${number} (${found})`);
  };
  console.log(`seed ${options.seed}, ${options.seconds} s`);
  const end = Date.now() + Number(options.seconds) * 1000;
  let next = 0;
  while (Date.now() < end) next = await watched(next, (end - Date.now()) / 1000, tell);
  console.log(`${next} runs, ${findings} findings`);
  process.exitCode = findings > 0 ? 1 : 0;
}

if (options.only !== undefined) {
  const found = await attack(Number(options.only), await doorAttacks());
  console.log(found ?? "nothing was found");
  process.exitCode = found === null ? 0 : 1;
} else if (options.begin !== undefined) {
  await attackFrom(Number(options.begin));
  process.disconnect();
} else await watchAll();
