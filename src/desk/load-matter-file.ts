import { loadMatter, type MatterLaw } from "../matter/load-matter.ts";
import type { Matter } from "../matter/matter.ts";
import { matterText, storedMatter } from "../matter/stored-matter.ts";
import type { Problem } from "../problem/problem.ts";
import { onlyWarnings } from "../problem/stored-problems.ts";
import type { Registry } from "../registry/registry.ts";
import { MATTER } from "../schema/generated/matter-validators.js";
import { withPresentNames } from "../schema/present-names.ts";
import type { Places } from "../source/document.ts";
import { readYaml } from "../source/read-yaml.ts";
import type { Shelf } from "../world.ts";
import { hashOfTexts } from "./hash-inputs.ts";
import { registryRules } from "./load-targets.ts";
import type { Vocabulary } from "./open-vocabulary.ts";
import type { PackageData } from "./package-data.ts";
import { placesOnDemand } from "./places-on-demand.ts";
import type { InputFile } from "./read-input.ts";

export interface LoadedMatterFile {
  /** Null where the file cannot be read, or there is no registry to judge it by, or its shape is wrong. */
  readonly matter: Matter | null;
  readonly places: Places;
  /** What prevented the file from being read, or was seen while it was. */
  readonly unread: readonly Problem[];
  readonly problems: readonly Problem[];
  readonly hash: string;
}

/**
 * Reads a matter and checks it against its registry; of a matter that was checked before, against the same files of the
 * registry, takes what is kept of it.
 */
export function loadMatterFile(
  file: InputFile,
  targets: {
    readonly files: readonly InputFile[];
    readonly registry: Registry | null;
    readonly vocabulary: Vocabulary;
  },
  data: PackageData,
  shelf: Shelf,
): LoadedMatterFile {
  const { zoneNames, instruments } = data;
  const from = {
    files: [...targets.files, file],
    rules: [
      registryRules(targets.vocabulary),
      MATTER.schema,
      zoneNames,
      instruments.map(({ id, needs }) => [id, needs]),
    ],
  };
  const found = targets.registry === null ? null : shelf.find("matter", from);
  const kept = found === null ? null : storedMatter(found);
  if (kept !== null) return { ...kept, places: placesOnDemand(() => readMatter(file, null, data).places) };
  const loaded = readMatter(file, targets.registry, data);
  const { matter, unread, problems, hash } = loaded;
  if (matter !== null && onlyWarnings([...unread, ...problems])) {
    shelf.keep("matter", from, matterText({ matter, unread, problems, hash }));
  }
  return loaded;
}

function readMatter({ name, bytes }: InputFile, registry: Registry | null, data: PackageData): LoadedMatterFile {
  const { document, problems: unread } = readYaml(name, bytes);
  if (document === null) return { matter: null, places: new Map(), unread, problems: [], hash: "" };
  const hash = hashOfTexts([document]);
  if (registry === null) {
    const { places } = withPresentNames(document, MATTER);
    return { matter: null, places, unread, problems: [], hash };
  }
  return { ...loadMatter(document, registry, matterLaw(data)), unread, hash };
}

function matterLaw({ zoneNames, instruments }: PackageData): MatterLaw {
  return {
    zoneNames,
    instruments: instruments.map(({ id }) => id),
    needs: Object.fromEntries(instruments.map(({ id, needs }) => [id, needs])),
  };
}
