import type { Problem } from "../problem/problem.ts";
import { type LoadedRegistry, loadRegistry } from "../registry/load-registry.ts";
import type { Registry } from "../registry/registry.ts";
import { readYaml } from "../source/read-yaml.ts";
import type { World } from "../world.ts";
import { fileTexts } from "./file-texts.ts";
import { hashOfTexts } from "./hash-inputs.ts";
import { hasError, type Opened, refused } from "./opened.ts";
import { type InputFile, readInput } from "./read-input.ts";

/** Reads the registry files and lays them over each other, the last on top. */
export function openRegistry(world: World, names: readonly string[]): Opened<Registry> {
  const inputs = names.map((name) => readInput(world, name));
  return registryFrom(
    inputs.flatMap(({ file }) => file ?? []),
    inputs.flatMap(({ problems }) => problems),
  );
}

/** The same from files that are read already, or are to be written. `unread` is what kept others from being read. */
export function registryFrom(files: readonly InputFile[], unread: readonly Problem[]): Opened<Registry> {
  const texts = fileTexts(files);
  if (hasError(unread)) return refused(unread, texts);
  const loaded = loadTargets(files);
  return { value: loaded.registry, problems: [...unread, ...loaded.unread, ...loaded.problems], texts };
}

/** A registry as loaded, with what keeps one from being loaded. */
export interface LoadedTargets extends LoadedRegistry {
  /** What kept the files from being read as YAML, or was seen while they were. */
  readonly unread: readonly Problem[];
  /** SHA-256 of the files' texts with their names. */
  readonly hash: string;
}

/** Nothing of the files but the registry is kept: of a large one, what was read takes as much memory again. */
export function loadTargets(files: readonly InputFile[]): LoadedTargets {
  const read = files.map(({ name, bytes }) => readYaml(name, bytes));
  const unread = read.flatMap(({ problems }) => problems);
  const documents = read.flatMap(({ document }) => document ?? []);
  if (documents.length < files.length) {
    return { registry: null, places: new Map(), problems: [], unread, hash: "" };
  }
  const hash = hashOfTexts(documents);
  return { ...loadRegistry(documents), unread, hash };
}
