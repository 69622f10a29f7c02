import { nearest } from "../problem/nearest.ts";
import type { Problem } from "../problem/problem.ts";
import { lineStarts, placeFinder } from "../problem/text-places.ts";
import { type FieldSchema, fieldNames, itemOf, type LeafKind, rootPoint, type SchemaPoint } from "./field-schema.ts";
import { type Contexts, findField } from "./find-field.ts";
import {
  type BlockCall,
  type Comment,
  type Content,
  type Expression,
  isA,
  type Node,
  type Output,
  type PartialCall,
  type Path,
  type Program,
  type Statement,
} from "./handlebars-ast.ts";
import type { TemplateFile } from "./template.ts";

/** A template, parsed. */
export interface ParsedTemplate {
  readonly file: TemplateFile;
  readonly program: Program;
}

/** Partials that call others twice, which call others twice, multiply: no paper calls partials so often. */
const MAX_PARTIAL_CALLS = 2000;

/** What kind of text each output prints. */
export type OutputKinds = ReadonlyMap<Output, LeafKind>;

/** What the walk knows at one point of a template. */
interface Scope extends Contexts {
  readonly file: TemplateFile;
  /** Pointers of fields that an enclosing `{{#if}}` has shown not to be blank. */
  readonly present: ReadonlySet<string>;
  /** Names of the partials being walked, to find a cycle. */
  readonly within: readonly string[];
}

/**
 * Checks that a template, in every branch and partial, reads only what its schema declares, prints only text that cannot
 * be blank, and uses nothing of the template language beyond fields, `#if`, `#unless`, `#each`, `#with` and partials.
 */
