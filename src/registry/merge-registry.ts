import { stepInto } from "../problem/json-pointer.ts";
import type { Problem } from "../problem/problem.ts";
import { isList, isObject } from "../schema/subschemas.ts";
import type { Json, Places } from "../source/document.ts";
import { MergedPlaces } from "../source/merged-places.ts";
import { child, entries, idOf, LISTS_BY_ID, markPlace, NOTHING, type Piece, type Target, taken } from "./piece.ts";
import { removed } from "./remove-records.ts";

/** Data of one file, or of several merged, with the places of its values. */
export interface Located {
  readonly data: Json;
  readonly places: Places;
}

export interface Merged extends Located {
  readonly problems: readonly Problem[];
}

function mergeLists(to: Target, at: string, below: Piece, above: Piece): Json {
  const upper = entries(above);
  const byId = new Map(upper.map((piece) => [idOf(piece.data), piece] as const));
  const lower = entries(below);
  const lowerIds = new Set(lower.map((piece) => idOf(piece.data)));
  const kept = lower.map((piece) => [piece, byId.get(idOf(piece.data)) ?? NOTHING] as const);
  const added = upper.filter((piece) => idOf(piece.data) === null || !lowerIds.has(idOf(piece.data)));
  const pairs = [...kept, ...added.map((piece) => [NOTHING, piece] as const)];
  return pairs.map(([a, b], i) => mergePieces(to, stepInto(at, i), a, b, null));
}

function mergeObjects(to: Target, at: string, below: Piece, above: Piece): Json {
  const base = removed(to, below, above);
  const keys = [base, above].flatMap((piece) => (isObject(piece.data) ? Object.keys(piece.data) : []));
  const merged = [...new Set(keys)].filter((key) => key !== "remove");
  return Object.fromEntries(
    merged.map((key) => [key, mergePieces(to, stepInto(at, key), child(base, key), child(above, key), key)]),
  );
}

/** The only piece of a value, if nothing in it changes what lies below it. What lies below has been merged before. */
function wholeOf(below: Piece, above: Piece): Piece | null {
  if (above.data === undefined) return below;
  return below.data === undefined && !holdsRemoval(above.data) ? above : null;
}

function holdsRemoval(value: Json): boolean {
  if (isList(value)) return value.some(holdsRemoval);
  return isObject(value) && (Object.hasOwn(value, "remove") || Object.values(value).some(holdsRemoval));
}

/** Two lists may bear one name: the kinds of custodians are records, those of one custodian are texts, which replace. */
function holdsTexts(list: Piece): boolean {
  return isList(list.data) && list.data.some((entry) => typeof entry === "string");
}

/** `key` is the field that holds the value, null for an entry of a list. */
function mergePieces(to: Target, at: string, below: Piece, above: Piece, key: string | null): Json {
  const whole = wholeOf(below, above);
  if (whole !== null) return taken(to, at, whole);
  const winner = above.data === undefined ? below : above;
  const value = winner.data;
  markPlace(to, at, isObject(value) && below.places.get(below.pointer) ? below : winner);
  if (isObject(value)) {
    return mergeObjects(to, at, isObject(below.data) ? below : NOTHING, isObject(above.data) ? above : NOTHING);
  }
  if (!isList(value)) return value ?? null;
  const base =
    key !== null && LISTS_BY_ID.includes(key) && above.data !== undefined && !holdsTexts(below) ? below : NOTHING;
  return mergeLists(to, at, base, winner);
}

function mergeTwo(below: Located, above: Located): Merged {
  const to: Target = { places: new MergedPlaces(), problems: [] };
  const data = mergePieces(to, "", { ...below, pointer: "" }, { ...above, pointer: "" }, null);
  return { data, places: to.places, problems: to.problems };
}

/**
 * The registry of several files, each laid over those before it: single values replace, the lists of records merge by
 * `id`, `remove` deletes. Every value keeps the place in the file that it was taken from.
 */
export function mergeRegistry(files: readonly Located[]): Merged {
  const empty: Merged = { data: {}, places: new MergedPlaces(), problems: [] };
  return files.reduce<Merged>((below, above) => {
    const merged = mergeTwo(below, above);
    return { ...merged, problems: [...below.problems, ...merged.problems] };
  }, empty);
}
