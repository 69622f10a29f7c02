import type { Json, JsonObject } from "./document.ts";

/** One change of a file: where, by keys and positions from the top, and the value to be there; undefined takes it away. */
export interface FieldEdit {
  readonly at: readonly (string | number)[];
  readonly to: Json | undefined;
}

/** A path as a JSON pointer's keys: positions of lists are digits there. */
export function dataAt(data: Json | undefined, at: FieldEdit["at"]): Json | undefined {
  return at.reduce<Json | undefined>(childOf, data);
}

/**
 * The data of a file after edits, as it would be read from what `editYaml` writes: numbers and truth values are texts
 * until a schema reads them. For a face that shows what was typed before the file holds it. Throws where a path leads
 * through a text.
 */
export function editData(data: JsonObject, edits: readonly FieldEdit[]): JsonObject {
  return edits.reduce((held, { at, to }) => edited(held, at, to) as JsonObject, data);
}

/** A value below keys that are not there yet. */
export function nested(at: FieldEdit["at"], value: Json): Json {
  return at.reduceRight((inner, key): Json => (typeof key === "number" ? [inner] : { [key]: inner }), value);
}

function edited(held: Json, [key, ...rest]: FieldEdit["at"], to: Json | undefined): Json {
  if (key === undefined) throw new Error("an edit names a field");
  const child = childOf(held, key);
  if (child === undefined) return to === undefined ? held : withChild(held, key, asText(nested(rest, to)));
  if (rest.length > 0 && isContainer(child)) return withChild(held, key, edited(child, rest, to));
  if (rest.length > 0 && child !== "" && child !== null) throw new Error(`${key} holds a text, and no fields`);
  if (to === undefined) return rest.length > 0 ? held : withoutChild(held, key);
  return withChild(held, key, asText(nested(rest, to)));
}

function childOf(held: Json | undefined, key: string | number): Json | undefined {
  if (Array.isArray(held)) return (held as readonly Json[])[Number(key)];
  return isContainer(held) && Object.hasOwn(held, key) ? (held as JsonObject)[String(key)] : undefined;
}

function isContainer(value: Json | undefined): value is JsonObject | readonly Json[] {
  return typeof value === "object" && value !== null;
}

/** A position behind the last adds to a list. */
function withChild(held: Json, key: string | number, child: Json): Json {
  if (!Array.isArray(held)) return { ...(held as JsonObject), [key]: child };
  const list = held as readonly Json[];
  return Number(key) < list.length ? list.with(Number(key), child) : [...list, child];
}

function withoutChild(held: Json, key: string | number): Json {
  if (Array.isArray(held)) return (held as readonly Json[]).filter((_, position) => position !== Number(key));
  return Object.fromEntries(Object.entries(held as JsonObject).filter(([name]) => name !== String(key)));
}

function asText(value: Json): Json {
  if (Array.isArray(value)) return value.map(asText);
  if (isContainer(value)) return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, asText(each)]));
  return value === null || value === "" ? value : String(value);
}
