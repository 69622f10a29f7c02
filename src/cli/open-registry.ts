import type { GivenFile } from "../load-inputs.ts";
import { loadTargets } from "../load-targets.ts";
import { readSchema } from "../package-files.ts";
import type { Texts } from "../problem/print-problem.ts";
import type { Problem } from "../problem/problem.ts";
import type { Registry } from "../registry/registry.ts";
import { EMPTY_SHELF } from "../shelf.ts";
import type { JsonObject } from "../source/document.ts";
import type { ChosenFile } from "./choose-files.ts";
import { fileTexts } from "./file-texts.ts";
import { readInput } from "./read-input.ts";
import { hasError } from "./report-problems.ts";
import { shelfOfProcess } from "./shelf-of-process.ts";

/** The merged registry, the problems of its files, and their texts for showing the lines at fault. */
export interface OpenedRegistry {
  readonly registry: Registry | null;
  readonly problems: readonly Problem[];
  readonly texts: Texts;
}

/**
 * Reads the registry files and lays them over each other, the last on top.
 *
 * @param amended bytes to judge instead of those on disk, by path: a change that is not written yet
 */
export function openRegistry(
  files: readonly ChosenFile[],
  amended: ReadonlyMap<string, Uint8Array> = new Map(),
): OpenedRegistry {
  const inputs = files.map(({ path, name }) => {
    const bytes = amended.get(path);
    return bytes === undefined ? readInput(path, name) : { file: { name, bytes }, problems: [] };
  });
  const given: readonly GivenFile[] = inputs.flatMap(({ file }) => file ?? []);
  const shelf = given.length < files.length || amended.size > 0 ? EMPTY_SHELF : shelfOfProcess();
  const { registry, unread, problems } = loadTargets(given, readSchema("targets") as JsonObject, shelf);
  const before = [...inputs.flatMap((input) => input.problems), ...unread];
  const texts = fileTexts(given);
  return hasError(before)
    ? { registry: null, problems: before, texts }
    : { registry, problems: [...before, ...problems], texts };
}
