import { lineStarts, placeFinder } from "../problem/text-places.ts";
import type { OutputKinds, ParsedTemplate } from "./check-template.ts";
import { type BlockCall, type Content, isA, type Node, type Output, type Program } from "./handlebars-ast.ts";

/** Attribute that says where an element was opened: `file:line:column`. */
export const PLACE_ATTRIBUTE = "at";

/** Elements put around a value that is a name or an identifier, so that typography leaves it as it is. */
export const VALUE_ELEMENTS = { name: "name-value", identifier: "identifier-value" } as const;

interface Insertion {
  readonly offset: number;
  readonly text: string;
}

/**
 * Writes into a template's own text where each element and block was opened and what kind of text each value is; the
 * parser of the markup and the counter of blocks read it back. The text stays a template: only literal parts change. A value inside a tag is left alone.
 */
export function stampTemplate({ file, program }: ParsedTemplate, kinds: OutputKinds): string {
  const lines = lineStarts(file.text);
  const find = placeFinder(file.file, file.text);
  const insertions: Insertion[] = [];
  let inTag = false;

  function offsetOf(at: { readonly line: number; readonly column: number }): number {
    return (lines[at.line - 1] ?? 0) + at.column;
  }

  function walk(body: Program | undefined): void {
    for (const statement of body?.body ?? []) visit(statement);
  }

  function visit(node: Node): void {
    if (isA<Content>(node, "ContentStatement")) stampTags(offsetOf(node.loc.start), offsetOf(node.loc.end));
    else if (isA<Output>(node, "MustacheStatement")) wrapValue(node);
    else if (isA<BlockCall>(node, "BlockStatement")) {
      stampBlock(node);
      walk(node.program);
      walk(node.inverse);
    }
  }

  /** `{{#each people}}` becomes `{{#each people at="shared/opening:3:1"}}`: whoever counts its rounds can say where. */
  function stampBlock(node: BlockCall): void {
    const subject = node.params[0];
    if (!subject) return;
    const stamp = ` ${PLACE_ATTRIBUTE}="${placeAt(offsetOf(node.loc.start))}"`;
    insertions.push({ offset: offsetOf(subject.loc.end), text: stamp });
  }

  function stampTags(start: number, end: number): void {
    const text = file.text.slice(start, end);
    for (const match of text.matchAll(/<([A-Za-z][\w-]*)|>/g)) {
      inTag = match[0] !== ">";
      if (match[0] === ">") continue;
      const offset = start + match.index;
      insertions.push({ offset: offset + match[0].length, text: ` ${PLACE_ATTRIBUTE}="${placeAt(offset)}"` });
    }
  }

  function placeAt(offset: number): string {
    const { line, column } = find(offset);
    return `${file.name}:${line}:${column}`;
  }

  function wrapValue(node: Output): void {
    const kind = kinds.get(node);
    if (inTag || (kind !== "name" && kind !== "identifier")) return;
    const element = VALUE_ELEMENTS[kind];
    insertions.push({ offset: offsetOf(node.loc.start), text: `<${element}>` });
    insertions.push({ offset: offsetOf(node.loc.end), text: `</${element}>` });
  }

  walk(program);
  return insertAll(file.text, insertions);
}

function insertAll(text: string, insertions: readonly Insertion[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { offset, text: inserted } of insertions.toSorted((a, b) => a.offset - b.offset)) {
    parts.push(text.slice(from, offset), inserted);
    from = offset;
  }
  return [...parts, text.slice(from)].join("");
}
