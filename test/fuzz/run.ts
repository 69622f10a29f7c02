/**
 * Mutates every kind of file that the command line reads, and looks at how it ends: `node build/test/fuzz/run.js
 * [--seconds N] [--seed S] [--only I] [--keep FOLDER] [--kinds form,logo]`. Two processes at a time. A finding is printed with the seed and its
 * number, by which `--only` makes it again; with `--keep` its folder stays. The last line is `N runs, N findings`.
 */
import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Chance } from "./chance.ts";
import { CACHE, type Ending, faultOf, filesIn, folderOf, strayFile } from "./judge.ts";
import { type Attack, type MadeBatch, type Plant, plantsOf, SHARD_ORDERS, WHOLE_ORDER } from "./seeds.ts";

const PROGRAM = resolve(dirname(fileURLToPath(import.meta.url)), "..", "..", "program", "duces.js");
const TOGETHER = 2;
/** The longest of these commands takes two seconds. */
const LONGEST = 60_000;

const { values: options } = parseArgs({
  options: {
    seconds: { type: "string", default: "60" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    only: { type: "string" },
    keep: { type: "string" },
    kinds: { type: "string" },
  },
});

const root = mkdtempSync(join(tmpdir(), "duces-fuzz-"));

function surroundings(folder: string): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, HOME: folder, XDG_CACHE_HOME: join(folder, CACHE), NO_COLOR: "1", TZ: "UTC" };
}

function run(args: readonly string[], folder: string): Promise<Ending> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [PROGRAM, "--quiet", ...args], {
      cwd: folder,
      env: surroundings(folder),
      timeout: LONGEST,
    });
    let [out, err] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      out += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      err += text;
    });
    child.on("close", (code, signal) => done({ code, signal, out, err }));
  });
}

function made(name: string, orders: readonly (readonly string[])[]): MadeBatch {
  const folder = join(root, name);
  mkdirSync(folder);
  for (const order of orders) {
    const { status, stderr } = spawnSync(process.execPath, [PROGRAM, "--quiet", ...order], {
      cwd: folder,
      env: surroundings(folder),
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(`the batch to begin with could not be made: ${stderr}`);
  }
  rmSync(join(folder, CACHE), { recursive: true, force: true });
  const reference = join(folder, "out", readdirSync(join(folder, "out"))[0] ?? "");
  const batch = readdirSync(reference).find((each) => !each.endsWith(".lock")) ?? "";
  return { folder, path: relative(folder, join(reference, batch)) };
}

const all = plantsOf({ whole: made("whole", [WHOLE_ORDER]), shards: made("shards", SHARD_ORDERS) });
const kinds = options.kinds?.split(",") ?? Object.keys(all);
let findings = 0;
let runs = 0;

function tell(number: number, attack: Attack, args: readonly string[], fault: string, { out, err }: Ending): void {
  findings++;
  console.log(
    `FOUND --seed ${options.seed} --only ${number}${options.kinds === undefined ? "" : ` --kinds ${options.kinds}`} (${attack.kind}): ${fault}`,
  );
  console.log(`  duces ${args.join(" ")}`);
  console.log(`  ${JSON.stringify((err || out).slice(0, 600))}`);
  if (options.keep !== undefined)
    cpSync(folderOf(root, number), join(options.keep, `${options.seed}-${number}`), { recursive: true });
}

function plantedBy(kind: string): Plant {
  const plant = Object.hasOwn(all, kind) ? all[kind] : undefined;
  if (plant === undefined) throw new Error(`there is no kind ${kind}: ${Object.keys(all).join(", ")}`);
  return plant;
}

async function attempt(number: number): Promise<void> {
  const folder = folderOf(root, number);
  mkdirSync(folder);
  const chance = new Chance(Number(options.seed) * 1_000_003 + number);
  const attack = plantedBy(chance.pick(kinds))(folder, chance);
  for (const args of attack.commands) {
    const before = filesIn(folder);
    const ending = await run(args, folder);
    const fault = faultOf(ending) ?? strayFile(before, filesIn(folder), attack);
    runs++;
    if (fault !== null) tell(number, attack, args, fault, ending);
  }
  rmSync(folder, { recursive: true, force: true });
}

let next = 0;
const end = Date.now() + Number(options.seconds) * 1000;
async function work(): Promise<void> {
  while (Date.now() < end) await attempt(next++);
}

console.log(`seed ${options.seed}, ${options.seconds} s`);
try {
  if (options.only !== undefined) await attempt(Number(options.only));
  else await Promise.all(Array.from({ length: TOGETHER }, work));
} finally {
  rmSync(root, { recursive: true, force: true });
}
console.log(`${runs} runs, ${findings} findings`);
process.exitCode = findings > 0 ? 1 : 0;
