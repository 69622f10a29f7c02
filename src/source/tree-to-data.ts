import { isMap, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap } from "yaml";
import type { Place, Problem } from "../problem/problem.ts";
import { quoteValue } from "../problem/quote-value.ts";
import { badCharacters } from "./bad-characters.ts";
import type { Json } from "./document.ts";

/** Names that reach into the machinery of JavaScript objects. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

interface Conversion {
  readonly placeAt: (offset: number) => Place;
  readonly depth: number;
  readonly anyCharacter: boolean;
  readonly places: Map<string, Place>;
  readonly problems: Problem[];
}

export interface Converted {
  readonly data: Json;
  readonly places: Map<string, Place>;
  readonly problems: Problem[];
}

/** A key as one step of a JSON pointer (RFC 6901). */
function pointerStep(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}

function offsetOf(node: unknown): number {
  return (node as Node | null)?.range?.[0] ?? 0;
}

function report(to: Conversion, code: string, message: string, hint: string, node: unknown, pointer: string): void {
  const place = to.placeAt(offsetOf(node));
  to.problems.push({ code, severity: "error", message, hint, pointer, place });
}

/** What is seen in the text was checked before parsing; an escape in double quotes may still have made it. */
function checkEscapes(to: Conversion, node: Scalar, text: string, pointer: string): void {
  if (node.type === "QUOTE_DOUBLE") {
    for (const bad of badCharacters(text, 3)) {
      report(to, bad.code, `${bad.message} (written as an escape)`, bad.hint, node, pointer);
    }
  }
  if (text.includes("\t")) {
    report(to, "tab-in-value", `${quoteValue(text, 40)} holds a tab`, "replace the tab by a space", node, pointer);
  }
}

/** The text of a scalar in NFC. A block scalar loses its trailing line breaks: they say nothing in a letter. */
function textOf(to: Conversion, node: Scalar, pointer: string): string {
  const raw = typeof node.value === "string" ? node.value : (node.source ?? "");
  if (!to.anyCharacter) checkEscapes(to, node, raw, pointer);
  const isBlock = node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED";
  return (isBlock ? raw.replace(/\n+$/u, "") : raw).normalize("NFC");
}

/** `key:` with nothing behind it has no value, which is not the same as an empty text in quotes. */
function scalarData(to: Conversion, node: Scalar, pointer: string): Json {
  const text = textOf(to, node, pointer);
  return text === "" && node.type === "PLAIN" ? null : text;
}

function keyText(to: Conversion, pair: Pair, pointer: string): string | null {
  if (!isScalar(pair.key)) {
    report(to, "complex-key", "a field name must be plain text", "write the name without brackets", pair.key, pointer);
    return null;
  }
  const key = textOf(to, pair.key, pointer);
  if (key === "") {
    report(to, "empty-key", "a field has no name", "write a name before the colon", pair.key, pointer);
    return null;
  }
  if (key === "<<") {
    report(to, "yaml-merge", "merge keys (<<) are not read", "write the fields out", pair.key, pointer);
    return null;
  }
  if (FORBIDDEN_KEYS.has(key)) {
    report(to, "forbidden-key", `${quoteValue(key)} cannot be a field name`, "remove the field", pair.key, pointer);
    return null;
  }
  return key;
}

function reportDuplicate(to: Conversion, key: string, pair: Pair, pointer: string): void {
  const first = to.places.get(`${pointer}#`);
  const message = `${quoteValue(key)} stands twice here, first on line ${first?.line ?? 0}`;
  report(to, "duplicate-key", message, "keep one of the two", pair.key, pointer);
}

function mapData(to: Conversion, map: YAMLMap, pointer: string, depth: number): Json {
  const data: Record<string, Json> = {};
  for (const pair of map.items) {
    const key = keyText(to, pair, pointer);
    if (key === null) continue;
    const at = `${pointer}/${pointerStep(key)}`;
    if (Object.hasOwn(data, key)) {
      reportDuplicate(to, key, pair, at);
      continue;
    }
    to.places.set(`${at}#`, to.placeAt(offsetOf(pair.key)));
    data[key] = nodeData(to, pair.value, at, depth, offsetOf(pair.key));
  }
  return data;
}

function nodeData(to: Conversion, node: unknown, pointer: string, depth: number, parentOffset: number): Json {
  to.places.set(pointer, to.placeAt(node === null ? parentOffset : offsetOf(node)));
  if (depth > to.depth) {
    report(to, "too-deep", `nested more than ${to.depth} levels deep`, "is a bracket missing?", node, pointer);
    return null;
  }
  if (isScalar(node)) return scalarData(to, node, pointer);
  if (isMap(node)) return mapData(to, node, pointer, depth + 1);
  if (!isSeq(node)) return null;
  return node.items.map((item, i) => nodeData(to, item, `${pointer}/${i}`, depth + 1, offsetOf(node)));
}

/** Entries of a long list that were parsed by themselves. */
export interface ListEntries {
  readonly key: string;
  /** Index of the first of them in the whole list. */
  readonly first: number;
  /** The tree of a mapping of the key to these entries. */
  readonly root: unknown;
  readonly placeAt: (offset: number) => Place;
}

/** Adds entries to the list of a document that holds those before them; false where they are none of such a list. */
export function addEntries(
  to: Converted,
  { key, first, root, placeAt }: ListEntries,
  depth: number,
  anyCharacter = false,
): boolean {
  const list = isMap(root) ? root.get(key) : null;
  const known = (to.data as Record<string, Json>)[key];
  if (!isSeq(list) || !Array.isArray(known) || known.length !== first) return false;
  const part: Conversion = { placeAt, depth, anyCharacter, places: to.places, problems: to.problems };
  const at = `/${pointerStep(key)}`;
  for (const [i, item] of list.items.entries()) {
    known.push(nodeData(part, item, `${at}/${first + i}`, 2, offsetOf(list)));
  }
  return true;
}

/**
 * Plain data of a parsed tree, with the place of every value and key. Every scalar is text; a field without a value
 * is null. Of a duplicate key the first stands. `depth` is the deepest nesting that is read; `anyCharacter` leaves
 * characters unjudged.
 */
export function treeToData(
  root: unknown,
  placeAt: (offset: number) => Place,
  depth: number,
  anyCharacter = false,
): Converted {
  const to: Conversion = { placeAt, depth, anyCharacter, places: new Map(), problems: [] };
  const data = nodeData(to, root, "", 0, 0);
  return { data, places: to.places, problems: to.problems };
}
