import type { Mapping } from "../import/mapping.ts";
import { readMapping } from "../import/read-mapping.ts";
import type { World } from "../world.ts";
import { type Opened, refused } from "./opened.ts";
import { readInput } from "./read-input.ts";

/** The mapping of the user, or one of the package by its name. `kinds` are ids that the registry knows. */
export function openMapping(world: World, name: string, kinds: readonly string[]): Opened<Mapping> {
  const packaged = /^[a-z0-9-]+$/.test(name) ? world.packaged(`src/data/import/${name}.yaml`) : null;
  const { file, problems } = packaged ? { file: { name, bytes: packaged }, problems: [] } : readInput(world, name);
  if (file === null) return refused(problems);
  const read = readMapping(name, file.bytes, kinds);
  const texts = new Map(read.text === null ? [] : [[name, read.text]]);
  return { value: read.mapping, problems: [...problems, ...read.problems], texts };
}
