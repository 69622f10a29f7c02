import type { Json } from "./document.ts";

/** One text of some data, and its JSON pointer. */
export interface PlacedText {
  readonly text: string;
  readonly pointer: string;
}

/** Every text of a value, with pointers that begin at `pointer`. */
export function textsOf(value: Json, pointer: string): readonly PlacedText[] {
  if (typeof value === "string") return [{ text: value, pointer }];
  if (Array.isArray(value)) return value.flatMap((item: Json, i) => textsOf(item, `${pointer}/${i}`));
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, item]) => textsOf(item, `${pointer}/${key}`));
}
