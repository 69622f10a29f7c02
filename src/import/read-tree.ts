import { namePointer, stepInto } from "../problem/json-pointer.ts";
import { didYouMean } from "../problem/nearest.ts";
import type { Place, Problem } from "../problem/problem.ts";
import { quoteValue } from "../problem/quote-value.ts";
import type { Json, JsonObject, SourceDocument } from "../source/document.ts";
import { placeOf } from "../source/place-of.ts";
import { readYaml } from "../source/read-yaml.ts";
import type { ListEntry } from "./list-entry.ts";
import type { ReadRows } from "./read-table.ts";
import type { Header } from "./recognise-headers.ts";

/** JSON is often written on one line. A list may hold more values than a registry of the same organizations. */
const LIMITS = { lineLength: 16_000_000, nodes: 2_000_000, ofOthers: true };

interface FoundList {
  readonly list: readonly Json[];
  readonly pointer: string;
  readonly around: JsonObject;
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function refused(code: string, message: string, hint: string, place: Place): Problem {
  return { code, severity: "error", message, hint, place };
}

function fieldList(data: JsonObject, field: string): FoundList | null {
  const list = Object.hasOwn(data, field) ? data[field] : undefined;
  return Array.isArray(list) ? { list: list as readonly Json[], pointer: stepInto("", field), around: data } : null;
}

function unrecognised(document: SourceDocument, entries: string | undefined): Problem {
  const keys = isObject(document.data) ? Object.keys(document.data) : [];
  const message =
    entries === undefined
      ? "the file is no list, and no one field of it alone holds one"
      : `the file has no list called ${quoteValue(entries)}${didYouMean(entries, keys)}`;
  const hint = "name the field that holds the list as `entries` in a mapping file; or is this another kind of file?";
  return refused("unrecognised-list", message, hint, placeOf("", document));
}

/** The list that the mapping names; else the file itself, or the only list of entries in it. */
function findList(document: SourceDocument, entries: string | undefined): FoundList | null {
  const { data } = document;
  if (Array.isArray(data))
    return entries === undefined ? { list: data as readonly Json[], pointer: "", around: {} } : null;
  if (!isObject(data)) return null;
  if (entries !== undefined) return fieldList(data, entries);
  const lists = Object.keys(data).flatMap((key) => fieldList(data, key) ?? []);
  return lists.length === 1 ? (lists[0] ?? null) : null;
}

function entryOf(value: Json, found: FoundList, i: number, document: SourceDocument): ListEntry {
  const pointer = stepInto(found.pointer, i);
  const place = placeOf(pointer, document);
  const common = { around: found.around, place, places: document.places, pointer };
  if (isObject(value)) return { ...common, data: value, fault: null };
  const hint = "each entry of the list is a group of fields: name, street, city …";
  return {
    ...common,
    data: {},
    fault: refused("not-an-entry", `entry ${i + 1} of the list has no fields`, hint, place),
  };
}

function headersOf(entry: ListEntry): readonly Header[] {
  return Object.entries(entry.data).flatMap(([key, value]) => {
    const place = entry.places.get(namePointer(stepInto(entry.pointer, key))) ?? entry.place;
    if (!isObject(value)) return [{ text: key, place }];
    return Object.keys(value).map((inner) => ({ text: `${key}.${inner}`, place }));
  });
}

function allHeaders(entries: readonly ListEntry[]): readonly Header[] {
  const all = entries.flatMap(headersOf);
  return [...new Map(all.map((header) => [header.text, header] as const)).values()];
}

/** JSON may be indented by tabs; within its texts none can stand, so a blank in their place changes nothing. */
function withoutTabs(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte) => (byte === 9 ? 32 : byte));
}

/** Reads a list of entries in YAML or JSON, which is YAML. `entries` names the field that holds the list. */
export function readTree(file: string, bytes: Uint8Array, entries: string | undefined): ReadRows {
  const given = file.toLowerCase().endsWith(".json") ? withoutTabs(bytes) : bytes;
  const { document, text, problems } = readYaml(file, given, LIMITS);
  if (document === null) return { entries: [], headers: [], text, problems };
  const found = findList(document, entries);
  if (found === null)
    return { entries: [], headers: [], text, problems: [...problems, unrecognised(document, entries)] };
  const rows = found.list.map((value, i) => entryOf(value, found, i, document));
  return { entries: rows, headers: allHeaders(rows), text, problems };
}
