/**
 * Changes single expressions of chosen modules, one at a time, and runs their tests against each change: `npm run mutate`
 * for all modules whose source or tests changed since they were last tried, `npm run mutate -- selector` for those whose
 * path holds a word. What came of it stands in record.json, where every change that no test noticed is explained by hand.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const HERE = "test/mutation";
const STRYKER = `${HERE}/node_modules/@stryker-mutator/core/bin/stryker.js`;
const RECORD = `${HERE}/record.json`;
/** Modules that changed since they were last tried. */
const PENDING = `${HERE}/pending.json`;
const targets = readJson(`${HERE}/targets.json`);

function readJson(path) {
  return JSON.parse(readFileSync(path, "utf8"));
}

function hashOf(path) {
  return createHash("sha256").update(readFileSync(path)).digest("hex");
}

function testFiles(names) {
  return names.map((name) => `test/${name}.test.ts`);
}

/** The hashes by which it is seen that a record is of these very files. */
function hashes(source, names) {
  return { source: hashOf(source), tests: Object.fromEntries(testFiles(names).map((file) => [file, hashOf(file)])) };
}

function isFresh(source, names, record) {
  const known = record.files[source];
  return (
    known && JSON.stringify({ source: known.source, tests: known.tests }) === JSON.stringify(hashes(source, names))
  );
}

/** Stryker's report of one module. Type checks are left out: a change that does not compile still runs. */
function tried(source, names) {
  const work = mkdtempSync(join(tmpdir(), "duces-mutation-"));
  const compiled = names.map((name) => `build/test/${name}.test.js`);
  const config = {
    testRunner: "command",
    commandRunner: { command: `node ${HERE}/run-tests.mjs ${compiled.join(" ")}` },
    buildCommand: `node ${HERE}/build.mjs`,
    mutate: [source],
    reporters: ["json"],
    jsonReporter: { fileName: join(work, "report.json") },
    ignorePatterns: ["/out", "/build*", `/${HERE}/node_modules`, "/test/bench"],
    tempDirName: "build-mutation",
    tsconfigFile: "none",
    symlinkNodeModules: false,
    plugins: [],
    concurrency: 1,
    timeoutMS: 5000,
    logLevel: "warn",
  };
  try {
    writeFileSync(join(work, "stryker.json"), JSON.stringify(config));
    const { status } = spawnSync(process.execPath, [STRYKER, "run", join(work, "stryker.json")], { stdio: "inherit" });
    if (status !== 0) throw new Error(`Stryker ended with ${status} on ${source}`);
    return readJson(join(work, "report.json")).files[source];
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Where a change stands, and what it makes of the line. */
function describe({ location, replacement, mutatorName }, lines) {
  const { start, end } = location;
  const line = lines[start.line - 1];
  const rest = end.line === start.line ? line.slice(end.column - 1) : " …";
  const to = `${line.slice(0, start.column - 1)}${replacement ?? ""}${rest}`.trim().replace(/\s+/g, " ");
  return { at: `${start.line}:${start.column}`, what: mutatorName, line: line.trim(), to };
}

function summarise({ source, mutants }, earlier) {
  const count = (...states) => mutants.filter(({ status }) => states.includes(status)).length;
  const lines = source.split("\n");
  const known = new Map((earlier?.survived ?? []).map((each) => [`${each.what} ${each.line} ${each.to}`, each.why]));
  const survived = mutants
    .filter(({ status }) => status === "Survived" || status === "NoCoverage")
    .map((mutant) => describe(mutant, lines))
    .map((each) => ({ ...each, why: known.get(`${each.what} ${each.line} ${each.to}`) ?? "" }));
  return { killed: count("Killed", "RuntimeError", "CompileError"), timeouts: count("Timeout"), survived };
}

function main(words) {
  if (!existsSync(STRYKER)) throw new Error(`first: npm ci --prefix ${HERE}`);
  const record = existsSync(RECORD) ? readJson(RECORD) : { files: {} };
  const chosen = Object.entries(targets).filter(([source, names]) =>
    words.length > 0 ? words.some((word) => source.includes(word)) : !isFresh(source, names, record),
  );
  for (const [source, names] of chosen) {
    const facts = hashes(source, names);
    const { killed, timeouts, survived } = summarise(tried(source, names), record.files[source]);
    record.files[source] = { ...facts, killed, timeouts, survived };
    const files = Object.entries(record.files).filter(([path]) => path in targets);
    record.files = Object.fromEntries(files.sort(([a], [b]) => (a < b ? -1 : 1)));
    writeFileSync(RECORD, `${JSON.stringify(record, null, 2)}\n`);
    const pending = Object.keys(targets).filter((each) => !isFresh(each, targets[each], record));
    writeFileSync(PENDING, `${JSON.stringify(pending, null, 2)}\n`);
    const open = survived.filter(({ why }) => why === "");
    console.log(`${source}: ${killed + timeouts} noticed, ${survived.length} not, ${open.length} of them unexplained`);
    for (const { at, line, to } of open) console.log(`  ${at}\n    ${line}\n    ${to}`);
  }
}

main(process.argv.slice(2));
