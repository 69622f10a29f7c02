import { nearest } from "../problem/nearest.ts";
import type { Place } from "../problem/problem.ts";
import {
  type BlockCall,
  type Expression,
  isA,
  type Node,
  type Output,
  type PartialCall,
  type Path,
} from "./handlebars-ast.ts";
import type { TemplateFault } from "./template-fault.ts";
import type { FieldPath } from "./template-tree.ts";

/** Why a tag, or a part of it, is not part of this language. */
export interface TagFault extends TemplateFault {
  readonly at: Node;
}

/** The block that a tag opens, its field read. */
export interface BlockHead {
  readonly helper: BlockHelper;
  readonly path: FieldPath;
}

export type BlockHelper = (typeof HELPERS)[number];

const HELPERS = ["if", "unless", "each", "with"] as const;

/** `{{custodian.name}}`: a field, and nothing else. */
export function readOutput(tag: Output, file: string): FieldPath | TagFault {
  if (!tag.escaped) {
    const hint = "use two braces: values are text, never markup";
    return { code: "raw-output", message: "raw output {{{…}}} or {{&…}} is not allowed", hint, at: tag };
  }
  if (tag.params.length === 0 && tag.hash === undefined) return readPath(tag.path, file);
  const message = `{{${nameOf(tag.path)} …}} is not known: a field takes no arguments`;
  return { code: "unknown-helper", message, at: tag };
}

/** `{{#if field}}` and its like. */
export function readBlock(tag: BlockCall, file: string): BlockHead | TagFault {
  const name = nameOf(tag.path);
  const helper = HELPERS.find((known) => known === name);
  if (!helper) {
    const hint = `known: ${HELPERS.join(", ")}${nearest(name, HELPERS) ? "" : "; a field cannot open a block"}`;
    return { code: "unknown-helper", message: `{{#${name}}} is not known`, hint, at: tag };
  }
  const [subject] = tag.params;
  if (!subject || tag.params.length !== 1 || tag.hash !== undefined || tag.program?.blockParams?.length) {
    return { code: "template-construct", message: `{{#${helper}}} takes exactly one field and nothing else`, at: tag };
  }
  const path = readPath(subject, file);
  return "code" in path ? path : { helper, path };
}

/** `{{> part}}`, or `{{> part group}}`. */
export function readCall(
  tag: PartialCall,
  file: string,
): { readonly partial: string; readonly path: FieldPath | null } | TagFault {
  if (!isA<Path>(tag.name as Node, "PathExpression")) {
    return { code: "template-construct", message: "the name of a partial is written out, never computed", at: tag };
  }
  const partial = nameOf(tag.name as Node);
  if (tag.hash !== undefined || tag.params.length > 1) {
    return { code: "template-construct", message: "a partial takes at most one field", at: tag };
  }
  const [subject] = tag.params;
  if (!subject) return { partial, path: null };
  const path = readPath(subject, file);
  return "code" in path ? path : { partial, path };
}

/** What this language has nothing of. */
export function foreignTag(tag: Node): TagFault {
  const message = "decorators, raw blocks and partial blocks are not part of this language";
  return { code: "template-construct", message, at: tag };
}

function readPath(node: Expression, file: string): FieldPath | TagFault {
  if (!isA<Path>(node, "PathExpression")) {
    return { code: "template-construct", message: "only a field can stand here", at: node };
  }
  const parts = node.parts as readonly string[];
  return { original: node.original, up: node.depth, parts, ofLoop: node.data, place: placeOfTag(node, file) };
}

/** Columns of the parser start at 0. */
export function placeOfTag({ loc }: Node, file: string): Place {
  return { file, line: loc.start.line, column: loc.start.column + 1 };
}

/** As it was written, for messages. */
export function nameOf(node: Node | undefined): string {
  return node && "original" in node ? String(node.original) : "…";
}
