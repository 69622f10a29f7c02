import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** What a process of its own said and took: seconds of the processor, bytes of memory at most. */
export interface Measured {
  readonly code: number | null;
  readonly said: string;
  readonly seconds: number;
  readonly bytes: number;
}

const HERE = dirname(fileURLToPath(import.meta.url));
export const COMMAND_LINE = resolve(HERE, "..", "..", "program", "duces.js");
const LONGEST = 300_000;

/** Has a process say at its end what it used. */
const METER = `process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  process.stderr.write(["USED", (userCPUTime + systemCPUTime) / 1e6, maxRSS * 1024].join(" ") + "\\n");
});`;

/** Runs a program in a folder, and says what it took. @param program an absolute path, or a file of this folder */
export function measured(program: string, args: readonly string[], folder: string): Measured {
  writeFileSync(join(folder, "meter.mjs"), METER);
  const meter = `--import=${pathToFileURL(join(folder, "meter.mjs"))}`;
  const { status, stderr } = spawnSync(process.execPath, [meter, resolve(HERE, program), ...args], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1", DUCES_DEBUG: "", XDG_CACHE_HOME: join(folder, "cache") },
    stdio: ["ignore", "ignore", "pipe"],
    maxBuffer: 64_000_000,
    timeout: LONGEST,
  });
  const [, seconds, bytes] = /^USED (\S+) (\S+)$/m.exec(stderr) ?? [];
  if (seconds === undefined || bytes === undefined) throw new Error(`it did not end by itself: ${stderr.slice(-300)}`);
  return { code: status, said: stderr, seconds: Number(seconds), bytes: Number(bytes) };
}
