import { isMap, isScalar, isSeq, type Pair, type YAMLMap } from "yaml";
import { namePointer } from "../problem/json-pointer.ts";
import type { Place, Problem } from "../problem/problem.ts";
import { quoteValue } from "../problem/quote-value.ts";
import { type Conversion, type ConvertLimits, offsetOf, report } from "./conversion.ts";
import type { Json } from "./document.ts";
import { PlaceTable } from "./place-table.ts";
import { keyText, scalarData } from "./scalar-data.ts";
import { pointerOf, type Spot, spotBelow } from "./spot.ts";

export interface Converted {
  readonly data: Json;
  readonly places: PlaceTable;
  readonly problems: Problem[];
}

function reportDuplicate(to: Conversion, key: string, pair: Pair, spot: Spot): void {
  const first = to.places.get(namePointer(pointerOf(spot)));
  const message = `${quoteValue(key)} stands twice here, first on line ${first?.line ?? 0}`;
  report(to, "duplicate-key", message, "keep one of the two", pair.key, spot);
}

function mapData(to: Conversion, map: YAMLMap, spot: Spot): Json {
  const data: Record<string, Json> = {};
  for (const pair of map.items) {
    const key = keyText(to, pair, spot);
    if (key === null) continue;
    const below = spotBelow(spot, key, to.places.steps);
    if (Object.hasOwn(data, key)) reportDuplicate(to, key, pair, below);
    else data[key] = fieldData(to, pair, below);
  }
  return data;
}

function fieldData(to: Conversion, { key, value }: Pair, spot: Spot): Json {
  const keyAt = offsetOf(to, key);
  to.places.add(spot, value === null ? keyAt : offsetOf(to, value), keyAt);
  return nodeData(to, value, spot);
}

/** An entry of the list that begins at an offset. */
function entryData(to: Conversion, item: unknown, spot: Spot, listAt: number): Json {
  to.places.add(spot, item === null ? listAt : offsetOf(to, item));
  return nodeData(to, item, spot);
}

function nodeData(to: Conversion, node: unknown, spot: Spot): Json {
  if (spot.depth > to.depth) {
    report(to, "too-deep", `nested more than ${to.depth} levels deep`, "is a bracket missing?", node, spot);
    return null;
  }
  if (isScalar(node)) return scalarData(to, node, spot);
  if (isMap(node)) return mapData(to, node, spot);
  if (!isSeq(node)) return null;
  const listAt = offsetOf(to, node);
  return node.items.map((item, i) => entryData(to, item, spotBelow(spot, i, to.places.steps), listAt));
}

/** Entries of a long list that were parsed by themselves. */
export interface ListEntries {
  readonly key: string;
  /** Index of the first of them in the whole list. */
  readonly first: number;
  /** The tree of a list of these entries. */
  readonly root: unknown;
  /** What to add to an offset in the tree to have it in the file. */
  readonly shift: number;
}

/** Plain data of entries, whose places and problems are added to those of the document. Null where they are no list. */
export function entriesToData(
  { key, first, root, shift }: ListEntries,
  { places, problems }: Converted,
  placeAt: (offset: number) => Place,
  limits: ConvertLimits,
): readonly Json[] | null {
  if (!isSeq(root)) return null;
  const to: Conversion = { ...limits, placeAt, shift, places, problems };
  const list = spotBelow(places.top, key, places.steps);
  const listAt = offsetOf(to, root);
  return root.items.map((item, i) => entryData(to, item, spotBelow(list, first + i, places.steps), listAt));
}

/**
 * Plain data of a parsed tree, with the place of every value and key. Every scalar is text; a field without a value
 * is null. Of a duplicate key the first stands.
 */
export function treeToData(root: unknown, placeAt: (offset: number) => Place, limits: ConvertLimits): Converted {
  const to: Conversion = { ...limits, placeAt, shift: 0, places: new PlaceTable(placeAt), problems: [] };
  const { places, problems } = to;
  return { data: entryData(to, root, places.top, 0), places, problems };
}
