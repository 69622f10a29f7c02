import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { Mapping } from "../import/mapping.ts";
import { readMapping } from "../import/read-mapping.ts";
import { packageFile } from "../package-files.ts";
import { readInput } from "./read-input.ts";
import { reportProblems } from "./report-problems.ts";
import type { Surroundings } from "./surroundings.ts";

/** The mapping of the user, or one of the package by its name; null with none, undefined where it has errors. */
export function openMapping(name: string | undefined, { terminal, folder }: Surroundings): Mapping | null | undefined {
  if (name === undefined) return null;
  const shipped = packageFile("src", "data", "import", `${name}.yaml`);
  const isShipped = /^[a-z0-9-]+$/.test(name) && existsSync(shipped);
  const { file, problems } = readInput(isShipped ? shipped : resolve(folder, name), name);
  if (file === null) {
    reportProblems(problems, new Map(), terminal);
    return undefined;
  }
  const read = readMapping(name, file.bytes);
  reportProblems(read.problems, new Map(read.text === null ? [] : [[name, read.text]]), terminal);
  return read.mapping ?? undefined;
}
