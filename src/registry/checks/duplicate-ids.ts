import { stepInto, stepsOf } from "../../problem/json-pointer.ts";
import type { Json, Places } from "../../source/document.ts";
import { finding, type RegistryFinding } from "./finding.ts";

function idOf(value: Json): string | null {
  if (typeof value !== "object" || value === null || !("id" in value)) return null;
  const id = value.id;
  return typeof id === "string" ? id : null;
}

function idAt(list: string, entry: number): string {
  return stepInto(stepInto(list, entry), "id");
}

function lineOf(places: Places, pointer: string): string {
  const place = places.get(pointer);
  return place === undefined ? "above" : `on line ${place.line}`;
}

/** Ids that differ in case or composition alone would collide as file names. */
function folded(id: string): string {
  return id.normalize("NFKC").toLowerCase().replaceAll("ß", "ss");
}

function inList(list: readonly Json[], pointer: string, places: Places): readonly RegistryFinding[] {
  const first = new Map<string, number>();
  return list.flatMap((entry, i) => {
    const id = idOf(entry);
    if (id === null) return [];
    const earlier = first.get(folded(id));
    if (earlier === undefined) {
      first.set(folded(id), i);
      return [];
    }
    const name = stepsOf(pointer).at(-1) ?? "";
    const message = `the id "${id}" stands twice in "${name}", first ${lineOf(places, idAt(pointer, earlier))}`;
    const hint = "give one of the two another id; an entry that corrects another belongs into an overlay";
    return [finding("error", "duplicate-id", idAt(pointer, i), message, hint)];
  });
}

/** Entries of one list, in one file, with the same id. Files are checked before they are merged, because merging is by id. */
export function duplicateIds(data: Json, places: Places, pointer = ""): readonly RegistryFinding[] {
  if (typeof data !== "object" || data === null) return [];
  const isList = Array.isArray(data);
  const own = isList ? inList(data, pointer, places) : [];
  const inner = Object.entries(data).flatMap(([key, value]) => duplicateIds(value, places, stepInto(pointer, key)));
  return [...own, ...inner];
}
