import { hex, sha256 } from "../digest/sha256.ts";
import type { Located } from "../registry/load-registry.ts";
import type { Json, Places } from "../source/document.ts";
import { readYaml } from "../source/read-yaml.ts";
import type { World } from "../world.ts";
import { placesOnDemand } from "./places-on-demand.ts";

/** The categories of records and kinds of custodians that come with the program. They lie below every registry. */
export interface Vocabulary {
  /** SHA-256 of the files: another where a byte of them is another. */
  readonly identity: string;
  /** Parsed when first asked for: a registry that was checked before holds them already. */
  readonly layers: () => readonly Located[];
}

const FOLDER = "src/data/vocabulary";

/** Read once for a world. */
const known = new WeakMap<World, Vocabulary>();

/** The program's vocabulary. Its form is ours: the build and the tests read each file. */
export function vocabularyOf(world: World): Vocabulary {
  const found = known.get(world) ?? readVocabulary(world);
  known.set(world, found);
  return found;
}

interface PackagedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

function readVocabulary(world: World): Vocabulary {
  const files = world
    .packagedBelow(FOLDER)
    .filter((name) => name.endsWith(".json"))
    .map((name) => packagedFile(world, `${FOLDER}/${name}`));
  if (files.length === 0) throw new Error(`${FOLDER} does not come with this build of the program`);
  const digest = world.sha256 ?? sha256;
  const hashes = files.map(({ path, bytes }) => [path, hex(digest(bytes))]);
  let layers: readonly Located[] | null = null;
  return {
    identity: hex(digest(new TextEncoder().encode(JSON.stringify(hashes)))),
    layers() {
      layers ??= files.map(located);
      return layers;
    },
  };
}

function packagedFile(world: World, path: string): PackagedFile {
  const bytes = world.packaged(path);
  if (bytes === null) throw new Error(`${path} cannot be read`);
  return { path, bytes };
}

function located({ path, bytes }: PackagedFile): Located {
  const data = JSON.parse(new TextDecoder().decode(bytes)) as Json;
  const places = placesOnDemand(() => readYaml(`duces/${path}`, bytes).document?.places ?? new Map());
  return { data, places: belowRoot(places) };
}

/** What is wrong with a registry as a whole is wrong with the user's file. */
function belowRoot(places: Places): Places {
  return { get: (pointer) => (pointer === "" ? undefined : places.get(pointer)) };
}
