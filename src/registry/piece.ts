import { namePointer, stepInto } from "../problem/json-pointer.ts";
import type { Problem } from "../problem/problem.ts";
import { TARGETS } from "../schema/generated/targets-validators.js";
import { listsById } from "../schema/lists-by-id.ts";
import { isList, isObject } from "../schema/subschemas.ts";
import type { Json, Places } from "../source/document.ts";
import type { MergedPlaces } from "../source/merged-places.ts";

/** Lists whose entries are known by their `id`; every other list is replaced as a whole. */
export const LISTS_BY_ID: readonly string[] = listsById(TARGETS);

/** A value within the file that it comes from. */
export interface Piece {
  readonly data: Json | undefined;
  readonly places: Places;
  readonly pointer: string;
}

/** What is merged so far. */
export interface Target {
  readonly places: MergedPlaces;
  readonly problems: Problem[];
}

export const NOTHING: Piece = { data: undefined, places: new Map(), pointer: "" };

/** The field or entry of a piece; nothing where it has none. */
export function child(piece: Piece, key: string | number): Piece {
  const data = piece.data;
  const pointer = stepInto(piece.pointer, key);
  if (isList(data)) return { ...piece, data: data[Number(key)], pointer };
  return isObject(data) && Object.hasOwn(data, key) ? { ...piece, data: data[key], pointer } : NOTHING;
}

/** Keeps the place of a piece, not of what is in it. */
export function markPlace(to: Target, pointer: string, piece: Piece): void {
  to.places.set(pointer, piece.places.get(piece.pointer));
  to.places.set(namePointer(pointer), piece.places.get(namePointer(piece.pointer)));
}

export function idOf(value: Json | undefined): string | null {
  const id = isObject(value) ? value.id : undefined;
  return typeof id === "string" ? id : null;
}

export function entries(piece: Piece): readonly Piece[] {
  return isList(piece.data) ? piece.data.map((_, i) => child(piece, i)) : [];
}

/** Nothing is copied: a registry is large, and an overlay touches little of it. */
export function taken(to: Target, at: string, { data, places, pointer }: Piece): Json {
  to.places.take(at, places, pointer);
  return data ?? null;
}
