import type { Json } from "../../src/source/document.ts";

/** Pointers of a value and of all that is in it. */
export function pointersOf(data: Json, pointer = ""): readonly string[] {
  if (typeof data !== "object" || data === null) return [pointer];
  const below = Object.entries(data).flatMap(([key, value]: [string, Json]) =>
    pointersOf(value, `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`),
  );
  return [pointer, ...below];
}
