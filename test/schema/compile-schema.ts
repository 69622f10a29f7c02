import { validatorsModule } from "../../src/prepare/validators-module.ts";
import type { CompiledSchema } from "../../src/schema/compiled-schema.ts";
import type { JsonObject } from "../../src/source/document.ts";

/** A schema of a test's own, with its validators, as the build makes them of the program's schemas. */
export async function compileSchema(schema: JsonObject): Promise<CompiledSchema> {
  const text = validatorsModule([{ name: "TESTED", schema }]);
  const module = (await import(`data:text/javascript,${encodeURIComponent(text)}`)) as {
    readonly TESTED: CompiledSchema;
  };
  return module.TESTED;
}
