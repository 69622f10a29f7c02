import { isMap, isScalar, isSeq, type Pair, visit, type YAMLMap, type YAMLSeq } from "yaml";
import type { Json, JsonObject } from "./document.ts";
import {
  appended,
  applied,
  type Container,
  type Edit,
  inLines,
  parsed,
  replaced,
  STYLE,
  textOf,
  written,
} from "./yaml-edits.ts";

function isGroup(value: Json): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The entries of a list that is merged by `id`; null for any other value. */
function entriesOf(value: Json): readonly JsonObject[] | null {
  return Array.isArray(value) && value.every((entry) => isGroup(entry) && "id" in entry) ? value : null;
}

function idOf(item: unknown): string | null {
  return isMap(item) ? textOf(item.items.find((pair) => textOf(pair.key) === "id")?.value) : null;
}

/** What stands in brackets, written in lines with its comments, with the patch laid over it. */
function unbracketed(brackets: string, patch: Json): string {
  const document = parsed(brackets.replaceAll("\r\n", "\n"));
  const root = document.contents;
  if (!isMap(root) && !isSeq(root)) return written(patch);
  if (root.items.length === 0)
    return `${root.comment ?? ""}`
      .replace(/^(?=.)/gm, "#")
      .concat("\n", written(patch))
      .trim();
  visit(document, {
    Collection: (_, node) => {
      node.flow = false;
    },
  });
  return patched(document.toString(STYLE), patch).trimEnd();
}

/** One look through the list finds them all: a patch may hold as many entries as the list. */
function listEdits(text: string, list: YAMLSeq, patch: readonly JsonObject[]): readonly Edit[] {
  const byId = new Map(list.items.map((item) => [idOf(item), item] as const));
  const known = patch.flatMap((entry) => valueEdits(text, byId.get(String(entry.id)), entry));
  const added = patch.filter((entry) => !byId.has(String(entry.id)));
  return added.length === 0 ? known : [...known, appended(text, list, added)];
}

function mapEdits(text: string, map: YAMLMap, patch: JsonObject): readonly Edit[] {
  const pairs = new Map(map.items.map((pair): [string | null, Pair] => [textOf(pair.key), pair]));
  const entries = Object.entries(patch);
  const known = entries.flatMap(([key, value]) => (key === "id" ? [] : valueEdits(text, pairs.get(key)?.value, value)));
  const added = entries.filter(([key]) => !pairs.has(key));
  return added.length === 0 ? known : [...known, appended(text, map, Object.fromEntries(added))];
}

function valueEdits(text: string, node: unknown, patch: Json): readonly Edit[] {
  const entries = entriesOf(patch);
  if (isMap(node) && isGroup(patch)) return node.flow ? bracketEdits(text, node, patch) : mapEdits(text, node, patch);
  if (isSeq(node) && entries) return node.flow ? bracketEdits(text, node, patch) : listEdits(text, node, entries);
  return isMap(node) || isSeq(node) || isScalar(node) ? replaced(text, node, patch) : [];
}

function bracketEdits(text: string, node: Container, patch: Json): readonly Edit[] {
  const [start = 0, end = 0] = node.range ?? [];
  return [inLines(text, node, unbracketed(text.slice(start, end), patch))];
}

function patched(text: string, patch: Json): string {
  const { contents: root, errors, range } = parsed(text);
  if (errors.length > 0) throw new Error("only a file that can be read can be patched");
  if (isMap(root) || isSeq(root)) return applied(text, valueEdits(text, root, patch));
  const at = range[1];
  const lead = at === 0 || text[at - 1] === "\n" ? "" : "\n";
  return applied(text, [{ start: at, end: at, text: `${lead}${written(patch)}\n` }]);
}

/**
 * A YAML file with a patch laid over it, as an overlay is laid over a registry: values replace, entries of lists are known
 * by their `id`, and what is missing is added at the end of its list or mapping. All else stays as it is to the byte:
 * comments, order, spelling, line ends, a byte-order mark. Only what stands in brackets is written in lines where it is
 * touched. Linear in the length of file and patch. Throws if the file is not YAML in UTF-8.
 */
export function patchYaml(file: Uint8Array, patch: JsonObject): Uint8Array {
  const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(file);
  const mark = text.startsWith("\ufeff") ? "\ufeff" : "";
  return new TextEncoder().encode(mark + patched(text.slice(mark.length), patch));
}
