import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { Attack } from "./seeds.ts";

/** How a command ended. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** What is beside an attack: the program's cache, and the home that it must leave alone. */
export const CACHE = "cache";

const CODES = [0, 1, 2, 74, 75];
const STACK = /^\s+at .*:\d+:\d+\)?$/m;
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/;

/** Files of a folder by their hash, without the cache. */
export function filesIn(folder: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const whole = join(entry.parentPath, entry.name);
    const path = relative(folder, whole);
    if (path.startsWith(`${CACHE}/`) || !entry.isFile()) continue;
    found.set(path, createHash("sha256").update(readFileSync(whole)).digest("hex"));
  }
  return found;
}

/** What an honest ending never is; null where it is one. */
export function faultOf({ code, signal, out, err }: Ending): string | null {
  if (signal !== null) return `it hung, or was ended by ${signal}`;
  if (code === null || !CODES.includes(code)) return `exit ${code}`;
  if (STACK.test(err) || /fault of this program/.test(err)) return "a stack, or a fault of the program";
  const control = CONTROL.exec(out) ?? CONTROL.exec(err);
  return control === null ? null : `control character ${control[0].charCodeAt(0)} on the terminal`;
}

/** The first file that was made, changed or removed although the command names no such thing. */
export function strayFile(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
  { writes }: Attack,
): string | null {
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    (path) => before.get(path) !== after.get(path),
  );
  const stray = changed.find((path) => !writes.some((name) => path === name || path.startsWith(`${name}/`)));
  return stray === undefined ? null : `touched ${JSON.stringify(stray)}`;
}

export function folderOf(root: string, number: number): string {
  return join(root, String(number));
}
