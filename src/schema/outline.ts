import type { JsonObject } from "../source/document.ts";
import type { CompiledSchema } from "./compiled-schema.ts";
import { applicable, isObject, itemSchemas } from "./subschemas.ts";

/** What a schema says of values in some regard, place by place. Fields of which it says nothing are left out. */
export interface Outline<Said> {
  /** Of the value itself. */
  readonly said: Said | null;
  /** In the order of the schema. */
  readonly fields: ReadonlyMap<string, Outline<Said>>;
  /** Of every entry of a list. */
  readonly items: Outline<Said> | null;
}

/** The outline of a schema; `sayOf` is given all schemas that apply to one value. Schemas that refer to themselves have none. */
export function schemaOutline<Said>(
  { schema }: CompiledSchema,
  sayOf: (schemas: readonly JsonObject[]) => Said | null,
): Outline<Said> {
  return outlined([schema], schema, sayOf) ?? { said: null, fields: new Map(), items: null };
}

function outlined<Said>(
  given: readonly JsonObject[],
  root: JsonObject,
  sayOf: (schemas: readonly JsonObject[]) => Said | null,
): Outline<Said> | null {
  const schemas = given.flatMap((each) => applicable(root, each));
  const fields = new Map<string, Outline<Said>>();
  for (const { properties } of schemas) {
    for (const [key, value] of Object.entries(isObject(properties) ? properties : {})) {
      const below = isObject(value) ? outlined([value], root, sayOf) : null;
      if (below !== null) fields.set(key, below);
    }
  }
  const entries = itemSchemas(schemas);
  const items = entries.length > 0 ? outlined(entries, root, sayOf) : null;
  const said = sayOf(schemas);
  return said === null && fields.size === 0 && items === null ? null : { said, fields, items };
}
