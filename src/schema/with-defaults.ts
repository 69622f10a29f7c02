import type { Json, JsonObject } from "../source/document.ts";
import type { CompiledSchema } from "./compiled-schema.ts";
import { type Outline, schemaOutline } from "./outline.ts";
import { isList, isObject } from "./subschemas.ts";

/** Fields that may be left out, with what then stands there. The same value for all: most large files leave out most. */
type Defaults = readonly (readonly [string, Json])[];

const outlines = new WeakMap<CompiledSchema, Outline<Defaults>>();

/** The data with every default of its schema. Takes data that conforms. */
export function withDefaults(data: Json, schema: CompiledSchema): Json {
  const outline = outlines.get(schema) ?? schemaOutline(schema, defaultsOf);
  outlines.set(schema, outline);
  return filled(data, outline);
}

function defaultsOf(schemas: readonly JsonObject[]): Defaults | null {
  const found = schemas.flatMap(({ properties }) => (isObject(properties) ? Object.entries(properties) : []));
  const defaults = found.flatMap(([key, field]) => {
    return isObject(field) && field.default !== undefined ? [[key, field.default] as const] : [];
  });
  return defaults.length > 0 ? defaults : null;
}

function filled(data: Json, outline: Outline<Defaults>): Json {
  const { said, fields, items } = outline;
  if (isList(data)) return items === null ? data : data.map((each) => filled(each, items));
  if (!isObject(data)) return data;
  const missing = (said ?? []).filter(([key]) => data[key] === undefined);
  const given = Object.entries(data).map(([key, value]) => {
    const below = fields.get(key);
    return [key, below === undefined ? value : filled(value, below)] as const;
  });
  // Objects that are made one field after the other share what the engine notes of their form; spread ones do not.
  return Object.fromEntries([...given, ...missing]);
}
