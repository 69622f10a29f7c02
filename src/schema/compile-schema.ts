import { Ajv2020, type Options, type ValidateFunction } from "ajv/dist/2020.js";
import type { Json, JsonObject } from "../source/document.ts";
import { PREPARED } from "./prepared-validators.ts";

export interface CompiledSchema {
  readonly schema: JsonObject;
  /** As the build prepared it, where it did. */
  accepts(data: Json): boolean;
  /** What tells the errors. It is compiled when first asked for: most data has none. */
  validator(): ValidateFunction;
}

/**
 * Closed to the prototype chain, to coercion and to `$data`.
 * Schemas are ours, and judged by the schema of schemas in a test: judging them at every start takes as long as the rest.
 */
export const SETTINGS: Options = {
  validateSchema: false,
  strict: true,
  ownProperties: true,
  allowUnionTypes: true,
  $data: false,
  coerceTypes: false,
  useDefaults: false,
  removeAdditional: false,
  discriminator: true,
};

/** Compiling takes longer than validating a small file. */
const compiled = new WeakMap<JsonObject, CompiledSchema>();

/** Throws, at the first use, where the schema itself is wrong: schemas are ours. */
export function compileSchema(schema: JsonObject): CompiledSchema {
  const known = compiled.get(schema) ?? freshlyCompiled(schema);
  compiled.set(schema, known);
  return known;
}

function freshlyCompiled(schema: JsonObject): CompiledSchema {
  const prepared = PREPARED.get(JSON.stringify(schema));
  let made: ValidateFunction | undefined;
  const validator = () => {
    // `verbose` hands the translator the schema at fault.
    made ??= new Ajv2020({ ...SETTINGS, allErrors: true, verbose: true }).compile(schema);
    return made;
  };
  return { schema, validator, accepts: prepared ?? ((data) => validator()(data)) };
}
