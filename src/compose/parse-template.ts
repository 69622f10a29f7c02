import { parse } from "handlebars/dist/cjs/handlebars/compiler/base.js";
import { BUDGETS } from "../budget/budgets.ts";
import type { Problem } from "../problem/problem.ts";
import { placeFinder } from "../problem/text-places.ts";
import type { Program } from "./handlebars-ast.ts";
import type { TemplateFile } from "./template.ts";
import { problemAt } from "./template-fault.ts";

/** Beyond these the parser's time grows faster than the text. */
const { bytes: MAX_CHARACTERS, depth: MAX_NESTING, count: MAX_TAGS } = BUDGETS.template;

/** A template as the parser of its language sees it: markup is text to it. */
export interface ParsedTemplate {
  readonly file: TemplateFile;
  readonly program: Program;
}

/** Parses one file, unless it is beyond any honest size. */
export function parseTemplate(file: TemplateFile): ParsedTemplate | { readonly problem: Problem } {
  const refused = tooLarge(file) ?? tooDeep(file) ?? tooManyTags(file);
  if (refused) return { problem: refused };
  try {
    return { file, program: parse(file.text) };
  } catch (caught) {
    return { problem: parseProblem(file, caught) };
  }
}

function tooLarge(file: TemplateFile): Problem | null {
  if (file.text.length <= MAX_CHARACTERS) return null;
  const message = `a template has at most ${MAX_CHARACTERS} characters`;
  return problemAt({ file: file.file, line: 1, column: 1 }, { code: "template-too-large", message });
}

function tooManyTags(file: TemplateFile): Problem | null {
  let at = -1;
  for (let tags = 0; tags <= MAX_TAGS; tags++) {
    at = file.text.indexOf("{{", at < 0 ? 0 : at + 2);
    if (at < 0) return null;
  }
  const message = `a template has at most ${MAX_TAGS} tags`;
  return problemAt(placeFinder(file.file, file.text)(at), { code: "template-too-large", message });
}

/** Counts open blocks without parsing them: the parser itself is slow on deep nesting. */
function tooDeep(file: TemplateFile): Problem | null {
  let depth = 0;
  for (const match of file.text.matchAll(/\{\{~?([#^/])/g)) {
    depth += match[1] === "/" ? -1 : 1;
    if (depth <= MAX_NESTING) continue;
    const message = `blocks nest deeper than ${MAX_NESTING}`;
    return problemAt(placeFinder(file.file, file.text)(match.index), { code: "template-too-deep", message });
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
  const hint = "every {{#…}} needs its {{/…}}, and every {{ its }}";
  return problemAt({ file: file.file, line, column }, { code: "template-syntax", message: said, hint });
}

function expectation(message: string): string {
  const got = /got '([^']+)'/.exec(message)?.[1];
  if (got === "EOF") return "it ends before a block or a tag is closed";
  return got
    ? `unexpected ${got === "INVALID" ? "character" : got.toLowerCase().replaceAll("_", " ")}`
    : "it cannot be parsed";
}
