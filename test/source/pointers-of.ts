import { stepInto } from "../../src/problem/json-pointer.ts";
import type { Json } from "../../src/source/document.ts";

/** Pointers of a value and of all that is in it. */
export function pointersOf(data: Json, pointer = ""): readonly string[] {
  if (typeof data !== "object" || data === null) return [pointer];
  const inner = Object.entries(data).flatMap(([key, value]: [string, Json]) =>
    pointersOf(value, stepInto(pointer, key)),
  );
  return [pointer, ...inner];
}
