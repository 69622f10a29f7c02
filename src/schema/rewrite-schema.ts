import type { Json, JsonObject } from "../source/document.ts";
import { isList, isObject } from "./subschemas.ts";

/** Keywords whose value maps names of the user's to schemas. */
const NAME_MAPS: ReadonlySet<string> = new Set(["properties", "$defs", "patternProperties"]);
/** Keywords whose value is data, however it looks. */
const VERBATIM: ReadonlySet<string> = new Set(["enum", "const", "default", "examples"]);

/** What stands in the place of one keyword: none, the same, others. */
export type Rewrite = (keyword: string, value: Json) => readonly (readonly [string, Json])[];

/** A schema with every keyword rewritten, at every depth. Names of fields are no keywords. */
export function rewriteSchema(schema: JsonObject, rewrite: Rewrite): JsonObject {
  const entries = Object.entries(schema).flatMap(([keyword, value]) => rewrite(keyword, value));
  return Object.fromEntries(entries.map(([keyword, value]) => [keyword, inner(keyword, value, rewrite)]));
}

function inner(keyword: string, value: Json, rewrite: Rewrite): Json {
  if (VERBATIM.has(keyword)) return value;
  if (isList(value)) return value.map((each) => (isObject(each) ? rewriteSchema(each, rewrite) : each));
  if (!isObject(value)) return value;
  if (!NAME_MAPS.has(keyword)) return rewriteSchema(value, rewrite);
  const named = Object.entries(value).map(([name, each]) => {
    return [name, isObject(each) ? rewriteSchema(each, rewrite) : each] as const;
  });
  return Object.fromEntries(named);
}
