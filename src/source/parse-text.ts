import { type Document, parseDocument } from "yaml";
import type { Place } from "../problem/problem.ts";
import type { ConvertLimits } from "./conversion.ts";
import type { Json, JsonObject } from "./document.ts";
import { splitLists, withPart } from "./split-lists.ts";
import { type Converted, entriesToData, treeToData } from "./tree-to-data.ts";

/** A tree with faults, which say where they are. */
export type FaultyTree = Pick<Document, "errors" | "warnings">;

/** The library's settings: every scalar stays text, nothing is resolved, duplicates are found by us in linear time. */
function parsed(text: string) {
  return parseDocument(text, {
    version: "1.2",
    schema: "failsafe",
    strict: true,
    stringKeys: true,
    uniqueKeys: false,
    merge: false,
    logLevel: "silent",
    prettyErrors: false,
  });
}

/** The data of a text, or the tree where that has faults. */
export function convertWhole(
  text: string,
  placeAt: (offset: number) => Place,
  limits: ConvertLimits,
): Converted | FaultyTree {
  const tree = parsed(text);
  return hasFaults(tree) ? tree : treeToData(tree.contents, placeAt, limits);
}

/**
 * The data of a text with long lists, as if it were read whole, with a small part of its tree in memory at a time, and
 * nothing of the text afterwards. Where a part has faults, the tree of that part; the rest of the text may have more.
 * Null where the text is short or not simple.
 */
export function convertParts(
  text: string,
  placeAt: (offset: number) => Place,
  limits: ConvertLimits,
): Converted | FaultyTree | null {
  const split = splitLists(text);
  if (split === null) return null;
  const rest = parsed(split.rest);
  if (hasFaults(rest)) return rest;
  const converted = treeToData(rest.contents, placeAt, limits);
  const data = copied(converted.data);
  for (const part of split.parts) {
    const tree = parsed(part.text);
    if (hasFaults(tree)) return faultsOf(withPart(split, part));
    const list = (data as JsonObject)[part.key];
    const entries = entriesToData({ ...part, root: tree.contents }, converted, placeAt, limits);
    if (entries === null || !Array.isArray(list) || list.length !== part.first) return null;
    list.push(...copied(entries));
  }
  return { ...converted, data };
}

/**
 * The data of a text, or a tree with its faults. Null where it has more characters than a tree of the whole may have, and
 * cannot be read in parts.
 */
export function convertText(
  text: string,
  placeAt: (offset: number) => Place,
  limits: ConvertLimits & { readonly whole: number },
): Converted | FaultyTree | null {
  const converted = convertParts(text, placeAt, limits);
  if (converted !== null && "data" in converted) return converted;
  return text.length > limits.whole ? converted : convertWhole(text, placeAt, limits);
}

/** The tree of a text that should have faults; null where it has none. */
function faultsOf(text: string): FaultyTree | null {
  const tree = parsed(text);
  return hasFaults(tree) ? tree : null;
}

/** Texts that the library cut out of a file keep all of it in memory; copies do not. */
function copied<Data extends Json>(data: Data): Data {
  return JSON.parse(JSON.stringify(data)) as Data;
}

function hasFaults({ errors, warnings }: FaultyTree): boolean {
  return errors.length > 0 || warnings.length > 0;
}
