import type { Json, JsonObject } from "../source/document.ts";
import { applicable, fieldSchemas, isList, isObject, itemSchemas, typesOf } from "./subschemas.ts";

const INTEGER = /^(?:0|-?[1-9]\d{0,14})$/u;
const NULL_TEXTS: ReadonlySet<string> = new Set(["null", "~"]);

/** The text as the type that the schema asks for; as text where it cannot be read so, which validation then reports. */
function typedText(text: string, types: ReadonlySet<string>): Json {
  if (types.has("null") && NULL_TEXTS.has(text)) return null;
  if (types.has("string")) return text;
  if (types.has("integer") && INTEGER.test(text)) return Number(text);
  if (types.has("boolean") && (text === "true" || text === "false")) return text === "true";
  return text;
}

function typedObject(data: JsonObject, schemas: readonly JsonObject[], root: JsonObject, memo: Memo): Json {
  const entries = Object.entries(data).map(([key, value]) => {
    return [key, typed(value, fieldSchemas(schemas, key), root, memo)] as const;
  });
  return Object.fromEntries(entries);
}

type Memo = Map<JsonObject, readonly JsonObject[]>;

function expanded(schema: JsonObject, root: JsonObject, memo: Memo): readonly JsonObject[] {
  const known = memo.get(schema);
  if (known !== undefined) return known;
  const found = applicable(root, schema);
  memo.set(schema, found);
  return found;
}

function typed(data: Json, given: readonly JsonObject[], root: JsonObject, memo: Memo): Json {
  const schemas = given.flatMap((schema) => expanded(schema, root, memo));
  if (typeof data === "string") return typedText(data, typesOf(schemas));
  if (isList(data)) {
    const items = itemSchemas(schemas);
    return data.map((item) => typed(item, items, root, memo));
  }
  return isObject(data) ? typedObject(data, schemas, root, memo) : data;
}

/**
 * The data with every text typed as the schema of its place says: YAML is read as text throughout, so that only the
 * schema decides what is a number, and `02134`, `no` and `12:30:45` stay as they were written.
 */
export function typedData(data: Json, root: JsonObject): Json {
  return typed(data, [root], root, new Map());
}
