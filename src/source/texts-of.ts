import { stepInto } from "../problem/json-pointer.ts";
import type { Json } from "./document.ts";

/** One text of some data, and its JSON pointer. */
export interface PlacedText {
  readonly text: string;
  readonly pointer: string;
}

/** Every text of a value, one at a time, with pointers that begin at `pointer`. */
export function* eachText(value: Json, pointer: string): Generator<PlacedText> {
  if (typeof value === "string") yield { text: value, pointer };
  if (typeof value !== "object" || value === null) return;
  for (const [key, item] of Object.entries(value)) yield* eachText(item, stepInto(pointer, key));
}

/** Every text of a value, with pointers that begin at `pointer`. */
export function textsOf(value: Json, pointer: string): readonly PlacedText[] {
  return [...eachText(value, pointer)];
}
