import { stepsOf } from "../problem/json-pointer.ts";
import type { Json, JsonObject } from "../source/document.ts";
import type { CompiledSchema, SchemaError } from "./compiled-schema.ts";
import { schemasAt } from "./subschemas.ts";

/** Data as it was judged: by which schema, within which whole, whose `$defs` and branches it may refer to. */
export interface Judged {
  readonly data: Json;
  readonly schema: JsonObject;
  readonly compiled: CompiledSchema;
}

/** What a validator refuses, with the value and the schema that states the keyword. */
export interface SchemaFault {
  readonly keyword: string;
  readonly params: JsonObject;
  /** Of the value, within the data that was judged. */
  readonly pointer: string;
  readonly data: Json;
  readonly schema: JsonObject;
}

/** An error with its value and schema, both found by the path of the value. */
export function schemaFault({ keyword, params, instancePath }: SchemaError, judged: Judged): SchemaFault {
  const steps = stepsOf(instancePath);
  const schemas = schemasAt(judged.compiled.schema, judged.schema, steps);
  const schema = schemas.find((each) => Object.hasOwn(each, keyword)) ?? {};
  return { keyword, params, pointer: instancePath, data: valueAt(judged.data, steps), schema };
}

function valueAt(data: Json, steps: readonly string[]): Json {
  return steps.reduce<Json>((value, step) => {
    const fields = typeof value === "object" && value !== null ? (value as { readonly [key: string]: Json }) : {};
    return Object.hasOwn(fields, step) ? (fields[step] ?? null) : null;
  }, data);
}
