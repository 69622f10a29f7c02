/**
 * node test/scale/run.mjs [--requests 100000] [--shards 10] [--jobs 2] [--folder DIR]
 * Exports a matter of many requests once in one process and beside it as shards, some of them at a time, merges these,
 * and shows that both are the same bytes. Prints a record of it as JSON; that of 100,000 is kept in record.json. No test:
 * figures depend on the machine.
 */
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { scaleFiles, writeScaleMatter } from "../../build/test/scale/scale-matter.js";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const MAIN = here("../../build/program/duces.js");
const { values } = parseArgs({
  options: {
    requests: { type: "string" },
    shards: { type: "string" },
    jobs: { type: "string" },
    folder: { type: "string" },
  },
});
const [requests, shards, jobs] = [values.requests ?? 100_000, values.shards ?? 10, values.jobs ?? 2].map(Number);
process.chdir(here("../.."));
const files = scaleFiles(requests);
const targets = files.targets.flatMap((name) => ["--targets", name]);
const options = [...targets, "--matter", files.matter, "--templates", files.templates];
const folder = values.folder ?? mkdtempSync(join(tmpdir(), "duces-scale-"));
try {
  console.log(JSON.stringify(await record(), null, 2));
} finally {
  if (values.folder === undefined) rmSync(folder, { recursive: true });
}

async function record() {
  writeScaleMatter(folder, requests);
  const numbers = Array.from({ length: shards }, (_, i) => `${i + 1}/${shards}`);
  const [whole, parts] = await Promise.all([
    duces("whole", ["export", "--output", "whole"]),
    inTurns(numbers, Math.max(1, jobs - 1), (shard) =>
      duces(`shard ${shard}`, ["export", "--output", "parts", "--shard", shard]),
    ),
  ]);
  const batch = /^in whole\/(\S+)$/m.exec(whole.out)[1];
  const merged = await duces("merge", ["merge", `parts/${batch}`]);
  const verified = await duces("verify", ["verify", `whole/${batch}`]);
  return {
    requests,
    shards,
    machine: { processors: cpus().length, node: process.version },
    sameBytes: succeeds("diff", ["-r", "whole", "parts"], folder),
    checksums: succeeds("sha256sum", ["-c", "--quiet", "--strict", "SHA256SUMS"], join(folder, "parts", batch)),
    processes: [whole, ...parts, merged, verified].map(({ out: _, ...measured }) => measured),
  };
}

/** Runs the command line in a process of its own, and says what it used. */
function duces(name, args) {
  const samples = join(folder, `${name.replace(/\W/g, "-")}.json`);
  const given = ["--import", here("sample-memory.mjs"), MAIN, "--quiet", ...options, ...args];
  const child = spawn(process.execPath, given, { cwd: folder, env: { ...process.env, DUCES_SAMPLES: samples } });
  let out = "";
  child.stdout.on("data", (text) => {
    out += text;
  });
  child.stderr.on("data", (text) => process.stderr.write(text));
  return new Promise((done, fail) => {
    child.on("close", (code) =>
      code === 0 ? done({ name, out, ...measured(samples) }) : fail(new Error(`${name}: ${code}`)),
    );
  });
}

/** Memory at the quarters of the time, in MB: it is flat where the later ones are no larger. */
function measured(path) {
  const { samples, ...used } = JSON.parse(readFileSync(path, "utf8"));
  const at = (part) => samples[Math.min(samples.length - 1, Math.floor(samples.length * part))] ?? [0, 0, 0];
  const quarters = [0.25, 0.5, 0.75, 0.99].map(at);
  return { ...used, rssMB: quarters.map(([, rss]) => mega(rss)), heapMB: quarters.map(([, , heap]) => mega(heap)) };
}

function mega(bytes) {
  return Math.round(bytes / 1e6);
}

async function inTurns(tasks, width, work) {
  const waiting = [...tasks.entries()];
  const made = [];
  const turn = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) made[next[0]] = await work(next[1]);
  };
  await Promise.all(Array.from({ length: width }, turn));
  return made;
}

function succeeds(command, args, cwd) {
  return spawnSync(command, args, { cwd }).status === 0;
}
