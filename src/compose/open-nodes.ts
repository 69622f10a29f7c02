import type { Place } from "../problem/problem.ts";
import type { BlockCall } from "./handlebars-ast.ts";
import type { ElementName } from "./markup.ts";
import type { BlockHead } from "./read-tag.ts";
import type { Attributes, BlockNode, ElementNode, LoopNode, TemplateNode } from "./template-tree.ts";

/** What is open at one point of a template. Nothing is kept of what is in something refused, nor said of it again. */
export type Open = OpenElement | OpenBlock | OpenText;

export interface OpenElement {
  readonly kind: "element";
  readonly name: string;
  readonly attributes: Attributes;
  readonly place: Place;
  readonly children: TemplateNode[];
  readonly refused: boolean;
  /** How many problems had been reported before it. */
  readonly faults: number;
}

export interface OpenBlock {
  readonly kind: "block";
  readonly tag: BlockCall;
  readonly head: BlockHead | null;
  readonly body: TemplateNode[];
  readonly otherwise: TemplateNode[];
  /** The branch that is being read. */
  children: TemplateNode[];
  readonly refused: boolean;
}

/** The value of an attribute, or a comment: text with fields and blocks, but without elements. */
export interface OpenText {
  readonly kind: "attribute" | "comment";
  readonly place: Place;
  readonly children: TemplateNode[];
  readonly refused: boolean;
}

/** The element that was open, now that all stands in it. */
export function elementOf(open: OpenElement, name: ElementName, id: number): ElementNode {
  const { attributes, children, place } = open;
  const constant = Object.values(attributes).every((value) => typeof value === "string") && children.every(isConstant);
  const own = 2 * name.length + TAG_CHARACTERS;
  const weight = constant ? children.reduce((sum, child) => sum + weightOf(child), own) : own;
  const mayHoldFields = name === "field" || children.some(mayHoldField);
  return { kind: "element", id, place, name, attributes, children, constant, mayHoldFields, weight };
}

/** `<`, `>`, `</` and `>`. */
const TAG_CHARACTERS = 5;

function isConstant(node: TemplateNode): boolean {
  return (
    node.kind === "text" ||
    (node.kind === "element" && node.constant) ||
    (node.kind === "comment" && node.children.every(isConstant))
  );
}

function weightOf(node: TemplateNode): number {
  if (node.kind === "text") return node.text.length;
  return node.kind === "element" ? node.weight : 0;
}

function mayHoldField(node: TemplateNode): boolean {
  if (node.kind === "element") return node.mayHoldFields;
  if (node.kind === "call") return true;
  return "otherwise" in node && (node.body.some(mayHoldField) || node.otherwise.some(mayHoldField));
}

/** The block that was open. */
export function blockOf({ helper }: BlockHead, parts: Omit<LoopNode, "kind">): BlockNode {
  if (helper === "each") return { kind: "loop", ...parts };
  if (helper === "with") return { kind: "group", ...parts };
  return { kind: "condition", negated: helper === "unless", ...parts };
}
