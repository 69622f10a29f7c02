import { type Document, parseDocument } from "yaml";
import type { Place } from "../problem/problem.ts";
import type { ConvertLimits } from "./conversion.ts";
import type { Json, JsonObject } from "./document.ts";
import { splitLists } from "./split-lists.ts";
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
 * nothing of the text afterwards. Null where the text is short or not simple, or has any fault, which is then told from
 * the whole.
 */
export function convertParts(
  text: string,
  placeAt: (offset: number) => Place,
  limits: ConvertLimits,
): Converted | null {
  const split = splitLists(text);
  const rest = split && parsed(split.rest);
  if (split === null || rest === null || hasFaults(rest)) return null;
  const converted = treeToData(rest.contents, placeAt, limits);
  const data = copied(converted.data);
  for (const { key, first, text: part, shift } of split.parts) {
    const tree = parsed(part);
    if (hasFaults(tree)) return null;
    const entries = entriesToData({ key, first, root: tree.contents, shift }, converted, placeAt, limits);
    const list = (data as JsonObject)[key];
    if (entries === null || !Array.isArray(list) || list.length !== first) return null;
    list.push(...copied(entries));
  }
  return { ...converted, data };
}

/** Texts that the library cut out of a file keep all of it in memory; copies do not. */
function copied<Data extends Json>(data: Data): Data {
  return JSON.parse(JSON.stringify(data)) as Data;
}

function hasFaults({ errors, warnings }: FaultyTree): boolean {
  return errors.length > 0 || warnings.length > 0;
}
