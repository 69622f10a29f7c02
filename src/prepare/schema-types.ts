import { definitionName, isList, isObject } from "../schema/subschemas.ts";
import type { Json, JsonObject } from "../source/document.ts";

/** A schema file: `targets` for `targets.schema.json`. */
export interface SchemaFile {
  readonly name: string;
  readonly schema: JsonObject;
}

/**
 * The text of a module with a TypeScript type for the file and for each of its definitions. The types are those of data
 * that conforms, once it is loaded: a field with a default is always there, and what only an overlay says is never.
 */
export function typesModule({ name, schema }: SchemaFile): string {
  const base = typeof schema.extends === "string" ? schema.extends : null;
  const definitions = Object.entries(objectOf(schema.$defs)).filter(([, each]) => objectOf(each).overlayOnly !== true);
  return [
    `/** Made by the build from \`src/schemas/${name}.schema.json\`: change that file, and build again. */`,
    ...(base === null ? [] : [`import type { ${typeName(base)} } from "./${base}.ts";`]),
    "",
    ...definitions.map(([key, each]) => declared(typeName(key), objectOf(each), null)),
    declared(typeName(name), schema, base),
  ].join("\n");
}

/** `targets` and `postalAddress` as names of types. */
export function typeName(key: string): string {
  return key.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function declared(name: string, schema: JsonObject, base: string | null): string {
  const own = typeOf(schema, "");
  return `${note(schema, "")}export type ${name} = ${base === null ? own : `${typeName(base)} & ${own}`};\n`;
}

function typeOf(schema: JsonObject, indent: string): string {
  if (typeof schema.$ref === "string") return typeName(definitionName(schema.$ref));
  if (isList(schema.enum)) return schema.enum.map((each) => JSON.stringify(each)).join(" | ");
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  const choices = isList(schema.oneOf) ? schema.oneOf : schema.anyOf;
  if (isList(choices)) return choices.map((each) => typeOf(objectOf(each), indent)).join(" | ");
  const types = isList(schema.type) ? schema.type : [schema.type ?? null];
  return types.map((type) => typeNamed(String(type), schema, indent)).join(" | ");
}

function typeNamed(type: string, schema: JsonObject, indent: string): string {
  switch (type) {
    case "object":
      return objectType(schema, indent);
    case "array":
      return listType(typeOf(objectOf(schema.items), indent));
    case "integer":
      return "number";
    case "string":
    case "boolean":
    case "null":
      return type;
    default:
      throw new Error(`no TypeScript type is known for the JSON type ${type}`);
  }
}

function listType(item: string): string {
  return / [|&] /.test(item) && !item.startsWith("{") ? `readonly (${item})[]` : `readonly ${item}[]`;
}

/** An object that is open to other fields has only those that are named: nothing else is read. */
function objectType(schema: JsonObject, indent: string): string {
  const required = new Set(isList(schema.required) ? schema.required : []);
  const inner = `${indent}  `;
  const fields = Object.entries(objectOf(schema.properties)).flatMap(([name, value]) => {
    const field = objectOf(value);
    if (field.overlayOnly === true) return [];
    const mark = required.has(name) || field.default !== undefined ? "" : "?";
    const key = /^[A-Za-z_]\w*$/.test(name) ? name : JSON.stringify(name);
    return [`${note(field, inner)}${inner}readonly ${key}${mark}: ${typeOf(field, inner)};`];
  });
  return `{\n${fields.join("\n")}\n${indent}}`;
}

function note({ description }: JsonObject, indent: string): string {
  return typeof description === "string" ? `${indent}/** ${description.replaceAll("*/", "*\\/")} */\n` : "";
}

function objectOf(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}
