import { Ajv2020, type Options } from "ajv/dist/2020.js";
import equal from "ajv/dist/runtime/equal.js";
import textLength from "ajv/dist/runtime/ucs2length.js";
import standalone from "ajv/dist/standalone/index.js";
import { stepsOf } from "../problem/json-pointer.ts";
import type { JsonObject } from "../source/document.ts";
import { type Branch, SchemaPool } from "./schema-pool.ts";

/** A schema, and the name under which a module exports its validators. */
export interface NamedSchema {
  readonly name: string;
  readonly schema: JsonObject;
}

/**
 * Closed to the prototype chain, to coercion and to `$data`. All errors are reported; which schema states the keyword is
 * found again by the path of the value, so that no copy of the schemas is written into the validators.
 */
const SETTINGS: Options = {
  strict: true,
  ownProperties: true,
  allowUnionTypes: true,
  $data: false,
  coerceTypes: false,
  useDefaults: false,
  removeAdditional: false,
  discriminator: true,
  allErrors: true,
  messages: false,
  inlineRefs: false,
  code: { source: true, esm: true, optimize: 2 },
};

/** What generated code needs while it runs, as the library has it. */
const RUNTIME: Readonly<Record<string, unknown>> = { ucs2length: textLength, equal };
const REQUIRED = /require\("ajv\/dist\/runtime\/(\w+)"\)\.default/g;

/** The text of a module that exports a `CompiledSchema` for each of the schemas. It imports nothing. */
export function validatorsModule(schemas: readonly NamedSchema[]): string {
  const pool = new SchemaPool();
  const added = schemas.map((each) => ({ ...each, ...pool.add(each.schema) }));
  const ajv = new Ajv2020(SETTINGS);
  for (const [id, part] of pool.parts) ajv.addSchema(part, id);
  const ids = new Set(added.flatMap(({ id, branches }) => [id, ...branches.map((branch) => branch.id)]));
  const code = standalone.default(ajv, Object.fromEntries([...ids].map((id) => [id, id])));
  return [condensed(code).replaceAll(/export const (part\d+) =/g, "const $1 ="), ...added.flatMap(exported), ""].join(
    "\n",
  );
}

function exported({ name, schema, id, branches }: NamedSchema & { id: string; branches: readonly Branch[] }) {
  const listed = branches.map((branch) => `[${member(name, branch.pointer)}, ${branch.id}]`);
  return [
    `const ${name}_SCHEMA = JSON.parse(${JSON.stringify(JSON.stringify(schema))});`,
    `export const ${name} = { schema: ${name}_SCHEMA, validate: ${id}, branches: new Map([${listed}]) };`,
  ];
}

/** `TARGETS_SCHEMA["$defs"]["host"]`. */
function member(name: string, pointer: string): string {
  return `${name}_SCHEMA${stepsOf(pointer)
    .map((step) => `[${JSON.stringify(step)}]`)
    .join("")}`;
}

/**
 * Errors are gathered in place: the library copies the list of those before for every value that has some, which takes
 * the square of their number. And each is made in one place instead of a hundred, which halves the code.
 */
const HELPERS = `
function told(errors, instancePath, keyword, params) {
  const error = { instancePath, keyword, params };
  if (errors === null) return [error];
  errors.push(error);
  return errors;
}
function joined(errors, more) {
  if (errors === null) return more;
  for (const error of more) errors.push(error);
  return errors;
}
`;
const TOLD =
  /const (err\d+) = \{instancePath(?::(.*?))?,schemaPath:"(?:[^"\\]|\\.)*",keyword:("\w+"),params:(.*?)\};if\(vErrors === null\)\{vErrors = \[\1\];\}else \{vErrors\.push\(\1\);\}errors\+\+;/g;
const JOINED = /vErrors === null \? (\w+)\.errors : vErrors\.concat\(\1\.errors\)/g;

function condensed(code: string): string {
  const short = code
    .replaceAll(TOLD, (_, __, path: string | undefined, keyword: string, params: string) => {
      return `vErrors = told(vErrors, ${path ?? "instancePath"}, ${keyword}, ${params});errors++;`;
    })
    .replaceAll(JOINED, "joined(vErrors, $1.errors)");
  for (const left of ["schemaPath:", ".concat("]) {
    if (short.includes(left)) throw new Error(`the validators are no longer written as they were: ${left}`);
  }
  return HELPERS + short.replaceAll(REQUIRED, (_, name: string) => runtime(name));
}

/** The library's own function, as its text. */
function runtime(name: string): string {
  const found = RUNTIME[name];
  const made = typeof found === "object" && found !== null && "default" in found ? found.default : found;
  if (typeof made !== "function") throw new Error(`validators need ${name}, which is not prepared`);
  return `(${made})`;
}
