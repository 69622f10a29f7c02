import type { ZoneNames } from "./calendar/exact-period.ts";
import { type Deadline, TooSlow, unhurried } from "./compose/deadline.ts";
import type { Logo, PngLogo } from "./compose/letter.ts";
import { loadTemplate } from "./compose/load-template.ts";
import { readSvgLogo, type SvgPicture } from "./compose/read-svg-logo.ts";
import type { Template, TemplateFile } from "./compose/template.ts";
import { templateFolders } from "./compose/template-folders.ts";
import type { Instrument, Wording } from "./compose/wording.ts";
import { sha256Hex } from "./digest/sha256.ts";
import { loadMatter } from "./matter/load-matter.ts";
import type { Matter } from "./matter/matter.ts";
import { readPng } from "./pdf/read-png.ts";
import type { Inputs } from "./pipeline/inputs.ts";
import type { Problem } from "./problem/problem.ts";
import { type LoadedRegistry, loadRegistry } from "./registry/load-registry.ts";
import { type ReviewLaw, withLimit } from "./review/law.ts";
import type { SourceDocument } from "./source/document.ts";
import { placeOf } from "./source/place-of.ts";
import { readYaml } from "./source/read-yaml.ts";

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

/** Tables that come with the program. */
export interface PackageData {
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
): { readonly inputs: Inputs | null; readonly problems: readonly Problem[] } {
  const templates = loadTemplates(given, data);
  const targets = loadTargets(given.targets);
  const matterRead = readYaml(given.matter.name, given.matter.bytes);
  const problems = [...targets.unread, ...matterRead.problems, ...templates.problems, ...targets.problems];
  if (!targets.registry || !matterRead.document) return { inputs: null, problems };
  const law = {
    zoneNames: data.zoneNames,
    instruments: data.instruments.map(({ id }) => id),
    needs: Object.fromEntries(data.instruments.map(({ id, needs }) => [id, needs])),
  };
  const loaded = loadMatter(matterRead.document, targets.registry, law);
  problems.push(...loaded.problems);
  if (!loaded.matter) return { inputs: null, problems };
  const logo = loadLogo(loaded.matter, given.asset, matterRead.document);
  if ("code" in logo) problems.push(logo);
  if (problems.some(({ severity }) => severity === "error")) return { inputs: null, problems };
  const inputs: Inputs = {
    registry: targets.registry,
    matter: loaded.matter,
    templates: templates.templates,
    logo: "code" in logo ? null : logo.logo,
    wording: { instruments: data.instruments, countries: data.countries, citations: data.citations },
    law: lawFor(loaded.matter, data.law),
    zoneNames: data.zoneNames,
    longPastDays: data.longPastDays,
    places: { matter: matterRead.document.places, registry: targets.places },
    hashes: { registry: targets.hash, matter: hashOf([matterRead.document]) },
  };
  return { inputs, problems };
}

interface LoadedTargets extends LoadedRegistry {
  /** What prevented the files from being read, or was seen while they were. */
  readonly unread: readonly Problem[];
  readonly hash: string;
}

/** Nothing of the files but the registry is kept: of a large one, what was read takes as much memory again. */
function loadTargets(files: readonly GivenFile[]): LoadedTargets {
  const read = files.map(({ name, bytes }) => readYaml(name, bytes));
  const unread = read.flatMap(({ problems }) => problems);
  const documents = read.flatMap(({ document }) => document ?? []);
  if (documents.length < files.length) return { registry: null, places: new Map(), problems: [], unread, hash: "" };
  const hash = hashOf(documents);
  return { ...loadRegistry(documents), unread, hash };
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

function readTemplates(given: GivenFiles, { instruments }: PackageData, deadline: Deadline): LoadedTemplates {
  const files = given.templates.map((file) => templateFile(file, given.templatesFolder));
  const below = (folder: string) => files.filter(({ name }) => name.startsWith(`${folder}/`));
  const loaded = templateFolders(instruments).map(({ id, main, fields }) => ({
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
  document: SourceDocument,
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

/** Texts with LF line ends, under the names that a review paper prints. */
function hashOf(documents: readonly SourceDocument[]): string {
  const named = documents.map(({ file, text }) => [file.slice(file.lastIndexOf("/") + 1), text]);
  return sha256Hex(JSON.stringify(named));
}
