import type { Problem } from "../problem/problem.ts";
import type { ImportKnowledge } from "./knowledge.ts";
import type { ListEntry } from "./list-entry.ts";
import type { Mapping } from "./mapping.ts";
import { type ReadRows, readTable } from "./read-table.ts";
import { readTree } from "./read-tree.ts";
import { recognizeHeaders } from "./recognize-headers.ts";
import { aroundExcess } from "./row-bounds.ts";

/** A file of the user's list: `name` is what messages and sources call it. */
export interface ListFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The rows of one file and what their fields mean. */
export interface ReadList {
  readonly entries: readonly ListEntry[];
  readonly mapping: Mapping;
  /** Columns, or fields of the entries, that nothing is read from. */
  readonly unread: readonly string[];
  readonly text: string | null;
  readonly problems: readonly Problem[];
}

function atStart(file: string, code: string, message: string, hint: string): Problem {
  return { code, severity: "error", message, hint, place: { file, line: 1, column: 1 } };
}

function readRows({ name, bytes }: ListFile, mapping: Mapping | null): ReadRows {
  const ending = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  if (ending === "csv" || ending === "tsv") return readTable(name, bytes);
  if (ending === "json" || ending === "yaml" || ending === "yml") return readTree(name, bytes, mapping?.entries);
  const message = `${name} is no list that can be read`;
  const hint = "lists are read from .csv, .tsv, .json, .yaml and .yml; move anything else away";
  return { entries: [], headers: [], text: null, problems: [atStart(name, "unrecognized-file", message, hint)] };
}

function usedPaths({ fields, individuals = [], unread = [] }: Mapping): readonly string[] {
  return [...Object.values(fields).flat(), ...individuals, ...unread];
}

/** A path reads a header, a group that it stands in or leads into; `misc.*.name` reads the group `misc`. */
function reads(path: string, header: string): boolean {
  const within = (inner: string, outer: string) => inner === outer || inner.startsWith(`${outer}.`);
  const known = path.includes("*") ? path.slice(0, path.indexOf(".*")) : path;
  return within(header, known) || within(known, header);
}

function unreadOf(rows: ReadRows, mapping: Mapping): readonly string[] {
  const used = usedPaths(mapping);
  const headers = rows.headers.map(({ text }) => text).filter((text) => text !== "");
  return headers.filter((header) => !used.some((path) => reads(path, header)));
}

/** Names of columns that a mapping asks for and a table does not have. */
function missingColumns(rows: ReadRows, { fields }: Mapping, file: string): readonly Problem[] {
  const titles = new Set(rows.headers.map(({ text }) => text));
  const names = fields.name ?? [];
  if (rows.entries.length === 0 || names.some((path) => path.startsWith("../") || titles.has(path))) return [];
  const message = `the list has no ${names.map((name) => `"${name}"`).join(" or ")}, which the mapping calls the name`;
  return [atStart(file, "unrecognized-list", message, "does the mapping belong to this file?")];
}

/** Reads one file of a list: by the mapping where there is one, else by its headers. */
export function readList(file: ListFile, given: Mapping | null, knowledge: ImportKnowledge): ReadList {
  const rows = readRows(file, given);
  const nothing = { entries: [], mapping: given ?? { fields: {} }, unread: [], text: rows.text };
  if (rows.problems.some(({ severity }) => severity === "error")) return { ...nothing, problems: rows.problems };
  if (rows.entries.length === 0) {
    const empty = atStart(file.name, "empty-list", `${file.name} holds no rows`, "is this the right file?");
    return { ...nothing, problems: [...rows.problems, empty] };
  }
  const { mapping, problems } =
    given === null
      ? recognizeHeaders(rows.headers, knowledge)
      : { mapping: given, problems: missingColumns(rows, given, file.name) };
  const excess = mapping === null ? null : aroundExcess(rows.entries, mapping);
  const all = [...rows.problems, ...problems, ...(excess === null ? [] : [excess])];
  if (mapping === null || problems.length > 0 || excess !== null) return { ...nothing, problems: all };
  return { entries: rows.entries, mapping, unread: unreadOf(rows, mapping), text: rows.text, problems: all };
}
