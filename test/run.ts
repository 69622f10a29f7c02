/**
 * Runs the compiled tests: `node build/test/run.js [PART-OF-A-PATH]`. Each file has a process of its own, as many at a
 * time as there are processors. Without a part, all but the slow proofs (`run.js .slow.`). The last line is `N passed, N failed, N skipped`; the exit code is 1 if anything failed.
 */
import { fork } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { guardSources } from "./runner/guard-sources.ts";
import { isTally, skipsIn, type Tally } from "./runner/tally.ts";

const COMPILED = dirname(fileURLToPath(import.meta.url));
const ROOT = resolve(COMPILED, "..", "..");
const SOURCES = join(ROOT, "test");
/** What the program keeps for this user stays as it was: tests have a folder of their own, which they fill together. */
const CACHES = mkdtempSync(join(tmpdir(), "duces-caches-"));
const LONGEST_RUN = 900_000;
/** Proofs that take long, above all those that run the whole command line: `.ci/run` asks for them by this part. */
const SLOW = ".slow.";

interface Report {
  readonly file: string;
  readonly tally: Tally;
  readonly output: string;
}

async function main(filter: string): Promise<void> {
  const compiled = filesBelow(COMPILED, ".test.js");
  const sources = filesBelow(SOURCES, ".test.ts").map((path) => ({
    path,
    text: readFileSync(join(SOURCES, path), "utf8"),
  }));
  const guards = guardSources(sources, compiled);
  const chosen = compiled.filter((path) => path.includes(filter) && (filter !== "" || !path.includes(SLOW)));
  const problems = chosen.length > 0 ? guards : [...guards, `no test file has ${JSON.stringify(filter)} in its path`];
  const reports = await runAll(chosen);
  for (const problem of problems) {
    console.log(`FAILED ${problem}`);
  }
  const totals = totalsOf(reports);
  const failed = totals.failed + problems.length;
  console.log(`${totals.passed} passed, ${failed} failed, ${totals.skipped} skipped`);
  process.exitCode = failed > 0 ? 1 : 0;
}

async function runAll(files: readonly string[]): Promise<readonly Report[]> {
  const waiting = [...files];
  const reports: Report[] = [];
  const work = async (): Promise<void> => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      const report = await runFile(file);
      printReport(report);
      reports.push(report);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return reports;
}

/** A process that ends without a tally, or not with 0, has failed, whatever it printed. */
function runFile(file: string): Promise<Report> {
  return new Promise((done) => {
    const child = fork(join(COMPILED, "runner", "run-file.js"), [join(COMPILED, file)], {
      cwd: ROOT,
      silent: true,
      env: { ...process.env, XDG_CACHE_HOME: CACHES, LOCALAPPDATA: CACHES },
    });
    let output = "";
    let tally: Tally | null = null;
    const timer = setTimeout(() => child.kill("SIGKILL"), LONGEST_RUN);
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
    child.on("message", (message) => {
      tally = isTally(message) ? message : null;
    });
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      done({ file, output, tally: code === 0 ? (tally ?? brokenBy("no report")) : brokenBy(signal ?? `exit ${code}`) });
    });
  });
}

function brokenBy(what: string): Tally {
  return { passed: 0, failed: 1, errors: [`the test file ended early (${what})`] };
}

function printReport({ file, tally, output }: Report): void {
  const skips = skipsIn(output);
  console.log(`${tally.failed > 0 ? "FAILED" : "ok"} ${file} (${tally.passed - skips.length})`);
  for (const skip of skips) {
    console.log(`  ${skip}`);
  }
  if (tally.failed > 0) {
    console.log([output, ...tally.errors].join("\n"));
  }
}

/** A test that said it was skipped counts as skipped, not as passed. */
function totalsOf(reports: readonly Report[]): { passed: number; failed: number; skipped: number } {
  const totals = { passed: 0, failed: 0, skipped: 0 };
  for (const { tally, output } of reports) {
    const skipped = skipsIn(output).length;
    totals.passed += Math.max(0, tally.passed - skipped);
    totals.failed += tally.failed;
    totals.skipped += skipped;
  }
  return totals;
}

function filesBelow(folder: string, ending: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((path) => !path.includes("node_modules/")) // packages of the benchmark and of the mutation tests
    .sort();
}

try {
  await main(process.argv[2] ?? "");
} finally {
  rmSync(CACHES, { recursive: true, force: true });
}
