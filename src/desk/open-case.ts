import type { Wording } from "../compose/wording.ts";
import type { Enclosed, Inputs } from "../pipeline/inputs.ts";
import type { Problem } from "../problem/problem.ts";
import { type ReviewLaw, withLimit } from "../review/law.ts";
import { EMPTY_SHELF, type World } from "../world.ts";
import type { CaseFiles } from "./case-files.ts";
import { fileTexts } from "./file-texts.ts";
import { loadMatterFile } from "./load-matter-file.ts";
import { loadTargets } from "./load-targets.ts";
import { openEnclosures } from "./open-enclosures.ts";
import { openLogo } from "./open-logo.ts";
import { officeTemplates, strayFolders, templatesFrom, withLaterPapers } from "./open-templates.ts";
import { vocabularyOf } from "./open-vocabulary.ts";
import { hasError, type Opened, refused } from "./opened.ts";
import { type PackageData, packageData } from "./package-data.ts";
import { type InputFile, packagedTemplates, readInput, readTemplates } from "./read-input.ts";
import { filesOfMatter, readMatterFiles } from "./read-matter-files.ts";

/** The files of a case as they were read, once, so that what is hashed is what was parsed. */
export interface ReadFiles {
  /** The registry first, then its overlays. */
  readonly targets: readonly InputFile[];
  readonly matter: InputFile;
  readonly office: InputFile | null;
  /** Named by their path below their folder. */
  readonly templates: readonly InputFile[];
  readonly logo: InputFile | null;
  /** PDFs that the matter encloses, under the names that it gives. */
  readonly enclosures: readonly InputFile[];
}

/** A matter with all that its papers are made from: registry, templates, letterhead, law. Loaded, and without errors. */
export interface Case extends Inputs {
  readonly files: CaseFiles;
  readonly read: ReadFiles;
}

/** Reads registry, matter, templates and letterhead, and checks them together. */
export function openCase(world: World, files: CaseFiles): Opened<Case> {
  const data = packageData(world);
  const targets = files.targets.map((name) => readInput(world, name));
  const matter = readMatterFiles(world, files);
  const templates = readTemplates(world, files.templates);
  const unread = [
    ...[...targets, matter, templates].flatMap(({ problems }) => problems),
    ...strayFolders(files.templates, templates.files, data),
  ];
  if (hasError(unread) || matter.files === null) return refused(unread);
  const read = { targets: targets.flatMap(({ file }) => file ?? []), ...matter.files, templates: templates.files };
  const named = templates.files.map(({ name, bytes }) => ({ name: `${files.templates}/${name}`, bytes }));
  const texts = fileTexts([...read.targets, ...filesOfMatter(read), ...named]);
  return { ...loadCase(world, files, read, data), texts };
}

function loadCase(
  world: World,
  files: CaseFiles,
  read: Omit<ReadFiles, "logo" | "enclosures">,
  data: PackageData,
): { readonly value: Case | null; readonly problems: readonly Problem[] } {
  const shipped = packagedTemplates(world);
  const given = withLaterPapers(read.templates, shipped);
  const { templates, problems: inTemplates } = templatesFrom(given, files.templates, data);
  const shelf = world.shelf ?? EMPTY_SHELF;
  const vocabulary = vocabularyOf(world);
  const targets = loadTargets(read.targets, vocabulary, shelf);
  const loaded = loadMatterFile(read, { ...targets, files: read.targets, vocabulary }, data, shelf);
  const problems = [...targets.unread, ...loaded.unread, ...inTemplates, ...targets.problems, ...loaded.problems];
  const { registry } = targets;
  const { matter, places } = loaded;
  if (registry === null || matter === null) return { value: null, problems };
  const { logo, file, problems: inLogo } = openLogo(world, files, matter, places);
  const { enclosures, problems: inEnclosures } = openEnclosures(world, files, matter, places);
  problems.push(...inLogo, ...inEnclosures);
  if (hasError(problems)) return { value: null, problems };
  const value: Case = {
    ...{ files, read: { ...read, logo: file, enclosures }, registry, matter, templates, logo, enclosures },
    office: officeTemplates(given, files.templates, shipped, data),
    wording: wordingOf(data, enclosures),
    law: withContactDays(data.law, matter.contactDays),
    zoneNames: data.zoneNames,
    longPastDays: data.longPastDays,
    places: { matter: places, registry: targets.places },
    hashes: { registry: targets.hash, matter: loaded.hash },
  };
  return { value, problems };
}

function wordingOf({ wording }: PackageData, enclosures: readonly Enclosed[]): Wording {
  return { ...wording, enclosurePages: Object.fromEntries(enclosures.map(({ name, pages }) => [name, pages])) };
}

/** The law, with another number of days for which a contact counts as verified: the matter's own, or one to try. */
export function withContactDays(law: ReviewLaw, days: number | undefined): ReviewLaw {
  return days === undefined ? law : withLimit(law, "contact-age", days);
}
