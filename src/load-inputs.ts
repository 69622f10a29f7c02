import type { ZoneNames } from "./calendar/exact-period.ts";
import { type Deadline, TooSlow, unhurried } from "./compose/deadline.ts";
import type { Logo, PngLogo } from "./compose/letter.ts";
import { loadTemplate } from "./compose/load-template.ts";
import { readSvgLogo, type SvgPicture } from "./compose/read-svg-logo.ts";
import type { Template, TemplateFile } from "./compose/template.ts";
import { type FieldSchemas, templateFolders } from "./compose/template-folders.ts";
import type { Instrument, Wording } from "./compose/wording.ts";
import { loadMatterFile } from "./load-matter-file.ts";
import { loadTargets } from "./load-targets.ts";
import type { Matter } from "./matter/matter.ts";
import { readPng } from "./pdf/read-png.ts";
import type { Inputs } from "./pipeline/inputs.ts";
import type { Problem } from "./problem/problem.ts";
import { type ReviewLaw, withLimit } from "./review/law.ts";
import { EMPTY_SHELF, type Shelf } from "./shelf.ts";
import type { JsonObject, SourceDocument } from "./source/document.ts";
import { placeOf } from "./source/place-of.ts";

/** A file as read: what the user calls it, and its bytes. Templates are named by their path below their folder. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface GivenFiles {
  /** The registry first, then its overlays. */
  readonly targets: readonly GivenFile[];
  readonly matter: GivenFile;
  readonly templates: readonly GivenFile[];
  /** What messages call the folder of the templates. */
  readonly templatesFolder: string;
  /** Within what time templates do their work; without it they are trusted to end. */
  readonly deadline?: Deadline;
  /** A file beside the matter (the logo), or null where there is none. */
  readonly asset: (name: string) => Uint8Array | null;
}

/** Schemas and data that come with the program. */
export interface PackageData {
  readonly schemas: FieldSchemas & { readonly targets: JsonObject; readonly matter: JsonObject };
  readonly instruments: readonly Instrument[];
  readonly countries: Readonly<Record<string, string>>;
  readonly citations: Wording["citations"];
  readonly law: ReviewLaw;
  readonly zoneNames: ZoneNames;
  readonly longPastDays: number;
}

/** Reads and checks everything. The inputs are null where any problem is an error; nothing may be made of them then. */
export function loadInputs(
  given: GivenFiles,
  data: PackageData,
  shelf: Shelf = EMPTY_SHELF,
): { readonly inputs: Inputs | null; readonly problems: readonly Problem[] } {
  const templates = loadTemplates(given, data);
  const targets = loadTargets(given.targets, data.schemas.targets, shelf);
  const matter = loadMatterFile(given.matter, { ...targets, files: given.targets }, data, shelf);
  const problems = [
    ...targets.unread,
    ...matter.unread,
    ...templates.problems,
    ...targets.problems,
    ...matter.problems,
  ];
  if (!targets.registry || !matter.matter) return { inputs: null, problems };
  const logo = loadLogo(matter.matter, given.asset, { file: given.matter.name, places: matter.places });
  if ("code" in logo) problems.push(logo);
  if (problems.some(({ severity }) => severity === "error")) return { inputs: null, problems };
  const inputs: Inputs = {
    registry: targets.registry,
    matter: matter.matter,
    templates: templates.templates,
    logo: "code" in logo ? null : logo.logo,
    wording: { instruments: data.instruments, countries: data.countries, citations: data.citations },
    law: lawFor(matter.matter, data.law),
    zoneNames: data.zoneNames,
    longPastDays: data.longPastDays,
    places: { matter: matter.places, registry: targets.places },
    hashes: { registry: targets.hash, matter: matter.hash },
  };
  return { inputs, problems };
}

interface LoadedTemplates {
  readonly templates: ReadonlyMap<string, Template>;
  readonly problems: readonly Problem[];
}

/** The matter may set how long a contact counts as verified. */
function lawFor({ contactDays }: Matter, law: ReviewLaw): ReviewLaw {
  return contactDays === undefined ? law : withLimit(law, "contact-age", contactDays);
}

function loadTemplates(given: GivenFiles, data: PackageData): LoadedTemplates {
  const { deadline = unhurried, templatesFolder: file } = given;
  try {
    return deadline(() => readTemplates(given, data, deadline), 0);
  } catch (thrown) {
    if (!(thrown instanceof TooSlow)) throw thrown;
    const place = { file, line: 1, column: 1 };
    const message = `the templates cannot be read: ${thrown.message}`;
    return { templates: new Map(), problems: [{ code: "template-too-slow", severity: "error", message, place }] };
  }
}

function readTemplates(given: GivenFiles, { schemas, instruments }: PackageData, deadline: Deadline): LoadedTemplates {
  const files = given.templates.map((file) => templateFile(file, given.templatesFolder));
  const below = (folder: string) => files.filter(({ name }) => name.startsWith(`${folder}/`));
  const loaded = templateFolders(schemas, instruments).map(({ id, main, fields }) => ({
    id: main === "letter" ? id : `${id}/${main}`,
    ...loadTemplate({ id, main, fields, files: below(id) }, below("shared"), deadline),
  }));
  return {
    templates: new Map(loaded.flatMap(({ id, template }) => (template ? [[id, template] as const] : []))),
    problems: withoutRepeats(loaded.flatMap(({ problems }) => problems)),
  };
}

/** A fault of a part that several papers share is told once. */
function withoutRepeats(problems: readonly Problem[]): readonly Problem[] {
  const key = ({ code, place }: Problem) => `${code} ${place?.file}:${place?.line}:${place?.column}`;
  return problems.filter((problem, i) => problems.findIndex((other) => key(other) === key(problem)) === i);
}

/** Line ends and a byte order mark make no difference to a template. */
function templateFile({ name, bytes }: GivenFile, folder: string): TemplateFile {
  const text = new TextDecoder().decode(bytes).replaceAll("\r\n", "\n");
  return { name: name.replace(/\.hbs$/, ""), file: `${folder}/${name}`, text };
}

function loadLogo(
  matter: Matter,
  asset: GivenFiles["asset"],
  document: Pick<SourceDocument, "file" | "places">,
): { readonly logo: Logo | null } | Problem {
  const name = matter.letterhead.logo;
  if (name === undefined) return { logo: null };
  const bytes = asset(name);
  const place = placeOf("/letterhead/logo", document);
  if (!bytes) {
    return { code: "logo-missing", severity: "error", message: `there is no file "${name}" beside the matter`, place };
  }
  const picture = readPicture(name, bytes);
  if ("fault" in picture) {
    return { code: "bad-logo", severity: "error", message: `"${name}" cannot be the logo: ${picture.fault}`, place };
  }
  return { logo: { ...picture, alt: matter.letterhead.name } };
}

/** The ending of its name says what a picture is. */
function readPicture(name: string, bytes: Uint8Array): SvgPicture | Omit<PngLogo, "alt"> | { readonly fault: string } {
  if (/\.svg$/i.test(name)) return readSvgLogo(bytes);
  const picture = readPng(bytes);
  return "fault" in picture ? picture : { format: "png", bytes };
}
