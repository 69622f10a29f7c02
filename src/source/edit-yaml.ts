import { type Document, isCollection, isMap, isSeq, type Node, type Pair, parseDocument } from "yaml";
import type { Json } from "./document.ts";
import { type FieldEdit, nested } from "./edit-data.ts";
import {
  appended,
  applied,
  type Container,
  type Edit,
  parsed,
  replaced,
  STYLE,
  textOf,
  written,
} from "./yaml-edits.ts";

/**
 * A YAML file with the edits made one after another. Mappings that an edit goes through are made where they are missing; a
 * position one behind the last of a list adds to it. All else stays as it is to the byte: comments, order, spelling, line
 * ends. What stands in brackets is written anew where it is touched, within its brackets. Throws if the file is not YAML
 * in UTF-8, or a path leads through a text.
 */
export function editYaml(file: Uint8Array, edits: readonly FieldEdit[]): Uint8Array {
  const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(file);
  const mark = text.startsWith("\ufeff") ? "\ufeff" : "";
  return new TextEncoder().encode(mark + edits.reduce(edited, text.slice(mark.length)));
}

function edited(text: string, { at, to }: FieldEdit): string {
  const { contents: root, errors, range } = parsed(text);
  if (errors.length > 0) throw new Error("only a file that can be read can be edited");
  if (!isMap(root) && !isSeq(root)) {
    if (to === undefined) return text;
    const lead = text === "" || text.endsWith("\n") ? "" : "\n";
    return applied(text, [{ start: range[1], end: range[1], text: `${lead}${written(nested(at, to))}\n` }]);
  }
  return applied(text, editsAt(text, root, at, to));
}

function editsAt(
  text: string,
  container: Container,
  [key, ...rest]: FieldEdit["at"],
  to: Json | undefined,
): readonly Edit[] {
  if (key === undefined) throw new Error("an edit names a field");
  if (container.flow === true) return bracketEdit(text, container, [key, ...rest], to);
  const node = childOf(container, key);
  if (node === undefined) {
    if (to === undefined) return [];
    const value = nested(rest, to);
    return [appended(text, container, isMap(container) ? { [key]: value } : [value])];
  }
  if (rest.length > 0 && (isMap(node) || isSeq(node))) return editsAt(text, node, rest, to);
  if (rest.length > 0 && textOf(node) !== "") throw new Error(`${key} holds a text, and no fields`);
  if (to === undefined) return rest.length > 0 ? [] : [removal(text, container, key)];
  return replaced(text, node, nested(rest, to));
}

function childOf(container: Container, key: string | number): Node | undefined {
  const found = isMap(container) ? pairOf(container.items, key)?.value : container.items[Number(key)];
  return (found ?? undefined) as Node | undefined;
}

function pairOf(pairs: readonly Pair[], key: string | number): Pair | undefined {
  return pairs.find((pair) => textOf(pair.key) === String(key));
}

/** Lines of an entry taken out, from its key or dash to where the next begins, or the last line of its value ends. */
function removal(text: string, container: Container, key: string | number): Edit {
  const [start, end] = container.range ?? [0, 0];
  if (container.items.length === 1) return { start, end: trimmedEnd(text, end), text: isMap(container) ? "{}" : "[]" };
  const index = isMap(container) ? container.items.findIndex((pair) => textOf(pair.key) === String(key)) : Number(key);
  const begin = startOf(text, container, index);
  const stop = lineEndAfter(text, endOf(container, index));
  const isFirstOnLine = text.slice(lineStart(text, begin), begin).trim() === "";
  if (isFirstOnLine) return { start: lineStart(text, begin), end: Math.min(stop + 1, text.length), text: "" };
  // The first field of an entry shares its line with the entry's dash: the next one takes its place.
  return { start: begin, end: startOf(text, container, index + 1), text: "" };
}

/** Where an entry begins: its key, or its dash. */
function startOf(text: string, container: Container, index: number): number {
  const item = container.items[index];
  if (isMap(container)) return ((item as Pair).key as Node).range?.[0] ?? 0;
  return text.lastIndexOf("-", ((item as Node).range?.[0] ?? 0) - 1);
}

function endOf(container: Container, index: number): number {
  const item = container.items[index];
  const node = (isMap(container) ? ((item as Pair).value ?? (item as Pair).key) : item) as Node;
  if ((isMap(node) || isSeq(node)) && node.flow !== true && node.items.length > 0)
    return endOf(node, node.items.length - 1);
  return node.range?.[1] ?? 0;
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

/** The end of the line that a value ends on; a text in block style ends with its line break. */
function lineEndAfter(text: string, offset: number): number {
  const from = text[offset - 1] === "\n" ? offset - 1 : offset;
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

function trimmedEnd(text: string, offset: number): number {
  return text.slice(0, offset).trimEnd().length;
}

/** Brackets that hold what is edited, written anew. */
function bracketEdit(text: string, container: Container, at: FieldEdit["at"], to: Json | undefined): readonly Edit[] {
  const [start, end] = container.range ?? [0, 0];
  const document = parsed(text.slice(start, end));
  const path = pathIn(document, at);
  const isThere = path.length === at.length && document.hasIn(path);
  if (path.length < at.length && document.hasIn(path) && textOf(document.getIn(path, true)) !== "")
    throw new Error(`${path.at(-1)} holds a text, and no fields`);
  if (to === undefined) {
    if (!isThere) return [];
    document.deleteIn(path);
  } else putIn(document, path, nested(at.slice(path.length), to));
  return [{ start, end, text: document.toString({ ...STYLE, flowCollectionPadding: true }).trimEnd() }];
}

/** As much of a path as leads through mappings and lists, and one step on; behind the last of a list it adds to it. */
function pathIn(document: Document.Parsed, at: FieldEdit["at"]): FieldEdit["at"] {
  const path: (string | number)[] = [];
  let node: unknown = document.contents;
  for (const key of at) {
    if (!isCollection(node)) break;
    const step = isMap(node) ? String(key) : Number(key) < node.items.length ? Number(key) : node.items.length;
    path.push(step);
    node = node.get(step, true);
  }
  return path;
}

/** The value as its own text would be read, so that its quotation marks are those that it needs. */
function putIn(document: Document.Parsed, path: FieldEdit["at"], value: Json): void {
  const { contents } = parseDocument(written(value), { schema: "failsafe" });
  if (isMap(contents) || isSeq(contents)) contents.flow = true;
  document.setIn(path, contents);
}
