import type { Problem } from "../problem/problem.ts";
import type { Registry } from "../registry/registry.ts";
import { EMPTY_SHELF, type Shelf, type World } from "../world.ts";
import { fileTexts } from "./file-texts.ts";
import { loadTargets } from "./load-targets.ts";
import { type Vocabulary, vocabularyOf } from "./open-vocabulary.ts";
import { hasError, type Opened, refused } from "./opened.ts";
import { type InputFile, readInput } from "./read-input.ts";

/** Reads the registry files and lays them over each other, the last on top. */
export function openRegistry(world: World, names: readonly string[]): Opened<Registry> {
  const inputs = names.map((name) => readInput(world, name));
  const files = inputs.flatMap(({ file }) => file ?? []);
  const unread = inputs.flatMap(({ problems }) => problems);
  return registryFrom(files, unread, vocabularyOf(world), world.shelf);
}

/**
 * The same from files that are read already, or are to be written.
 *
 * @param unread what kept others from being read
 */
export function registryFrom(
  files: readonly InputFile[],
  unread: readonly Problem[],
  vocabulary: Vocabulary,
  shelf: Shelf = EMPTY_SHELF,
): Opened<Registry> {
  const texts = fileTexts(files);
  if (hasError(unread)) return refused(unread, texts);
  const loaded = loadTargets(files, vocabulary, shelf);
  return { value: loaded.registry, problems: [...unread, ...loaded.unread, ...loaded.problems], texts };
}
