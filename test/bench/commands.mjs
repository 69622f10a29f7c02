/** The program `duces` itself, as a user calls it, on the matter of the benchmark. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ISSUED, idAt } from "./matter.mjs";
import { runProgram } from "./measure.mjs";

const mainOf = (build) => join(build, "program", "duces.js");

/** One letter, from nothing. */
export async function coldLetter(folder, build) {
  const output = mkdtempSync(join(tmpdir(), "duces-bench-letter-"));
  const own = ["letter", idAt(0), "--output", join(output, "letter.pdf")];
  const ran = await call(folder, build, own, ["targets.yaml"]);
  rmSync(output, { recursive: true });
  return ran;
}

/**
 * A whole batch into a folder of its own, which is deleted again: every paper, read-back, manifest. `watch` is called
 * with the folder and the process, several times a second.
 */
export async function exportBatch(folder, build, { jobs, shard, registry = ["targets.yaml"], watch = () => {} } = {}) {
  const output = mkdtempSync(join(tmpdir(), "duces-bench-out-"));
  try {
    const parts = [
      ...(jobs === undefined ? [] : ["--jobs", String(jobs)]),
      ...(shard === undefined ? [] : ["--shard", shard]),
    ];
    const own = ["export", "--output", output, ...parts];
    const ran = await call(folder, build, own, registry, (pid) => watch(output, pid));
    return { ...ran, ...weigh(output) };
  } finally {
    rmSync(output, { recursive: true });
  }
}

export function hasJobs(build) {
  const { stdout } = spawnSync(process.execPath, [mainOf(build), "export", "--help"], { encoding: "utf8" });
  return stdout.includes("--jobs");
}

/** Throws with what duces said, where it did not do it. */
async function call(cwd, build, own, registry, watch) {
  const files = [
    ...registry.flatMap((file) => ["--targets", file]),
    "--matter",
    "matter.yaml",
    "--templates",
    "templates",
  ];
  const args = [mainOf(build), "--quiet", ...own, ...files, "--date", ISSUED];
  const ran = await runProgram(process.execPath, args, { cwd, watch });
  if (ran.status !== 0) throw new Error(`duces ${own[0]} ended with ${ran.status}: ${ran.stderr.slice(-400).trim()}`);
  return ran;
}

function weigh(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.reduce(
    (sum, { parentPath, path, name }) => sum + statSync(join(parentPath ?? path, name)).size,
    0,
  );
  return { files: files.length, bytes };
}
