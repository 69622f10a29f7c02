import { type Document, parseDocument } from "yaml";
import type { Place } from "../problem/problem.ts";
import { splitLists } from "./split-lists.ts";
import { addEntries, type Converted, treeToData } from "./tree-to-data.ts";

/** A tree with faults, which say where they are. */
export type FaultyTree = Pick<Document, "errors" | "warnings">;

export interface ConvertLimits {
  readonly depth: number;
  /** Leaves characters unjudged. */
  readonly ofOthers: boolean;
}

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
  { depth, ofOthers }: ConvertLimits,
): Converted | FaultyTree {
  const tree = parsed(text);
  return hasFaults(tree) ? tree : treeToData(tree.contents, placeAt, depth, ofOthers);
}

/**
 * The data of a text with long lists, as if it were read whole, with a small part of its tree in memory at a time. Null
 * where the text is short or not simple, or has any fault, which is then told from the whole.
 */
export function convertParts(
  text: string,
  placeAt: (offset: number) => Place,
  { depth, ofOthers }: ConvertLimits,
): Converted | null {
  const split = splitLists(text);
  const rest = split && parsed(split.rest);
  if (split === null || rest === null || hasFaults(rest)) return null;
  const converted = treeToData(rest.contents, placeAt, depth, ofOthers);
  for (const { key, first, text: part, shift } of split.parts) {
    const tree = parsed(part);
    const entries = { key, first, root: tree.contents, placeAt: (offset: number) => placeAt(offset + shift) };
    if (hasFaults(tree) || !addEntries(converted, entries, depth, ofOthers)) return null;
  }
  return converted;
}

function hasFaults({ errors, warnings }: FaultyTree): boolean {
  return errors.length > 0 || warnings.length > 0;
}
