import type { JsonObject } from "../source/document.ts";
import { type Rewrite, rewriteSchema } from "./rewrite-schema.ts";
import { isList } from "./subschemas.ts";

const DROPPED: ReadonlySet<string> = new Set([
  "minItems",
  "minProperties",
  "dependentRequired",
  "discriminator",
  "if",
  "then",
  "else",
]);

const relax: Rewrite = (keyword, value) => {
  if (DROPPED.has(keyword)) return [];
  if (keyword === "required") return isList(value) && value.includes("id") ? [["required", ["id"]]] : [];
  return [[keyword === "oneOf" ? "anyOf" : keyword, value]];
};

/**
 * The schema for one file of several that are merged: nothing is required but the `id` by which an entry of a list is
 * found in the file below it.
 */
export function withoutRequired(schema: JsonObject): JsonObject {
  return rewriteSchema(schema, relax);
}
