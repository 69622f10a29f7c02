import type { Json, JsonObject } from "../source/document.ts";
import { isList, isObject } from "./subschemas.ts";

/** Keywords whose value maps names of the user's to schemas. */
const NAME_MAPS: ReadonlySet<string> = new Set(["properties", "$defs", "patternProperties"]);
const DROPPED: ReadonlySet<string> = new Set([
  "minItems",
  "minProperties",
  "dependentRequired",
  "discriminator",
  "if",
  "then",
  "else",
]);
const VERBATIM: ReadonlySet<string> = new Set(["enum", "const", "default", "examples"]);

function mapped(names: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(names).map(([name, schema]) => [name, relaxed(schema)]));
}

function relaxedKeyword(keyword: string, value: Json): readonly [string, Json][] {
  if (DROPPED.has(keyword)) return [];
  if (keyword === "required") return isList(value) && value.includes("id") ? [["required", ["id"]]] : [];
  if (keyword === "oneOf") return [["anyOf", relaxed(value)]];
  if (VERBATIM.has(keyword)) return [[keyword, value]];
  if (NAME_MAPS.has(keyword) && isObject(value)) return [[keyword, mapped(value)]];
  return [[keyword, relaxed(value)]];
}

function relaxed(schema: Json): Json {
  if (isList(schema)) return schema.map(relaxed);
  if (!isObject(schema)) return schema;
  return Object.fromEntries(Object.entries(schema).flatMap(([keyword, value]) => relaxedKeyword(keyword, value)));
}

/** The same schema must give the same object, so that it is compiled once. */
const relaxedSchemas = new WeakMap<JsonObject, JsonObject>();

/**
 * The schema for one file of several that are merged: nothing is required but the `id` by which an entry of a list is
 * found in the file below it.
 */
export function withoutRequired(schema: JsonObject): JsonObject {
  const known = relaxedSchemas.get(schema);
  if (known !== undefined) return known;
  const fresh = relaxed(schema) as JsonObject;
  relaxedSchemas.set(schema, fresh);
  return fresh;
}
