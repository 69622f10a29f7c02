/**
 * npm run bench -- --cold: what a user waits for, with the cache folder empty and filled, beside an empty Node and PDFKit's
 * script. Every command takes its turn in every round; ratios are of the medians of one run.
 */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findPeers } from "./makers.mjs";
import { ISSUED, idAt } from "./matter.mjs";
import { runMaker, runProgram } from "./measure.mjs";
import { median, milliseconds, printTable, times, verdict } from "./table.mjs";

const ROUNDS = 9;
/** Of the large registry, which takes seconds to read. */
const EMPTY_ROUNDS = 3;
const CUSTODIANS = 20_000;
const SCRIPT = "PDFKit";

/** `most` is the target: so many times an empty Node, with the cache filled. */
function commands(folders) {
  const ofMatter = [
    "--targets",
    "targets.yaml",
    "--matter",
    "matter.yaml",
    "--templates",
    "templates",
    "--date",
    ISSUED,
  ];
  const large = ["--targets", "targets.yaml"];
  const shipped = ["letter", "godaddy", "--instrument", "preservation", "--date", ISSUED, "--output", "letter.pdf"];
  return [
    { name: "--help", most: 3, cwd: folders.none, args: ["--help"] },
    { name: "list", most: 3, cwd: folders.none, args: ["list"] },
    { name: "show", most: 3, cwd: folders.none, args: ["show", "godaddy"] },
    { name: "holders", most: 3, cwd: folders.none, args: ["holders", "66.216.133.29"] },
    { name: "letter, shipped", most: 9, cwd: folders.none, args: shipped },
    {
      name: "letter, benchmark",
      most: 7,
      cwd: folders.one,
      args: ["letter", idAt(0), "--output", "l.pdf", ...ofMatter],
    },
    { name: "list, 20,000", most: 8, cwd: folders.large, args: ["list", ...large], isLarge: true },
    { name: "holders, 20,000", most: 8, cwd: folders.large, args: ["holders", "9.9.9.9", ...large], isLarge: true },
  ];
}

export async function measureCold(options, matters) {
  const { build, rounds = ROUNDS } = options;
  const { peers } = await findPeers({ ...options, only: [SCRIPT.toLowerCase()] });
  const home = mkdtempSync(join(tmpdir(), "duces-bench-cold-"));
  try {
    const folders = {
      none: join(home, "none"),
      one: await matters.of(1),
      large: matters.plain("cold-large", 100, { terse: true, known: CUSTODIANS }),
    };
    mkdirSync(folders.none);
    const each = commands(folders).map((command) => ({ ...command, empty: [], filled: [] }));
    const floor = [];
    const script = [];
    for (let round = 0; round < rounds; round++) {
      floor.push((await runProgram(process.execPath, ["-e", "0"])).elapsed);
      for (const peer of peers) {
        const folder = await matters.folderFor(peer, 1);
        script.push((await runMaker(peer, { folder, letters: 1, build })).elapsed);
      }
      for (const command of each) {
        const filled = join(home, "filled");
        mkdirSync(filled, { recursive: true });
        if (round === 0) await elapsed(command, build, filled);
        command.filled.push(await elapsed(command, build, filled));
        if (round < EMPTY_ROUNDS && !(command.isLarge && round > 0)) {
          const empty = mkdtempSync(join(home, "empty-"));
          command.empty.push(await elapsed(command, build, empty));
          rmSync(empty, { recursive: true });
        }
      }
    }
    print(each, median(floor), script.length > 0 ? median(script) : null);
  } finally {
    rmSync(home, { recursive: true });
  }
}

async function elapsed({ args, cwd, name }, build, cache) {
  const env = { XDG_CACHE_HOME: cache, LOCALAPPDATA: cache };
  const program = [join(build, "program", "duces.js"), "--quiet", ...args];
  const ran = await runProgram(process.execPath, program, { cwd, env });
  if (ran.status !== 0) throw new Error(`duces ${name} ended with ${ran.status}: ${ran.stderr.slice(-400).trim()}`);
  return ran.elapsed;
}

function print(commands, floor, script) {
  const ratio = (seconds) => times(seconds / floor);
  console.log(`cold, elapsed; node -e 0 takes ${milliseconds(floor)}, the cache is this user's own folder`);
  printTable(
    [
      ["duces", ({ name }) => name],
      ["cache empty", ({ empty }) => milliseconds(median(empty))],
      ["÷ node", ({ empty }) => ratio(median(empty))],
      ["filled", ({ filled }) => milliseconds(median(filled))],
      ["÷ node", ({ filled }) => ratio(median(filled))],
      ["target", ({ most }) => `≤ ${most}`],
      ["", ({ filled, most }) => verdict(median(filled) <= most * floor)],
    ],
    commands,
  );
  const letter = median(commands.find(({ name }) => name === "letter, benchmark").filled);
  if (script === null) return console.log(`${SCRIPT}: not here`);
  const told = `${SCRIPT}'s script ${milliseconds(script)}, ${times(script / letter)} × the benchmark's letter`;
  console.log(`${told}; target: the letter is faster: ${verdict(letter < script)}`);
}
