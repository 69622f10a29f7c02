/** C programs of the benchmark are compiled on the machine that runs them. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Whether there is a compiler, and what it needs for these libraries of pkg-config. */
export function hasLibraries(libraries) {
  return (
    spawnSync("cc", ["--version"]).status === 0 && spawnSync("pkg-config", ["--exists", ...libraries]).status === 0
  );
}

export function compile(source, program, libraries) {
  const flags = spawnSync("pkg-config", ["--cflags", "--libs", ...libraries], { encoding: "utf8" });
  const file = fileURLToPath(new URL(source, import.meta.url));
  const args = ["-O2", "-Wall", "-o", program, file, ...flags.stdout.trim().split(/\s+/)];
  const { status, stderr } = spawnSync("cc", args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${source} does not compile: ${stderr}`);
}
