/** Compiles the changed sources, and what a build makes of them: without zone data no zone could be looked up. */
import { spawnSync } from "node:child_process";

for (const command of [
  ["../../node_modules/typescript/bin/tsc", "-p", ".", "--noCheck"],
  ["build/src/prepare/main.js"],
]) {
  const { status } = spawnSync(process.execPath, command, { stdio: "inherit" });
  if (status !== 0) process.exit(1);
}
