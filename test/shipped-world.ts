import { type Case, openCase } from "../src/desk/open-case.ts";
import { openPress } from "../src/desk/open-press.ts";
import { vocabularyOf } from "../src/desk/open-vocabulary.ts";
import { readData as dataOf, packageData } from "../src/desk/package-data.ts";
import { chooseFiles, type NamedFiles } from "../src/files/choose-files.ts";
import { nodeWorld } from "../src/files/node-world.ts";
import type { Press } from "../src/pipeline/press.ts";

/** The checkout, on a day of the shipped matter. */
export const WORLD = nodeWorld({ folder: process.cwd(), today: "2026-11-23" });

export const PACKAGE = packageData(WORLD);

/** What lies below every registry. */
export const VOCABULARY = vocabularyOf(WORLD);

export function makePress(): Press {
  return openPress(WORLD);
}

/** A table of `src/data`, parsed. */
export function readData(name: string): unknown {
  return dataOf(WORLD, name);
}

/** A case of the checkout, which must be without errors. */
export function openShipped(named: NamedFiles): Case {
  const { value, problems } = openCase(WORLD, chooseFiles({ templates: "templates", ...named }, process.cwd()));
  if (value === null) throw new Error(JSON.stringify(problems));
  return value;
}
