import { loadTemplate } from "../compose/load-template.ts";
import type { Template, TemplateFile } from "../compose/template.ts";
import { changesOf } from "../compose/template-changes.ts";
import { GATES, templateFolders } from "../compose/template-folders.ts";
import type { OfficeTemplates } from "../pipeline/inputs.ts";
import { didYouMean } from "../problem/nearest.ts";
import type { Problem } from "../problem/problem.ts";
import { quoteValue } from "../problem/quote-value.ts";
import type { PackageData } from "./package-data.ts";
import type { InputFile } from "./read-input.ts";

const OTHER_FOLDERS = ["review", "cover-sheet", "follow-up", GATES, "shared"];

export interface LoadedTemplates {
  /** By folder: the instruments, `review` and `cover-sheet`. */
  readonly templates: ReadonlyMap<string, Template>;
  readonly problems: readonly Problem[];
}

/** Checks the templates of a folder. @param folder what messages call it */
export function templatesFrom(
  given: readonly InputFile[],
  folder: string,
  { instruments, wording }: PackageData,
): LoadedTemplates {
  const files = given.map((file) => templateFile(file, folder));
  const below = (part: string) => files.filter(({ name }) => name.startsWith(`${part}/`));
  const loaded = templateFolders(instruments, wording.gatePapers).map(({ id, main, fields }) => ({
    id: main === "letter" ? id : `${id}/${main}`,
    ...loadTemplate({ id, main, fields, files: below(id) }, below("shared")),
  }));
  return {
    templates: new Map(loaded.flatMap(({ id, template }) => (template ? [[id, template] as const] : []))),
    problems: withoutRepeats(loaded.flatMap(({ problems }) => problems)),
  };
}

/** Folders of templates that came after offices had copied theirs. */
const LATER_FOLDERS: readonly string[] = [GATES, "production", "letter-of-request"];

/** Where an office copied its templates before there were such papers, those of the program stand in, with their parts. */
export function withLaterPapers(given: readonly InputFile[], shipped: readonly InputFile[]): readonly InputFile[] {
  const names = new Set(given.map(({ name }) => name));
  const folders = new Set(given.map(({ name }) => name.split("/")[0]));
  const lacking = LATER_FOLDERS.filter((folder) => !folders.has(folder));
  const isLacking = ({ name }: InputFile) =>
    lacking.includes(name.split("/")[0] ?? "") || (name.startsWith("shared/") && !names.has(name));
  return lacking.length === 0 ? given : [...given, ...shipped.filter(isLacking)];
}

/** What an office made of the templates that come with the program; null where they are the same, word for word. */
export function officeTemplates(
  given: readonly InputFile[],
  folder: string,
  shipped: readonly InputFile[],
  data: PackageData,
): OfficeTemplates | null {
  const files = (each: readonly InputFile[]) => each.map((file) => templateFile(file, folder));
  const changes = changesOf(files(given), files(shipped), folder);
  return changes.length === 0 ? null : { originals: templatesFrom(shipped, folder, data).templates, changes };
}

/** A line for each change, where it stands, with what stood there before. */
export function changeProblems(office: OfficeTemplates | null): readonly Problem[] {
  return (office?.changes ?? []).map(({ file, line, now, before }) => ({
    code: "template-changed",
    severity: "warning",
    message: changeWords(now, before),
    place: { file, line, column: 1 },
  }));
}

function changeWords(now: string, before: string): string {
  if (before === "") return "the templates that come with the program have no such line";
  return `${now === "" ? "a line was taken out here" : "the line was changed"}; before, it said ${quoteValue(before, 1000)}`;
}

/** A fault of a part that several papers share is told once. */
function withoutRepeats(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ code, place }) => {
    const key = `${code} ${place?.file}:${place?.line}:${place?.column}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/** Line ends and a byte order mark make no difference to a template. */
export function templateFile({ name, bytes }: InputFile, folder: string): TemplateFile {
  const text = new TextDecoder().decode(bytes).replaceAll("\r\n", "\n");
  return { name: name.replace(/\.hbs$/, ""), file: `${folder}/${name}`, text };
}

/** A misspelled folder of templates would otherwise be passed over in silence. */
export function strayFolders(
  root: string,
  files: readonly InputFile[],
  { instruments }: PackageData,
): readonly Problem[] {
  const known = [...instruments.map(({ id }) => id), ...OTHER_FOLDERS];
  const folders = new Set(files.map(({ name }) => name.slice(0, Math.max(0, name.indexOf("/")))));
  return [...folders]
    .filter((folder) => !known.includes(folder))
    .map((folder) => ({
      code: "unknown-instrument",
      severity: "error",
      message:
        folder === ""
          ? `${root} holds templates outside any folder`
          : `"${folder}" is no instrument${didYouMean(folder, known)}`,
      hint: `the folders of templates are ${known.join(", ")}`,
      place: { file: folder === "" ? root : `${root}/${folder}`, line: 1, column: 1 },
    }));
}
