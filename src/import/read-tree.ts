import { BUDGETS } from "../budget/budgets.ts";
import { namePointer, stepInto } from "../problem/json-pointer.ts";
import { didYouMean } from "../problem/nearest.ts";
import type { Place, Problem } from "../problem/problem.ts";
import { quoteValue } from "../problem/quote-value.ts";
import type { Json, JsonObject, SourceDocument } from "../source/document.ts";
import { placeOf } from "../source/place-of.ts";
import { readYaml } from "../source/read-yaml.ts";
import type { ListEntry } from "./list-entry.ts";
import type { ReadRows } from "./read-table.ts";
import type { Header } from "./recognize-headers.ts";

const { bytes: MOST_BYTES, lineLength, count: nodes, recordCount: recordNodes, depth } = BUDGETS.list;
const LIMITS = { bytes: MOST_BYTES, lineLength, nodes, recordNodes, depth, ofOthers: true };

interface FoundList {
  readonly list: readonly Json[];
  /** Null where the file itself is the one entry. */
  readonly pointer: string | null;
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

function unrecognized(document: SourceDocument, entries: string | undefined): Problem {
  const keys = isObject(document.data) ? Object.keys(document.data) : [];
  const message =
    entries === undefined
      ? "the file is no list, and no one field of it alone holds one"
      : `the file has no list called ${quoteValue(entries)}${didYouMean(entries, keys)}`;
  const hint = "name the field that holds the list as `entries` in a mapping file; or is this another kind of file?";
  return refused("unrecognized-list", message, hint, placeOf("", document));
}

/** A list of groups of fields: texts alone, such as aliases, are a field's values. */
function isListOfEntries({ list }: FoundList): boolean {
  return list.some(isObject);
}

/** The list that the mapping names; else the file itself, the only list of entries in it, or the one entry that it is. */
function findList(document: SourceDocument, entries: string | undefined): FoundList | null {
  const { data } = document;
  if (Array.isArray(data))
    return entries === undefined ? { list: data as readonly Json[], pointer: "", around: {} } : null;
  if (!isObject(data)) return null;
  if (entries !== undefined) return fieldList(data, entries);
  const fields = Object.keys(data).flatMap((key) => fieldList(data, key) ?? []);
  const lists = fields.filter(isListOfEntries);
  const one = lists.length === 0 && isRecord(data) ? { list: [data], pointer: null, around: {} } : null;
  return lists.length === 1
    ? (lists[0] ?? null)
    : lists.length === 0 && fields.length === 1 && one === null
      ? (fields[0] ?? null)
      : one;
}

/** A file for each organization: one group of fields, more than one of them texts. */
function isRecord(data: JsonObject): boolean {
  return Object.values(data).filter((value) => typeof value === "string").length > 1;
}

function entryOf(value: Json, found: FoundList, i: number, document: SourceDocument): ListEntry {
  const pointer = found.pointer === null ? "" : stepInto(found.pointer, i);
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

/** A header and the field of an entry that it names. */
interface NamedField {
  readonly entry: ListEntry;
  readonly key: string;
}

function* headersOf(entry: ListEntry): Generator<readonly [header: string, key: string]> {
  for (const [key, value] of Object.entries(entry.data)) {
    if (isObject(value)) for (const inner of Object.keys(value)) yield [`${key}.${inner}`, key];
    else yield [key, key];
  }
}

/** Each header where it stands last; null where there are more than any list has, which are not looked up. */
function allHeaders(entries: readonly ListEntry[]): readonly Header[] | null {
  const fields = new Map<string, NamedField>();
  for (const entry of entries) {
    for (const [header, key] of headersOf(entry)) fields.set(header, { entry, key });
    if (fields.size > BUDGETS.table.columns) return null;
  }
  return [...fields].map(([text, { entry, key }]) => {
    return { text, place: entry.places.get(namePointer(stepInto(entry.pointer, key))) ?? entry.place };
  });
}

function tooLarge(message: string, document: SourceDocument): ReadRows {
  const hint = "is this the right file? a long list can be split into several";
  const problem = refused("too-large", message, hint, placeOf("", document));
  return { entries: [], headers: [], text: document.text, problems: [problem] };
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
    return { entries: [], headers: [], text, problems: [...problems, unrecognized(document, entries)] };
  const { rows: mostRows } = BUDGETS.table;
  if (found.list.length > mostRows) return tooLarge(`the list has more than ${mostRows} entries`, document);
  const rows = found.list.map((value, i) => entryOf(value, found, i, document));
  const headers = allHeaders(rows);
  return headers === null
    ? tooLarge(`the entries of the list have more than ${BUDGETS.table.columns} different fields`, document)
    : { entries: rows, headers, text, problems };
}
