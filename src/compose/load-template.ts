import Handlebars from "handlebars";
import type { Problem } from "../problem/problem.ts";
import { placeFinder } from "../problem/text-places.ts";
import type { CompiledSchema } from "../schema/compiled-schema.ts";
import { validateData } from "../schema/conform.ts";
import { checkTemplate, type ParsedTemplate } from "./check-template.ts";
import { type Deadline, unhurried } from "./deadline.ts";
import type { Program } from "./handlebars-ast.ts";
import { RenderCounter } from "./render-limits.ts";
import { stampTemplate } from "./stamp-template.ts";
import type { Fields, Template, TemplateFile, TemplateFolder } from "./template.ts";

/** Sizes that a template stays far below; beyond them the parser's time grows faster than the text. */
const MAX_CHARACTERS = 256 * 1024;
const MAX_NESTING = 20;
/** Tags of a file. Compiling one takes a tenth of a millisecond; the letters that come with the program have fifty. */
const MAX_TAGS = 5000;

/** Checks and compiles one paper of a folder of templates. The files beside its main file are its partials, as are `shared`. */
export function loadTemplate(
  folder: TemplateFolder,
  shared: readonly TemplateFile[],
  deadline: Deadline = unhurried,
): { readonly template: Template | null; readonly problems: readonly Problem[] } {
  const parsed = [...shared, ...folder.files].map(parsedOnce);
  const unreadable = parsed.flatMap((result) => ("problem" in result ? [result.problem] : []));
  if (unreadable.length > 0) return { template: null, problems: unreadable };
  const byName = new Map(
    parsed.flatMap((result) => ("program" in result ? [[shortName(result.file), result] as const] : [])),
  );
  const main = byName.get(folder.main);
  if (!main) return { template: null, problems: [noMain(folder)] };
  const { problems, kinds } = checkTemplate(main, byName, folder.fields.schema);
  if (problems.length > 0) return { template: null, problems };
  const files = [...byName.values()].map(({ file }) => file);
  const stamped = () => new Map([...byName].map(([name, file]) => [name, stampTemplate(file, kinds)]));
  const template = {
    id: folder.id,
    main: folder.main,
    files,
    fields: folder.fields.schema,
    misfit: misfit(folder.fields),
    render: whenAsked(() => compile(stamped(), folder.main, deadline)),
  };
  return { template, problems };
}

/** A matter uses few of the papers: what a paper takes to be made is made when it is first asked for. */
function whenAsked<Made>(make: () => (fields: Fields) => Made): (fields: Fields) => Made {
  let made: ((fields: Fields) => Made) | undefined;
  return (fields) => {
    made ??= make();
    return made(fields);
  };
}

/** Shared files are parts of many papers, and parsed once. */
const parses = new WeakMap<TemplateFile, ReturnType<typeof parseFile>>();

function parsedOnce(file: TemplateFile): ReturnType<typeof parseFile> {
  const known = parses.get(file) ?? parseFile(file);
  parses.set(file, known);
  return known;
}

function parseFile(file: TemplateFile): ParsedTemplate | { readonly problem: Problem } {
  const refused = tooLarge(file) ?? tooDeep(file) ?? tooManyTags(file);
  if (refused) return { problem: refused };
  try {
    return { file, program: Handlebars.parse(file.text) as Program };
  } catch (caught) {
    return { problem: parseProblem(file, caught) };
  }
}

function tooLarge(file: TemplateFile): Problem | null {
  if (file.text.length <= MAX_CHARACTERS) return null;
  return problemAt(file, 1, 1, "template-too-large", `a template has at most ${MAX_CHARACTERS} characters`);
}

function tooManyTags(file: TemplateFile): Problem | null {
  const beyond = [...file.text.matchAll(/\{\{/g)][MAX_TAGS];
  if (!beyond) return null;
  const { line, column } = placeFinder(file.file, file.text)(beyond.index);
  return problemAt(file, line, column, "template-too-large", `a template has at most ${MAX_TAGS} tags`);
}

/** Counts open blocks without parsing them: the parser itself is slow on deep nesting. */
function tooDeep(file: TemplateFile): Problem | null {
  let depth = 0;
  for (const match of file.text.matchAll(/\{\{~?([#^/])/g)) {
    depth += match[1] === "/" ? -1 : 1;
    if (depth <= MAX_NESTING) continue;
    const { line, column } = placeFinder(file.file, file.text)(match.index);
    return problemAt(file, line, column, "template-too-deep", `blocks nest deeper than ${MAX_NESTING}`);
  }
  return null;
}

function parseProblem(file: TemplateFile, caught: unknown): Problem {
  const message = caught instanceof Error ? caught.message : String(caught);
  const line = Number(/(?:line |- )(\d+)/.exec(message)?.[1] ?? "1");
  const column = Number(/- \d+:(\d+)$/.exec(message)?.[1] ?? "0") + 1;
  const mismatch = /^(\S+) doesn't match (\S+)/.exec(message);
  const said = mismatch
    ? `{{#${mismatch[1]}}} is closed by {{/${mismatch[2]}}}`
    : `this is not a template: ${expectation(message)}`;
  return problemAt(file, line, column, "template-syntax", said, "every {{#…}} needs its {{/…}}, and every {{ its }}");
}

function expectation(message: string): string {
  const got = /got '([^']+)'/.exec(message)?.[1];
  if (got === "EOF") return "it ends before a block or a tag is closed";
  return got
    ? `unexpected ${got === "INVALID" ? "character" : got.toLowerCase().replaceAll("_", " ")}`
    : "it cannot be parsed";
}

function noMain(folder: TemplateFolder): Problem {
  const file = folder.files[0]?.file ?? folder.id;
  return {
    code: "template-missing",
    severity: "error",
    message: `the folder "${folder.id}" has no ${folder.main}.hbs`,
    place: { file, line: 1, column: 1 },
  };
}

function problemAt(
  file: TemplateFile,
  line: number,
  column: number,
  code: string,
  message: string,
  hint?: string,
): Problem {
  const place = { file: file.file, line, column };
  return { code, severity: "error", message, place, ...(hint === undefined ? {} : { hint }) };
}

function misfit(schema: CompiledSchema): (fields: Fields) => string | null {
  return (fields) => {
    const first = validateData(fields, new Map(), schema)[0];
    return first ? `the field ${first.pointer ?? ""}: ${first.message}` : null;
  };
}

/** `shared/running` is called by `{{> running}}`. */
function shortName(file: TemplateFile): string {
  return file.name.slice(file.name.lastIndexOf("/") + 1);
}

/** Only strings are compiled, by an instance of our own that knows no helper beyond the blocks. */
function compile(
  stamped: ReadonlyMap<string, string>,
  mainName: string,
  deadline: Deadline,
): (fields: Fields) => string {
  const engine = Handlebars.create();
  for (const helper of ["log", "lookup", "helperMissing", "blockHelperMissing"]) engine.unregisterHelper(helper);
  const options = {
    strict: true,
    knownHelpersOnly: true,
    preventIndent: true,
    knownHelpers: { log: false, lookup: false },
  };
  const counter = new RenderCounter();
  counter.countBlocks(engine);
  const papers = new Map([...stamped].map(([name, text]) => [name, engine.compile(text, options)]));
  const main = papers.get(mainName);
  if (!main) throw new Error("a template without a main file was compiled");
  const partials = Object.fromEntries([...papers].map(([name, partial]) => [name, counter.countedPartial(partial)]));
  return (fields) => {
    const size = JSON.stringify(fields).length;
    const render = () => {
      counter.start(size);
      return main(fields, { partials });
    };
    return deadline(render, size);
  };
}
