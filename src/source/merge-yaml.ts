import { isMap, isSeq, type Pair, type YAMLMap, type YAMLSeq } from "yaml";
import {
  appended,
  applied,
  type Container,
  type Edit,
  filledField,
  inLines,
  keyOf,
  parsed,
  scalarEdit,
  scalarText,
  withLastNewline,
  written,
} from "./amend-yaml.ts";
import type { Json, JsonObject } from "./document.ts";

function isGroup(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function entriesOf(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isGroup) : [];
}

function mergedList(list: readonly unknown[], patch: readonly JsonObject[]): readonly unknown[] {
  const patches = new Map(patch.map((entry) => [entry.id, entry] as const));
  const ids = new Set(list.map((entry) => (isGroup(entry) ? entry.id : undefined)));
  const kept = list.map((entry) => (isGroup(entry) ? mergedData(entry, patches.get(entry.id ?? null) ?? {}) : entry));
  return [...kept, ...patch.filter((entry) => !ids.has(entry.id))];
}

/** Plain data with the patch laid over it: for what stands in brackets and is written anew. */
function mergedData(data: unknown, patch: Json): unknown {
  if (Array.isArray(data) && Array.isArray(patch)) return mergedList(data, entriesOf(patch));
  if (!isGroup(data) || !isGroup(patch)) return patch;
  const merged = Object.entries(patch).map(([key, value]) => [key, mergedData(data[key], value)] as const);
  return { ...data, ...Object.fromEntries(merged) };
}

function idOf(item: unknown): string | null {
  if (!isMap(item)) return null;
  return scalarText(item.items.find((pair) => keyOf(pair) === "id")?.value);
}

/** One look through the list finds them all: a patch may hold as many entries as the list. */
function listEdits(text: string, list: YAMLSeq, patch: readonly JsonObject[]): readonly Edit[] {
  const byId = new Map(list.items.map((item) => [idOf(item), item] as const));
  const known = patch.flatMap((entry) => {
    const item = byId.get(String(entry.id));
    return isMap(item) ? edits(text, item, entry) : [];
  });
  const added = patch.filter((entry) => !byId.has(String(entry.id)));
  return [...known, ...(added.length === 0 ? [] : [appended(text, list, added)])];
}

function fieldEdits(text: string, map: YAMLMap, pair: Pair, value: Json): readonly Edit[] {
  if (isMap(pair.value) || isSeq(pair.value)) return edits(text, pair.value, value);
  const isScalar = value === null || typeof value !== "object";
  const edit = isScalar ? scalarEdit(pair, value) : filledField(text, map, keyOf(pair) ?? "", value);
  return edit === null ? [] : [edit];
}

function mapEdits(text: string, map: YAMLMap, patch: JsonObject): readonly Edit[] {
  const pairs = new Map(map.items.map((pair) => [keyOf(pair), pair] as const));
  const entries = Object.entries(patch).filter(([key]) => key !== "id" || !pairs.has("id"));
  const missing = entries.filter(([key]) => !pairs.has(key));
  const known = entries.flatMap(([key, value]) => {
    const pair = pairs.get(key);
    return pair === undefined ? [] : fieldEdits(text, map, pair, value);
  });
  return [...known, ...(missing.length === 0 ? [] : [appended(text, map, Object.fromEntries(missing))])];
}

function edits(text: string, node: Container, patch: Json): readonly Edit[] {
  if (node.flow === true) return [inLines(text, node, mergedData(node.toJSON(), patch))];
  if (isSeq(node)) return listEdits(text, node, entriesOf(patch));
  return isGroup(patch) ? mapEdits(text, node, patch) : [];
}

function mergedText(text: string, patch: JsonObject): string {
  const document = parsed(text);
  if (document.errors.length > 0) throw new Error("only a file that can be read can be amended");
  const root = document.contents;
  if (!isMap(root)) return withLastNewline(withLastNewline(text) + written(patch, 0));
  return withLastNewline(applied(text, edits(text, root, patch)));
}

/**
 * The YAML text with a patch laid over it, as an overlay is laid over a registry: texts replace, entries of lists are
 * known by their `id`, and what is missing is added at the end of its list or mapping. Everything else, comments, order
 * and line ends too, stays as it is, except that a list or mapping in brackets is written in lines if it is touched.
 * Linear in the length of text and patch. Throws if the text is not YAML.
 */
export function mergeIntoYaml(text: string, patch: JsonObject): string {
  if (!text.includes("\r\n")) return mergedText(text, patch);
  return mergedText(text.replaceAll("\r\n", "\n"), patch).replaceAll("\n", "\r\n");
}
