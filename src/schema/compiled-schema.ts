import type { JsonObject } from "../source/document.ts";

/** One thing that a validator refuses. `instancePath` is the pointer of the value; `params` depend on the keyword. */
export interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: JsonObject;
}

/** Whether data fits. After a no, `errors` has what is wrong, until the next call. */
export interface Validate {
  (data: unknown): boolean;
  readonly errors?: readonly SchemaError[] | null;
}

/** A schema with the validators that the build made of it. */
export interface CompiledSchema {
  readonly schema: JsonObject;
  readonly validate: Validate;
  /** What judges by one branch of a choice (`oneOf`, `anyOf`) alone. The keys are the branches, as they stand in `schema`. */
  readonly branches: ReadonlyMap<JsonObject, Validate>;
}
