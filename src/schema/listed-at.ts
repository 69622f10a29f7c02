import { stepsOf } from "../problem/json-pointer.ts";
import type { CompiledSchema } from "./compiled-schema.ts";
import { isList, isObject, schemasAt } from "./subschemas.ts";

/** The texts of which a value at this pointer is one, as the schema lists them. Throws where it lists none. */
export function valuesAt({ schema }: CompiledSchema, pointer: string): readonly string[] {
  const values = schemasAt(schema, schema, stepsOf(pointer))
    .map((each) => each.enum)
    .find(isList);
  if (values === undefined) throw new Error(`the schema lists no values for ${pointer}`);
  return values.filter((value) => typeof value === "string");
}

/** The names of the fields of an object at this pointer. */
export function fieldsAt({ schema }: CompiledSchema, pointer: string): readonly string[] {
  const schemas = schemasAt(schema, schema, stepsOf(pointer));
  return schemas.flatMap(({ properties }) => (isObject(properties) ? Object.keys(properties) : []));
}
