import { Ajv2020 } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import type { JsonObject } from "../source/document.ts";
import { SETTINGS } from "./compile-schema.ts";

/** What generated code needs while it runs comes as calls of `require`, which a module has not. */
const REQUIRED = /require\("(ajv\/dist\/runtime\/(\w+))"\)\.default/g;

/** The text of the module that stands in the place of `prepared-validators.ts` in a build. */
export function validatorsModule(schemas: readonly JsonObject[]): string {
  const ajv = new Ajv2020({
    ...SETTINGS,
    messages: false,
    inlineRefs: false,
    code: { source: true, esm: true, optimize: 2 },
  });
  schemas.forEach((schema, index) => {
    ajv.addSchema(schema, `schema-${index}`);
  });
  const names = schemas.map((_, index) => `accepts${index}`);
  const code = standalone.default(ajv, Object.fromEntries(names.map((name, index) => [name, `schema-${index}`])));
  const runtime = new Map([...code.matchAll(REQUIRED)].map(([, path, name]) => [path, name]));
  const imports = [...runtime].map(([path, name]) => ["import", name, "from", JSON.stringify(`${path}.js`)].join(" "));
  const entries = schemas.map((schema, index) => `[${JSON.stringify(JSON.stringify(schema))}, accepts${index}],`);
  return [
    ...imports,
    code.replace(REQUIRED, (_, __, name: string) => `${name}.default`),
    "export const PREPARED = new Map([",
    ...entries,
    "]);",
    "",
  ].join("\n");
}
