import { BUDGETS } from "../budget/budgets.ts";
import { nearest } from "../problem/nearest.ts";
import type { Place, Problem } from "../problem/problem.ts";
import { checkPosition, strayText } from "./check-element.ts";
import { type FieldSchema, fieldNames, itemOf, type LeafKind, rootPoint, type SchemaPoint } from "./field-schema.ts";
import { type Contexts, findField } from "./find-field.ts";
import { type ElementName, mayHoldText } from "./markup.ts";
import { problemAt, type TemplateFault } from "./template-fault.ts";
import type {
  BlockNode,
  CallNode,
  ConditionNode,
  ElementNode,
  FieldPath,
  OutputNode,
  TemplateNode,
  TemplateTree,
} from "./template-tree.ts";

/** A paper's tree and its partials, checked: whatever fits the fields makes a letter of this structure. */
export interface CheckedTemplate {
  readonly main: TemplateTree;
  readonly partials: ReadonlyMap<string, TemplateTree>;
  /** What kind of text each output prints. */
  readonly kinds: ReadonlyMap<OutputNode, LeafKind>;
}

/** Partials that call others twice, which call others twice, multiply: no paper calls partials so often. */
const MAX_PARTIAL_CALLS = BUDGETS.template.steps;
/** Partials that call each other in a row. */
const MAX_PARTIALS_WITHIN = BUDGETS.template.elementDepth;

/** What the check knows at one point of a template. */
interface Scope extends Contexts {
  /** Pointers of fields that an enclosing `{{#if}}` has shown not to be blank. */
  readonly present: ReadonlySet<string>;
  /** Names of the partials being walked, to find a cycle. */
  readonly within: readonly string[];
  /** The element around, null above `<letter>`; within an attribute or comment, where elements cannot stand, `text`. */
  readonly parent: ElementName | "text" | null;
  /** Elements around. */
  readonly depth: number;
}

/**
 * Checks that a template, in every branch and partial, reads only what its schema declares, prints only text that cannot
 * be blank, and calls partials only where what they hold may stand.
 */
