import { execFile, execFileSync, spawnSync } from "node:child_process";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const MAIN = resolve(dirname(fileURLToPath(import.meta.url)), "..", "..", "program", "duces.js");

/** The package's own files, for runs in other folders. */
export const SHIPPED = ["--targets", resolve("targets.yaml"), "--templates", resolve("templates")];

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the compiled command line as a process of its own, without colors, in a folder. */
export function duces(args: readonly string[], folder = process.cwd(), env: NodeJS.ProcessEnv = {}): Outcome {
  const made = spawnSync(process.execPath, [MAIN, ...args], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1", DUCES_DEBUG: "", ...env },
    timeout: 180_000,
  });
  return { code: made.status, out: made.stdout, err: made.stderr };
}

/** Starts it, so that several run at once. */
export function startDuces(args: readonly string[], folder: string, longest = 180_000): Promise<Outcome> {
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      [MAIN, ...args],
      { cwd: folder, timeout: longest, maxBuffer: 64_000_000 },
      (_, out, err) => done({ code: child.exitCode, out, err }),
    );
  });
}

/** What it prints, as bytes; it must succeed. */
export function ducesBytes(args: readonly string[], folder = process.cwd()): Buffer {
  return execFileSync(process.execPath, [MAIN, "--quiet", ...args], { cwd: folder, maxBuffer: 64_000_000 });
}

/** The whole command line as `sh` would run it, for pipes. */
export function shell(line: string, folder: string): Outcome {
  const script = line.replaceAll("duces", `"${process.execPath}" "${join(MAIN)}"`);
  const made = spawnSync("bash", ["-c", script], { cwd: folder, encoding: "utf8", timeout: 180_000 });
  return { code: made.status, out: made.stdout, err: made.stderr };
}
