import type { Json, JsonObject } from "../source/document.ts";
import { isList, isObject } from "./subschemas.ts";

/** A schema with the fields of both: what every request's letter may read, and what one kind of paper reads besides. */
export function extendSchema(base: JsonObject, more: JsonObject): JsonObject {
  return {
    ...more,
    required: [...listOf(base.required), ...listOf(more.required)],
    properties: { ...objectOf(base.properties), ...objectOf(more.properties) },
    $defs: { ...objectOf(base.$defs), ...objectOf(more.$defs) },
  };
}

function listOf(value: Json | undefined): readonly Json[] {
  return isList(value) ? value : [];
}

function objectOf(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}
