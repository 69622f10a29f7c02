import { extendSchema } from "../schema/extend-schema.ts";
import { isObject } from "../schema/subschemas.ts";
import { withoutRequired } from "../schema/without-required.ts";
import type { SchemaFile } from "./schema-types.ts";
import type { NamedSchema } from "./validators-module.ts";

/** Validators that are loaded together. */
export interface PreparedModule {
  readonly name: string;
  readonly schemas: readonly NamedSchema[];
}

/** Files of this ending say what templates read, much of it the same: one module holds them all. */
const FIELDS = "-fields";

/** Every validator that the program uses: of each schema file, and of what its annotations say is judged besides. */
export function preparedModules(files: readonly SchemaFile[]): readonly PreparedModule[] {
  const fields = files.filter(({ name }) => name.endsWith(FIELDS));
  const others = files.filter((file) => !fields.includes(file));
  return [
    ...others.map((file) => ({ name: `${file.name}-validators`, schemas: schemasOf(file) })),
    { name: "fields-validators", schemas: fields.map((file) => fieldSchema(file, fields)) },
  ];
}

/** `TARGETS`; `TARGETS_OVERLAY` for a part of it; `TARGETS_CUSTODIAN` for the definition of one thing in it. */
function schemasOf({ name, schema }: SchemaFile): readonly NamedSchema[] {
  const own = constantName(name);
  const { $schema = "", $defs } = schema;
  const alone = Object.entries(isObject($defs) ? $defs : {}).filter(
    ([, each]) => isObject(each) && each.alone === true,
  );
  return [
    { name: own, schema },
    ...(schema.overlay === true ? [{ name: `${own}_OVERLAY`, schema: withoutRequired(schema) }] : []),
    ...alone.map(([key]) => ({
      name: `${own}_${constantName(key)}`,
      schema: { $schema, $defs: $defs ?? {}, $ref: `#/$defs/${key}` },
    })),
  ];
}

function fieldSchema({ name, schema }: SchemaFile, files: readonly SchemaFile[]): NamedSchema {
  const own = constantName(name);
  if (schema.extends === undefined) return { name: own, schema };
  const base = files.find((file) => file.name === schema.extends);
  if (base === undefined) throw new Error(`${name} extends ${schema.extends}, which is no schema of fields`);
  return { name: own, schema: extendSchema(base.schema, schema) };
}

function constantName(key: string): string {
  return key.replaceAll("-", "_").replaceAll(/[A-Z]/g, "_$&").toUpperCase();
}
