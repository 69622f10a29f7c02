import type { ZoneNames } from "../calendar/exact-period.ts";
import type { FieldSchema } from "../compose/field-schema.ts";
import { loadTemplate } from "../compose/load-template.ts";
import type { Template, TemplateFile } from "../compose/template.ts";
import type { Wording } from "../compose/wording.ts";
import { loadMatter } from "../matter/load-matter.ts";
import type { Matter } from "../matter/matter.ts";
import type { Inputs } from "../pipeline.ts";
import type { Problem } from "../problem/problem.ts";
import { type LoadedRegistry, loadRegistry } from "../registry/load-registry.ts";
import { compileSchema } from "../schema/conform.ts";
import { decodeText } from "../source/decode-text.ts";
import type { JsonObject, Places, SourceDocument } from "../source/document.ts";
import { readYaml } from "../source/read-yaml.ts";
import type { InputFile } from "./read-input.ts";

/** What the program itself brings: its schemas and tables. */
export interface PackageData {
  readonly targetsSchema: JsonObject;
  readonly matterSchema: JsonObject;
  /** What the templates of a folder may read. */
  readonly fieldSchemas: { readonly request: FieldSchema; readonly review: FieldSchema; readonly coverSheet: FieldSchema };
  readonly wording: Wording;
  readonly zoneNames: ZoneNames;
  readonly longPastDays: number;
}

/** The user's files as read. Names of templates are their paths in the folder: `records/letter.hbs`. */
export interface InputFiles {
  readonly targets: readonly InputFile[];
  readonly matter: InputFile;
  readonly templates: readonly InputFile[];
  /** What messages call the folder of templates. */
  readonly templatesName: string;
}

/** Everything but the letterhead's picture, whose name stands in the matter; null parts have errors among the problems. */
export interface LoadedInputs {
  readonly inputs: Omit<Inputs, "logo"> | null;
  readonly problems: readonly Problem[];
  /** Text of each file by the name that its problems bear. */
  readonly texts: ReadonlyMap<string, string>;
}

const OFFICE_PAPERS = ["review", "cover-sheet"];
const PARTIALS = "shared";

/** Loads and checks the three kinds of input together; pure. Every file is read as far as it can be, to tell all problems at once. */
export function loadInputs(files: InputFiles, data: PackageData): LoadedInputs {
  const documents = files.targets.map((file) => readYaml(file.name, file.bytes));
  const matterFile = readYaml(files.matter.name, files.matter.bytes);
  const templates = loadTemplates(files, data);
  const registry = hasErrors(documents) ? null : loadRegistry(presentIn(documents), data.targetsSchema);
  const matter = registry?.registry == null ? null : matterOf(matterFile, registry.registry, data);
  const read = [...documents, matterFile];
  const problems = [...read, ...(registry ? [registry] : []), ...(matter ? [matter] : []), templates].flatMap(
    (part) => part.problems,
  );
  return {
    inputs: joined(registry, matter, templates, matterFile.document?.places ?? new Map(), data),
    problems,
    texts: new Map([...read.flatMap(({ text, document }) => namedText(document, text)), ...templates.texts]),
  };
}

type YamlFile = ReturnType<typeof readYaml>;

function matterOf(file: YamlFile, registry: NonNullable<LoadedRegistry["registry"]>, data: PackageData) {
  const { zoneNames, wording, matterSchema } = data;
  const law = { schema: compileSchema(matterSchema), zoneNames, instruments: wording.instruments.map(({ id }) => id) };
  return file.document === null || hasErrors([file]) ? null : loadMatter(file.document, registry, law);
}

function joined(
  registry: LoadedRegistry | null,
  matter: { readonly matter: Matter | null } | null,
  templates: { readonly templates: ReadonlyMap<string, Template> },
  matterPlaces: Places,
  data: PackageData,
): LoadedInputs["inputs"] {
  if (registry?.registry == null || matter?.matter == null) {
    return null;
  }
  const { wording, zoneNames, longPastDays } = data;
  const places = { matter: matterPlaces, registry: registry.places };
  return { registry: registry.registry, matter: matter.matter, ...templates, wording, zoneNames, longPastDays, places };
}

interface LoadedTemplates {
  readonly templates: ReadonlyMap<string, Template>;
  readonly problems: readonly Problem[];
  readonly texts: ReadonlyMap<string, string>;
}

function loadTemplates(files: InputFiles, data: PackageData): LoadedTemplates {
  const problems: Problem[] = [];
  const folders = new Map<string, TemplateFile[]>();
  for (const { name, bytes } of files.templates) {
    const file = `${files.templatesName}/${name}`;
    const { text, problems: found } = decodeText(file, bytes);
    problems.push(...found);
    const folder = name.slice(0, Math.max(0, name.indexOf("/")));
    folders.set(folder, [...(folders.get(folder) ?? []), { name: name.replace(/\.hbs$/, ""), file, text: text ?? "" }]);
  }
  const texts = new Map([...folders.values()].flat().map(({ file, text }) => [file, text]));
  if (problems.length > 0) {
    return { templates: new Map(), problems, texts };
  }
  const wanted = [...data.wording.instruments.map(({ id }) => id), ...OFFICE_PAPERS];
  const templates = new Map<string, Template>();
  for (const id of wanted) {
    const own = folders.get(id) ?? [];
    const fields = fieldsOf(id, data);
    const loaded =
      own.length === 0
        ? { template: null, problems: [missingFolder(files.templatesName, id)] }
        : loadTemplate({ id, files: own, fields }, folders.get(PARTIALS) ?? []);
    problems.push(...loaded.problems);
    if (loaded.template !== null) {
      templates.set(id, loaded.template);
    }
  }
  problems.push(...strayFolders(files.templatesName, folders.keys(), [...wanted, PARTIALS]));
  return { templates, problems: withoutRepeats(problems), texts };
}

function fieldsOf(id: string, { fieldSchemas }: PackageData): FieldSchema {
  return id === "review" ? fieldSchemas.review : id === "cover-sheet" ? fieldSchemas.coverSheet : fieldSchemas.request;
}

function missingFolder(folder: string, id: string): Problem {
  return {
    code: "missing-template",
    severity: "error",
    message: `${folder} has no templates for "${id}"`,
    hint: "copy that folder from the templates shipped with duces, then change its words",
    place: { file: `${folder}/${id}/letter.hbs`, line: 1, column: 1 },
  };
}

function strayFolders(folder: string, found: Iterable<string>, known: readonly string[]): readonly Problem[] {
  return [...found]
    .filter((name) => !known.includes(name))
    .map((name) => ({
      code: "unknown-instrument",
      severity: "error",
      message: name === "" ? `${folder} holds templates outside any folder` : `"${name}" is no instrument`,
      hint: `templates stand in ${known.join(", ")}`,
      place: { file: name === "" ? folder : `${folder}/${name}`, line: 1, column: 1 },
    }));
}

/** A fault in a shared partial is found once for each folder that uses it. */
function withoutRepeats(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

function presentIn(files: readonly YamlFile[]): readonly SourceDocument[] {
  return files.flatMap(({ document }) => document ?? []);
}

function hasErrors(parts: readonly { readonly problems: readonly Problem[] }[]): boolean {
  return parts.some(({ problems }) => problems.some(({ severity }) => severity === "error"));
}

function namedText(document: SourceDocument | null, text: string | null): readonly (readonly [string, string])[] {
  return document === null || text === null ? [] : [[document.file, text]];
}
