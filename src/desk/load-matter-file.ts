import { loadMatter, type MatterLaw } from "../matter/load-matter.ts";
import type { Matter } from "../matter/matter.ts";
import { matterText, storedMatter } from "../matter/stored-matter.ts";
import { layOverOffice } from "../office/lay-over-office.ts";
import { loadOffice, type OfficeDocument } from "../office/load-office.ts";
import type { Problem } from "../problem/problem.ts";
import { onlyWarnings } from "../problem/stored-problems.ts";
import type { Registry } from "../registry/registry.ts";
import { MATTER } from "../schema/generated/matter-validators.js";
import { OFFICE } from "../schema/generated/office-validators.js";
import { withPresentNames } from "../schema/present-names.ts";
import type { Places, SourceDocument } from "../source/document.ts";
import { readYaml } from "../source/read-yaml.ts";
import type { Shelf } from "../world.ts";
import { hashOfTexts } from "./hash-inputs.ts";
import { registryRules } from "./load-targets.ts";
import type { Vocabulary } from "./open-vocabulary.ts";
import type { PackageData } from "./package-data.ts";
import { placesOnDemand } from "./places-on-demand.ts";
import type { InputFile } from "./read-input.ts";
import { filesOfMatter, type MatterFiles } from "./read-matter-files.ts";

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
 * Reads a matter, laid over what its office gives, and checks it against its registry; of a matter that was checked before, against the same files of the
 * registry, takes what is kept of it.
 */
export function loadMatterFile(
  read: MatterFiles,
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
    files: [...targets.files, ...filesOfMatter(read)],
    rules: [
      registryRules(targets.vocabulary),
      MATTER.schema,
      ...(read.office === null ? [] : [OFFICE.schema]),
      zoneNames,
      instruments.map(({ id, needs }) => [id, needs]),
    ],
  };
  const found = targets.registry === null ? null : shelf.find("matter", from);
  const kept = found === null ? null : storedMatter(found);
  if (kept !== null) return { ...kept, places: placesOnDemand(() => readMatter(read, null, data).places) };
  const loaded = readMatter(read, targets.registry, data);
  const { matter, unread, problems, hash } = loaded;
  if (matter !== null && onlyWarnings([...unread, ...problems])) {
    shelf.keep("matter", from, matterText({ matter, unread, problems, hash }));
  }
  return loaded;
}

function readMatter(read: MatterFiles, registry: Registry | null, data: PackageData): LoadedMatterFile {
  const { document, problems: unread } = readYaml(read.matter.name, read.matter.bytes);
  const shared = readOffice(read.office);
  const nothing = { matter: null, places: new Map(), unread: [...shared.unread, ...unread], hash: "" };
  if (document === null || shared.isWrong) return { ...nothing, problems: shared.problems };
  const whole = laidOver(withPresentNames(document, MATTER), shared.office);
  const { places } = whole.document;
  const hash = hashOfTexts([...(shared.document ? [shared.document] : []), document]);
  if (registry === null) return { ...nothing, places, problems: shared.problems, hash };
  const loaded = loadMatter(whole.document, registry, matterLaw(data));
  const problems = [...shared.problems, ...whole.problems, ...loaded.problems];
  return { ...loaded, problems, unread: nothing.unread, hash };
}

function laidOver(matter: SourceDocument, office: OfficeDocument | null) {
  return office === null ? { document: matter, problems: [] } : layOverOffice(matter, office);
}

interface ReadOffice {
  readonly document: SourceDocument | null;
  readonly office: OfficeDocument | null;
  /** There is one that cannot be used: what it should give a matter would seem to be missing from the matter. */
  readonly isWrong: boolean;
  readonly unread: readonly Problem[];
  readonly problems: readonly Problem[];
}

function readOffice(file: InputFile | null): ReadOffice {
  if (file === null) return { document: null, office: null, isWrong: false, unread: [], problems: [] };
  const { document, problems: unread } = readYaml(file.name, file.bytes);
  if (document === null) return { document, office: null, isWrong: true, unread, problems: [] };
  const { office, problems } = loadOffice(document);
  return { document, office, isWrong: office === null, unread, problems };
}

function matterLaw({ zoneNames, instruments, gates }: PackageData): MatterLaw {
  return {
    zoneNames,
    instruments: instruments.map(({ id }) => id),
    needs: Object.fromEntries(instruments.map(({ id, needs }) => [id, needs])),
    gates,
  };
}
