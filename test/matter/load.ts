import { readFileSync } from "node:fs";
import { loadMatter } from "../../src/matter/load-matter.ts";
import type { Matter } from "../../src/matter/matter.ts";
import type { Problem } from "../../src/problem/problem.ts";
import { loadRegistry } from "../../src/registry/load-registry.ts";
import type { Registry } from "../../src/registry/registry.ts";
import type { SourceDocument } from "../../src/source/document.ts";
import { readYaml } from "../../src/source/read-yaml.ts";
import { VOCABULARY } from "../shipped-world.ts";

/** What `duces init` writes: a matter and an overlay that are valid as they are. */
export const STARTER = readFileSync("src/data/init/matter.yaml", "utf8");

export const ZONE_NAMES = json("data/zone-names.json").zones;

const LAW = {
  zoneNames: ZONE_NAMES,
  instruments: ["preservation", "records"],
};

/** The registry of the project with the starter's overlay upon it. */
export const REGISTRY: Registry = registry();

function registry(): Registry {
  const documents = ["targets.yaml", "src/data/init/targets.yaml"].map((path) =>
    document(path, readFileSync(path, "utf8")),
  );
  const loaded = loadRegistry(documents, VOCABULARY.layers());
  if (!loaded.registry) throw new Error(JSON.stringify(loaded.problems));
  return loaded.registry;
}

function document(path: string, text: string): SourceDocument {
  const read = readYaml(path, new TextEncoder().encode(text));
  if (!read.document) throw new Error(JSON.stringify(read.problems));
  return read.document;
}

/** Loads the text of a matter against that registry; problems of the YAML alone come back too. */
export function load(text: string): { readonly matter: Matter | null; readonly problems: readonly Problem[] } {
  const read = readYaml("matter.yaml", new TextEncoder().encode(text));
  return read.document ? loadMatter(read.document, REGISTRY, LAW) : { matter: null, problems: read.problems };
}

function json(path: string) {
  return JSON.parse(readFileSync(`src/${path}`, "utf8"));
}
