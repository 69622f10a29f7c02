import type { Problem } from "../problem/problem.ts";
import { loadRegistry } from "../registry/load-registry.ts";
import type { Registry } from "../registry/registry.ts";
import type { SourceDocument } from "../source/document.ts";
import { readYaml } from "../source/read-yaml.ts";
import type { ChosenFile } from "./choose-files.ts";
import { readInput } from "./read-input.ts";

/** The merged registry, the problems of its files, and their texts for showing the lines at fault. */
export interface OpenedRegistry {
  readonly registry: Registry | null;
  readonly problems: readonly Problem[];
  readonly texts: ReadonlyMap<string, string>;
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
  const problems: Problem[] = [];
  const texts = new Map<string, string>();
  const documents: SourceDocument[] = [];
  for (const { path, name } of files) {
    const bytes = amended.get(path);
    const input = bytes === undefined ? readInput(path, name) : { file: { name, bytes }, problems: [] };
    const read = input.file === null ? null : readYaml(name, input.file.bytes);
    problems.push(...input.problems, ...(read?.problems ?? []));
    if (read?.text != null) {
      texts.set(name, read.text);
    }
    if (read?.document != null) {
      documents.push(read.document);
    }
  }
  if (problems.some(({ severity }) => severity === "error")) {
    return { registry: null, problems, texts };
  }
  const loaded = loadRegistry(documents);
  return { registry: loaded.registry, problems: [...problems, ...loaded.problems], texts };
}
