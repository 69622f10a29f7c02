import { PLACES } from "../address/generated/places.js";
import type { Problem } from "../problem/problem.ts";
import { onlyWarnings } from "../problem/stored-problems.ts";
import { type LoadedRegistry, loadRegistry } from "../registry/load-registry.ts";
import { type CheckedRegistry, registryText, storedRegistry } from "../registry/stored-registry.ts";
import { TARGETS } from "../schema/generated/targets-validators.js";
import { readYaml } from "../source/read-yaml.ts";
import type { Shelf } from "../world.ts";
import { hashOfTexts } from "./hash-inputs.ts";
import type { Vocabulary } from "./open-vocabulary.ts";
import { placesOnDemand } from "./places-on-demand.ts";
import type { InputFile } from "./read-input.ts";

export interface LoadedTargets extends LoadedRegistry {
  /** What prevented the files from being read, or was seen while they were. */
  readonly unread: readonly Problem[];
  /** SHA-256 of the files' texts with their names. */
  readonly hash: string;
}

/**
 * Reads and checks the files of a registry, each laid over those before it, and all over the vocabulary; of files that were checked before, takes what
 * is kept of them. Nothing of the files but the registry is held: of a large one, what was read takes as much memory again.
 */
export function loadTargets(files: readonly InputFile[], vocabulary: Vocabulary, shelf: Shelf): LoadedTargets {
  const from = { files, rules: registryRules(vocabulary) };
  const found = shelf.find("registry", from);
  const kept = found === null ? null : storedRegistry(found);
  if (kept !== null) return { ...kept, places: placesOnDemand(() => readTargets(files, vocabulary).places) };
  const loaded = readTargets(files, vocabulary);
  const checked = withoutErrors(loaded);
  if (checked !== null) shelf.keep("registry", from, registryText(checked));
  return loaded;
}

/** What a registry is judged by: data, of which a change makes another. */
export function registryRules({ identity }: Vocabulary): unknown {
  return [TARGETS.schema, identity, PLACES.zips, PLACES.zipPrefixes, PLACES.regions];
}

/** What may be kept; null where there is an error. */
export function withoutErrors({ registry, unread, problems, hash }: LoadedTargets): CheckedRegistry | null {
  return registry !== null && onlyWarnings([...unread, ...problems]) ? { registry, unread, problems, hash } : null;
}

function readTargets(files: readonly InputFile[], vocabulary: Vocabulary): LoadedTargets {
  const read = files.map(({ name, bytes }) => readYaml(name, bytes));
  const unread = read.flatMap(({ problems }) => problems);
  const documents = read.flatMap(({ document }) => document ?? []);
  if (documents.length < files.length) return { registry: null, places: new Map(), problems: [], unread, hash: "" };
  const hash = hashOfTexts(documents);
  return { ...loadRegistry(documents, vocabulary.layers()), unread, hash };
}