export function checkTemplate(
  main: ParsedTemplate,
  partials: ReadonlyMap<string, ParsedTemplate>,
  fields: FieldSchema,
): { readonly problems: readonly Problem[]; readonly kinds: OutputKinds } {
  const problems: Problem[] = [];
  const kinds = new Map<Output, LeafKind>();
  const seen = new Set<string>();
  const starts = new Map<TemplateFile, readonly number[]>();
  let partialCalls = 0;

  function report(scope: Scope, node: Node, code: string, message: string, hint?: string): void {
    const place = { file: scope.file.file, line: node.loc.start.line, column: node.loc.start.column + 1 };
    const key = `${place.file}:${place.line}:${place.column}:${code}`;
    if (seen.has(key)) return;
    seen.add(key);
    problems.push({ code, severity: "error", message, place, ...(hint === undefined ? {} : { hint }) });
  }

  function walk(program: Program | undefined, scope: Scope): void {
    for (const statement of program?.body ?? []) visit(statement, scope);
  }

  function visit(node: Statement, scope: Scope): void {
    if (isA<Content>(node, "ContentStatement")) literalText(node, scope);
    else if (isA<Output>(node, "MustacheStatement")) output(node, scope);
    else if (isA<BlockCall>(node, "BlockStatement")) block(node, scope);
    else if (isA<PartialCall>(node, "PartialStatement")) partial(node, scope);
    else if (!isA<Comment>(node, "CommentStatement")) {
      report(
        scope,
        node,
        "template-construct",
        "decorators, raw blocks and partial blocks are not part of this language",
      );
    }
  }

  /** Faults of the literal text that nobody could place once it is markup. */
  function literalText(node: Content, scope: Scope): void {
    const start = offsetOf(node.loc.start, scope.file);
    const text = scope.file.text.slice(start, offsetOf(node.loc.end, scope.file));
    const placeholder = text.indexOf("[[");
    const ampersand = text.search(/&(?!(#\d+|#x[\da-fA-F]+|amp|lt|gt|quot|apos);)/);
    if (placeholder >= 0) {
      const message = "a placeholder [[…]] belongs in matter.yaml, not in a template";
      reportAt(scope, start + placeholder, "placeholder-in-template", message);
    }
    if (ampersand >= 0) reportAt(scope, start + ampersand, "bare-ampersand", "a bare & is not markup", "write &amp;");
  }

  /** Lines are counted once for each file: a template has thousands of literal parts. */
  function offsetOf(at: { readonly line: number; readonly column: number }, file: TemplateFile): number {
    const lines = starts.get(file) ?? lineStarts(file.text);
    starts.set(file, lines);
    return (lines[at.line - 1] ?? 0) + at.column;
  }

  function reportAt(scope: Scope, offset: number, code: string, message: string, hint?: string): void {
    const place = placeFinder(scope.file.file, scope.file.text)(offset);
    problems.push({ code, severity: "error", message, place, ...(hint === undefined ? {} : { hint }) });
  }

  function output(node: Output, scope: Scope): void {
    if (!node.escaped) {
      const hint = "use two braces: values are text, never markup";
      return report(scope, node, "raw-output", "raw output {{{…}}} or {{&…}} is not allowed", hint);
    }
    const point = plainPath(node, scope);
    if (!point) return;
    const name = nameOf(node.path);
    if (point.kind === "object" || point.kind === "list") {
      const hint =
        point.kind === "list"
          ? `loop over it: {{#each ${name}}}`
          : `choose one of its fields: ${fieldNames(point).join(", ")}`;
      return report(scope, node, "not-text", `{{${name}}} is not a text`, hint);
    }
    if (point.kind === "flag")
      return report(scope, node, "not-text", `{{${name}}} is a condition`, `ask for it: {{#if ${name}}}`);
    kinds.set(node, stricter(kinds.get(node), point.kind));
    if (point.optional && !scope.present.has(point.pointer)) {
      report(scope, node, "may-be-blank", `{{${name}}} may be blank here`, `print it inside {{#if ${name}}}…{{/if}}`);
    }
  }

  function block(node: BlockCall, scope: Scope): void {
    const helper = nameOf(node.path);
    if (!["if", "unless", "each", "with"].includes(helper)) {
      const hint = `known: if, unless, each, with${nearest(helper, ["if", "unless", "each", "with"]) ? "" : "; a field cannot open a block"}`;
      return report(scope, node, "unknown-helper", `{{#${helper}}} is not known`, hint);
    }
    if (node.params.length !== 1 || node.hash !== undefined || node.program?.blockParams?.length) {
      return report(scope, node, "template-construct", `{{#${helper}}} takes exactly one field and nothing else`);
    }
    const subject = node.params[0];
    const point = subject ? pathPoint(subject, scope) : null;
    if (helper === "if" || helper === "unless") return condition(node, helper, point, scope);
    return enter(node, helper, point, scope);
  }

  function condition(node: BlockCall, helper: string, point: SchemaPoint | null, scope: Scope): void {
    const known = point ? { ...scope, present: new Set([...scope.present, point.pointer]) } : scope;
    if (point?.kind === "object") report(scope, node, "always-true", `${nameOf(node.params[0])} is always there`);
    walk(node.program, helper === "if" ? known : scope);
    walk(node.inverse, helper === "if" ? scope : known);
  }

  function enter(node: BlockCall, helper: string, point: SchemaPoint | null, scope: Scope): void {
    const inner = point && helper === "each" ? itemOf(fields, point) : point;
    if (point && (!inner || (helper === "with" && point.kind !== "object"))) {
      const what = helper === "each" ? "a list" : "a group of fields";
      return report(scope, node, "not-a-list", `${nameOf(node.params[0])} is not ${what}`);
    }
    if (!inner) return;
    walk(node.program, { ...scope, contexts: [...scope.contexts, inner], inEach: helper === "each" || scope.inEach });
    walk(node.inverse, scope);
  }

  function partial(node: PartialCall, scope: Scope): void {
    if (!isA<Path>(node.name as Node, "PathExpression")) {
      return report(scope, node, "template-construct", "the name of a partial is written out, never computed");
    }
    const name = nameOf(node.name as Node);
    const called = partials.get(name);
    if (!called) {
      const close = nearest(name, [...partials.keys()]);
      return report(
        scope,
        node,
        "unknown-partial",
        `there is no partial "${name}"`,
        close ? `did you mean "${close}"?` : undefined,
      );
    }
    if (scope.within.includes(name)) {
      return report(
        scope,
        node,
        "partial-cycle",
        `the partial "${name}" calls itself: ${[...scope.within, name].join(" → ")}`,
      );
    }
    if (node.hash !== undefined || node.params.length > 1) {
      return report(scope, node, "template-construct", "a partial takes at most one field");
    }
    partialCalls++;
    if (partialCalls > MAX_PARTIAL_CALLS) return tooManyPartials(node, scope);
    const subject = node.params[0];
    const context = subject ? pathPoint(subject, scope) : scope.contexts.at(-1);
    if (!context) return;
    walk(called.program, {
      ...scope,
      file: called.file,
      contexts: [context],
      within: [...scope.within, name],
      inEach: false,
    });
  }

  /** Told once: the calls behind the limit are not looked into. */
  function tooManyPartials(node: PartialCall, scope: Scope): void {
    if (partialCalls > MAX_PARTIAL_CALLS + 1) return;
    const message = `the partials of this paper are called more than ${MAX_PARTIAL_CALLS} times`;
    report(scope, node, "too-many-partials", message, "does a partial call another more than once?");
  }

  /** A mustache that is a field and nothing more. */
  function plainPath(node: Output, scope: Scope): SchemaPoint | null {
    if (node.params.length === 0 && node.hash === undefined) return pathPoint(node.path, scope);
    report(scope, node, "unknown-helper", `{{${nameOf(node.path)} …}} is not known: a field takes no arguments`);
    return null;
  }

  function pathPoint(node: Expression, scope: Scope): SchemaPoint | null {
    const found = findField(node, scope, fields);
    if (!("code" in found)) return found;
    report(scope, node, found.code, found.message, found.hint);
    return null;
  }

  walk(main.program, { file: main.file, contexts: [rootPoint(fields)], present: new Set(), within: [], inEach: false });
  return { problems, kinds };
}

/** A partial may print different kinds from one spot: the one that leaves the text most alone wins. */
function stricter(a: LeafKind | undefined, b: LeafKind): LeafKind {
  return a === "identifier" || (a === "name" && b === "prose") ? a : b;
}

function nameOf(node: Node | undefined): string {
  return node && "original" in node ? String(node.original) : "…";
}
