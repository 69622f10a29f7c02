import { fileName } from "../problem/file-name.ts";
import type { Problem } from "../problem/problem.ts";
import type { CompiledSchema } from "../schema/compiled-schema.ts";
import { validateData } from "../schema/conform.ts";
import { checkStructure } from "./check-structure.ts";
import { checkTemplate } from "./check-template.ts";
import { parseTemplate } from "./parse-template.ts";
import { PREPARED_TREES } from "./prepared-trees.ts";
import { readTemplateTree } from "./read-template-tree.ts";
import { treeFrom } from "./stored-tree.ts";
import type { Fields, Template, TemplateFile, TemplateFolder } from "./template.ts";
import { problemAt } from "./template-fault.ts";
import type { TemplateTree } from "./template-tree.ts";

/** Reads and checks one paper of a folder of templates. The files beside its main file are its partials, as are `shared`. */
export function loadTemplate(
  folder: TemplateFolder,
  shared: readonly TemplateFile[],
): { readonly template: Template | null; readonly problems: readonly Problem[] } {
  const read = [...shared, ...folder.files].map(readOnce);
  const faults = read.flatMap(({ problems }) => problems);
  if (read.some(({ tree }) => tree === null)) return { template: null, problems: faults };
  const trees = new Map(read.flatMap(({ tree }) => (tree ? [[shortName(tree.file), tree] as const] : [])));
  const main = trees.get(folder.main);
  if (!main) return { template: null, problems: [...faults, noMain(folder)] };
  const { checked, problems } = checkTemplate(main, trees, folder.fields.schema);
  const found = [...faults, ...problems];
  const all = found.length > 0 ? found : checkStructure(main, trees);
  if (all.length > 0) return { template: null, problems: all };
  const files = [...trees.values()].map(({ file }) => file);
  const { id, fields } = folder;
  const { schema } = fields;
  return {
    template: { id, main: folder.main, files, fields: schema, misfit: misfitWith(fields), checked },
    problems: [],
  };
}

interface ReadTemplate {
  readonly tree: TemplateTree | null;
  readonly problems: readonly Problem[];
}

/** Shared files are parts of many papers, and read once. */
const trees = new WeakMap<TemplateFile, ReadTemplate>();

function readOnce(file: TemplateFile): ReadTemplate {
  const known = trees.get(file) ?? readTemplate(file);
  trees.set(file, known);
  return known;
}

/** A template that comes with the program, and that nobody has changed, was read by the build; without a fault. */
function readTemplate(file: TemplateFile): ReadTemplate {
  const stored = PREPARED_TREES[file.name];
  if (stored?.text === file.text) return { tree: treeFrom(stored, file), problems: [] };
  const parsed = parseTemplate(file);
  return "problem" in parsed ? { tree: null, problems: [parsed.problem] } : readTemplateTree(parsed);
}

function noMain(folder: TemplateFolder): Problem {
  const file = folder.files[0]?.file ?? folder.id;
  const message = `the folder "${folder.id}" has no ${folder.main}.hbs`;
  return problemAt({ file, line: 1, column: 1 }, { code: "template-missing", message });
}

function misfitWith(schema: CompiledSchema): (fields: Fields) => string | null {
  return (fields) => {
    const first = validateData(fields, NO_PLACES, schema)[0];
    return first ? `the field ${first.pointer ?? ""}: ${first.message}` : null;
  };
}

const NO_PLACES = new Map();

/** `shared/running` is called by `{{> running}}`. */
function shortName(file: TemplateFile): string {
  return fileName(file.name);
}
