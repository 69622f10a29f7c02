import { type LoadedRegistry, loadRegistry } from "../../src/registry/load-registry.ts";
import type { Registry } from "../../src/registry/registry.ts";
import { readYaml } from "../../src/source/read-yaml.ts";
import { VOCABULARY } from "../shipped-world.ts";

function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

/** Loads texts as targets.yaml and overlays, named a.yaml, b.yaml, …; frozen, so that a change of what is given throws. */
export function loadTexts(...texts: readonly string[]): LoadedRegistry {
  const documents = texts.map((text, i) => {
    const { document } = readYaml(`${"abc"[i]}.yaml`, new TextEncoder().encode(text));
    if (document === null) throw new Error("the sample is no YAML");
    return { ...document, data: frozen(document.data) };
  });
  return loadRegistry(documents, VOCABULARY.layers());
}

export function registryOf(...texts: readonly string[]): Registry {
  const { registry, problems } = loadTexts(...texts);
  if (registry === null) throw new Error(problems.map((problem) => problem.message).join("; "));
  return registry;
}
