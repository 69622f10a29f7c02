import type { Json, JsonObject } from "../source/document.ts";
import type { FieldSchema } from "./field-schema.ts";

/** A schema with the fields of both: what every request's letter may read, and what one kind of paper reads besides. */
export function extendFields(base: FieldSchema, more: FieldSchema): FieldSchema {
  return {
    ...more,
    required: [...texts(base.required), ...texts(more.required)],
    properties: { ...objectOf(base.properties), ...objectOf(more.properties) },
    $defs: { ...objectOf(base.$defs), ...objectOf(more.$defs) },
  };
}

function texts(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

function objectOf(value: Json | undefined): JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}
