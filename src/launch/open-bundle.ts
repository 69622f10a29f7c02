import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";
import type { CacheFolder } from "../files/cache-folder.ts";
import type { Bundle } from "./bundle.ts";

/** The text of the program lies beside this file in a build: a function such as CommonJS wraps a module in. */
const FILE = fileURLToPath(new URL("program.cjs", import.meta.url));

type Wrapped = (exports: object, require: NodeJS.Require, module: object, file: string, folder: string) => void;

export interface OpenedBundle {
  readonly bundle: Bundle;
  /** Keeps the code as far as it is compiled by now, for the next start; does nothing where what was kept is good. */
  readonly keep: () => void;
}

/**
 * The program, with the code that an earlier run compiled, if the cache has it.
 *
 * @param use what the run is for: each use compiles another part
 */
export function openBundle(use: string, cache: CacheFolder): OpenedBundle {
  const require = createRequire(FILE);
  const name = entryName(use);
  const kept = cache.get(name);
  const script = new Script(readFileSync(FILE, "latin1"), {
    filename: FILE,
    ...(kept === null ? {} : { cachedData: Buffer.from(kept.buffer, kept.byteOffset, kept.length) }),
  });
  const isGood = kept !== null && script.cachedDataRejected !== true;
  const tag = isGood ? null : engineTag(require);
  const module = { exports: {} as Bundle };
  const wrapped = script.runInThisContext() as Wrapped;
  wrapped(module.exports, require, module, FILE, dirname(FILE));
  return {
    bundle: module.exports,
    keep: () => {
      if (!isGood && tag === engineTag(require)) cache.put(name, script.createCachedData());
    },
  };
}

/** Changes with the engine and its flags, some of which a run may set: compiled code is refused by any other. */
function engineTag(require: NodeJS.Require): number {
  const v8: typeof import("node:v8") = require("node:v8");
  return v8.cachedDataVersionTag();
}

/**
 * By what compiled code depends on; the engine refuses what it cannot use. Flags are part of it, so that runs with and
 * without them do not replace each other's code.
 */
function entryName(use: string): string {
  const flags = [...process.execArgv, process.env.NODE_OPTIONS ?? ""].join(" ").trim();
  const told = flags === "" ? "" : `-${Buffer.from(flags).toString("hex").slice(0, 64)}`;
  return `code-${process.version}-${process.versions.v8}-${process.platform}-${process.arch}${told}-${use}`;
}
