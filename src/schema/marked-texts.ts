import { stepInto } from "../problem/json-pointer.ts";
import type { Json } from "../source/document.ts";
import type { PlacedText } from "../source/texts-of.ts";
import type { Outline } from "./outline.ts";
import { isList, isObject } from "./subschemas.ts";

/** A text of which its schema says something. */
export interface MarkedText<Said> extends PlacedText {
  readonly said: Said;
}

/** Every text of a value of which an outline says something, in the order of the schema; pointers begin at `pointer`. */
export function* markedTexts<Said>(
  data: Json | undefined,
  { said, fields, items }: Outline<Said>,
  pointer: string,
): Generator<MarkedText<Said>> {
  if (typeof data === "string" && said !== null) yield { text: data, pointer, said };
  if (isList(data) && items !== null) {
    for (const [i, each] of data.entries()) yield* markedTexts(each, items, stepInto(pointer, i));
  }
  if (!isObject(data)) return;
  for (const [key, below] of fields) yield* markedTexts(data[key], below, stepInto(pointer, key));
}
