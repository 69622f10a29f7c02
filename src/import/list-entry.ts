import { stepInto } from "../problem/json-pointer.ts";
import type { Place, Problem } from "../problem/problem.ts";
import type { Json, JsonObject, Places } from "../source/document.ts";

/** One row of a list as written: a line of a table, or an entry of a JSON or YAML list. */
export interface ListEntry {
  readonly data: JsonObject;
  /** The file around the list; empty for a table. */
  readonly around: JsonObject;
  readonly place: Place;
  /** Places of the row's values by JSON pointer, and the pointer of the row. */
  readonly places: Places;
  readonly pointer: string;
  /** Why the row as a whole cannot be read: too few cells, no fields. */
  readonly fault: Problem | null;
}

/** A value of a row and where it stands. */
export interface PlacedValue {
  readonly text: string;
  readonly place: Place;
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textsAt(value: Json | undefined, steps: readonly string[], pointer: string): readonly [string, string][] {
  const [step, ...rest] = steps;
  if (Array.isArray(value)) return value.flatMap((item: Json, i) => textsAt(item, steps, stepInto(pointer, i)));
  if (step === undefined) return typeof value === "string" ? [[value, pointer]] : [];
  if (!isObject(value)) return [];
  if (step === "*") return Object.keys(value).flatMap((key) => textsAt(value[key], rest, stepInto(pointer, key)));
  return Object.hasOwn(value, step) ? textsAt(value[step], rest, stepInto(pointer, step)) : [];
}

function found(entry: ListEntry, path: string): readonly [string, string][] {
  if (path.startsWith("../")) return textsAt(entry.around, path.slice(3).split("."), "");
  const isColumn = Object.hasOwn(entry.data, path);
  return textsAt(entry.data, isColumn ? [path] : path.split("."), entry.pointer);
}

/** Most places are never asked for, and finding one takes the longer the larger its row is. */
function placedLater(text: string, { place, places }: ListEntry, pointer: string): PlacedValue {
  return {
    text,
    get place() {
      return places.get(pointer) ?? place;
    },
  };
}

/** The texts at a path, on one line each, without the empty ones. */
export function entryValues(entry: ListEntry, path: string): readonly PlacedValue[] {
  return valuesOf(entry, path, (raw) => [raw]);
}

/** The same, where a cell of several lines is several texts: the street as Outlook has it. */
export function entryLines(entry: ListEntry, path: string): readonly PlacedValue[] {
  return valuesOf(entry, path, (raw) => raw.split(/\r\n|[\n\r\u000b\u2028\u2029]/u));
}

function valuesOf(entry: ListEntry, path: string, split: (raw: string) => readonly string[]): readonly PlacedValue[] {
  return found(entry, path).flatMap(([raw, pointer]) =>
    split(raw).flatMap((part) => {
      const text = part.replace(/\s+/gu, " ").trim();
      return text === "" ? [] : [placedLater(text, entry, pointer)];
    }),
  );
}
