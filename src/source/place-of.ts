import { around } from "../problem/json-pointer.ts";
import type { Place } from "../problem/problem.ts";
import type { Places } from "./document.ts";

/** Where a value stands; for one that is not in the file, where the nearest value around it stands. */
export function placeOf(pointer: string, document: { readonly file: string; readonly places: Places }): Place {
  for (let at = pointer; at !== ""; at = around(at)) {
    const place = document.places.get(at);
    if (place) return place;
  }
  return document.places.get("") ?? { file: document.file, line: 1, column: 1 };
}
