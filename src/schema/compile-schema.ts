import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import type { JsonObject } from "../source/document.ts";

export interface CompiledSchema {
  readonly schema: JsonObject;
  readonly validate: ValidateFunction;
}

/**
 * Closed to the prototype chain, to coercion and to `$data`; `verbose` hands the translator the schema at fault.
 * Schemas are ours, and judged by the schema of schemas in a test: judging them at every start takes as long as the rest.
 */
const SETTINGS = {
  validateSchema: false,
  strict: true,
  allErrors: true,
  ownProperties: true,
  allowUnionTypes: true,
  verbose: true,
  $data: false,
  coerceTypes: false,
  useDefaults: false,
  removeAdditional: false,
  discriminator: true,
} as const;

/** Compiling takes longer than validating a small file. */
const compiled = new WeakMap<JsonObject, CompiledSchema>();

/** Throws where the schema itself is wrong: schemas are ours. */
export function compileSchema(schema: JsonObject): CompiledSchema {
  const known = compiled.get(schema);
  if (known !== undefined) return known;
  const fresh = { schema, validate: new Ajv2020(SETTINGS).compile(schema) };
  compiled.set(schema, fresh);
  return fresh;
}