export function checkTemplate(
  main: TemplateTree,
  partials: ReadonlyMap<string, TemplateTree>,
  fields: FieldSchema,
): { readonly checked: CheckedTemplate; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const kinds = new Map<OutputNode, LeafKind>();
  const seen = new Set<string>();
  let partialCalls = 0;

  function report(place: Place, fault: TemplateFault): void {
    const key = `${place.file}:${place.line}:${place.column}:${fault.code}`;
    if (seen.has(key)) return;
    seen.add(key);
    problems.push(problemAt(place, fault));
  }

  function walk(nodes: readonly TemplateNode[], scope: Scope): void {
    for (const node of nodes) visit(node, scope);
  }

  function visit(node: TemplateNode, scope: Scope): void {
    switch (node.kind) {
      case "text":
        if (!node.blank) words(node.place, node.text, scope);
        return;
      case "output":
        words(node.place, `{{${node.path.original}}}`, scope);
        return output(node, scope);
      case "element":
        return element(node, scope);
      case "comment":
        return walk(node.children, { ...scope, parent: "text" });
      case "condition":
        return condition(node, scope);
      case "loop":
      case "group":
        return enter(node, scope);
      case "call":
        return call(node, scope);
    }
  }

  function words(place: Place, text: string, { parent }: Scope): void {
    if (parent === "text" || (parent !== null && mayHoldText(parent)) || text.trim() === "") return;
    report(place, strayText(parent, text));
  }

  function element(node: ElementNode, scope: Scope): void {
    const fault = position(node, scope);
    if (fault) return report(node.place, fault);
    for (const value of Object.values(node.attributes)) {
      if (typeof value !== "string") walk(value, { ...scope, parent: "text" });
    }
    if (!node.constant) walk(node.children, { ...scope, parent: node.name, depth: scope.depth + 1 });
  }

  /** Within a file it was checked when the file was read. */
  function position({ name }: ElementNode, { parent, depth }: Scope): TemplateFault | null {
    if (parent === "text") {
      return { code: "markup-structure", message: `<${name}> cannot stand inside an attribute or a comment` };
    }
    if (parent === null && name !== "letter") {
      return { code: "markup-structure", message: `<${name}> stands outside <letter>` };
    }
    return checkPosition(name, parent, depth);
  }

  function output(node: OutputNode, scope: Scope): void {
    const point = pointOf(node.path, scope);
    if (!point) return;
    const name = node.path.original;
    if (point.kind === "object" || point.kind === "list") {
      const hint =
        point.kind === "list"
          ? `loop over it: {{#each ${name}}}`
          : `choose one of its fields: ${fieldNames(point).join(", ")}`;
      return report(node.place, { code: "not-text", message: `{{${name}}} is not a text`, hint });
    }
    if (point.kind === "flag") {
      const hint = `ask for it: {{#if ${name}}}`;
      return report(node.place, { code: "not-text", message: `{{${name}}} is a condition`, hint });
    }
    kinds.set(node, stricter(kinds.get(node), point.kind));
    if (point.optional && !scope.present.has(point.pointer)) {
      const hint = `print it inside {{#if ${name}}}…{{/if}}`;
      report(node.place, { code: "may-be-blank", message: `{{${name}}} may be blank here`, hint });
    }
  }

  function condition(node: ConditionNode, scope: Scope): void {
    const point = pointOf(node.path, scope);
    const known = point ? { ...scope, present: new Set([...scope.present, point.pointer]) } : scope;
    if (point?.kind === "object") {
      report(node.place, { code: "always-true", message: `${node.path.original} is always there` });
    }
    walk(node.body, node.negated ? scope : known);
    walk(node.otherwise, node.negated ? known : scope);
  }

  function enter(node: Exclude<BlockNode, ConditionNode>, scope: Scope): void {
    const point = pointOf(node.path, scope);
    const inner = point && node.kind === "loop" ? itemOf(fields, point) : point;
    if (point && (!inner || (node.kind === "group" && point.kind !== "object"))) {
      const what = node.kind === "loop" ? "a list" : "a group of fields";
      return report(node.place, { code: "not-a-list", message: `${node.path.original} is not ${what}` });
    }
    if (!inner) return;
    const inEach = node.kind === "loop" || scope.inEach;
    walk(node.body, { ...scope, contexts: [...scope.contexts, inner], inEach });
    walk(node.otherwise, scope);
  }

  function call(node: CallNode, scope: Scope): void {
    const called = partials.get(node.partial);
    if (!called) return report(node.place, unknownPartial(node.partial, [...partials.keys()]));
    if (scope.within.includes(node.partial)) {
      const message = `the partial "${node.partial}" calls itself: ${[...scope.within, node.partial].join(" → ")}`;
      return report(node.place, { code: "partial-cycle", message });
    }
    partialCalls++;
    if (partialCalls > MAX_PARTIAL_CALLS) return tooManyPartials(node);
    if (scope.within.length >= MAX_PARTIALS_WITHIN) {
      const message = `partials call each other more than ${MAX_PARTIALS_WITHIN} deep`;
      return report(node.place, { code: "template-too-deep", message });
    }
    const context = node.path ? pointOf(node.path, scope) : scope.contexts.at(-1);
    if (!context) return;
    walk(called.nodes, { ...scope, contexts: [context], within: [...scope.within, node.partial], inEach: false });
  }

  /** Told once: the calls behind the limit are not looked into. */
  function tooManyPartials({ place }: CallNode): void {
    if (partialCalls > MAX_PARTIAL_CALLS + 1) return;
    const message = `the partials of this paper are called more than ${MAX_PARTIAL_CALLS} times`;
    report(place, { code: "too-many-partials", message, hint: "does a partial call another more than once?" });
  }

  function pointOf(path: FieldPath, scope: Scope): SchemaPoint | null {
    const found = findField(path, scope, fields);
    if (!("code" in found)) return found;
    report(path.place, found);
    return null;
  }

  const root = { contexts: [rootPoint(fields)], present: new Set<string>(), within: [], inEach: false };
  walk(main.nodes, { ...root, parent: null, depth: 0 });
  return { checked: { main, partials, kinds }, problems };
}

/** A partial may print different kinds from one spot: the one that leaves the text most alone wins. */
function stricter(a: LeafKind | undefined, b: LeafKind): LeafKind {
  return a === "identifier" || (a === "name" && b === "prose") ? a : b;
}

function unknownPartial(name: string, known: readonly string[]): TemplateFault {
  const close = nearest(name, known);
  const hint = close ? { hint: `did you mean "${close}"?` } : {};
  return { code: "unknown-partial", message: `there is no partial "${name}"`, ...hint };
}
