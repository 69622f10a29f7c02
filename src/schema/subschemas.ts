import { stepsOf } from "../problem/json-pointer.ts";
import type { Json, JsonObject } from "../source/document.ts";

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** `name` of `#/$defs/name`. */
export function definitionName(reference: string): string {
  return stepsOf(reference).at(-1) ?? "";
}

/** The definition that `#/$defs/name` names. */
function definition(root: JsonObject, reference: string): JsonObject {
  const name = definitionName(reference);
  const definitions = root.$defs;
  const found = isObject(definitions) ? definitions[name] : undefined;
  if (!isObject(found)) throw new Error(`the schema has no definition ${reference}`);
  return found;
}

const BRANCHES = ["allOf", "anyOf", "oneOf"];

/** Every schema that may apply to one value: the schema itself, what it refers to, and its branches. */
export function applicable(root: JsonObject, schema: JsonObject): readonly JsonObject[] {
  const reference = schema.$ref;
  const referred = typeof reference === "string" ? applicable(root, definition(root, reference)) : [];
  const branches = BRANCHES.flatMap((keyword) => {
    const list = schema[keyword];
    return isList(list) ? list.filter(isObject) : [];
  });
  return [schema, ...referred, ...branches.flatMap((branch) => applicable(root, branch))];
}

/** The schemas for one field of objects that the given schemas describe. */
export function fieldSchemas(schemas: readonly JsonObject[], key: string): readonly JsonObject[] {
  return schemas.flatMap((schema) => {
    const properties = schema.properties;
    const own = isObject(properties) && Object.hasOwn(properties, key) ? properties[key] : undefined;
    const found = own ?? schema.additionalProperties;
    return isObject(found) ? [found] : [];
  });
}

export function itemSchemas(schemas: readonly JsonObject[]): readonly JsonObject[] {
  return schemas.flatMap((schema) => (isObject(schema.items) ? [schema.items] : []));
}

/** The JSON types that the schemas name. */
export function typesOf(schemas: readonly JsonObject[]): ReadonlySet<string> {
  const types = schemas.flatMap((schema) => {
    const type = schema.type;
    if (typeof type === "string") return [type];
    return isList(type) ? type.filter((each) => typeof each === "string") : [];
  });
  return new Set(types);
}

/** Every schema that may apply to the value at the end of some steps, from a value to which `schema` applies. */
export function schemasAt(root: JsonObject, schema: JsonObject, steps: readonly string[]): readonly JsonObject[] {
  return steps.reduce<readonly JsonObject[]>(
    (schemas, step) => {
      const lists = schemas.filter(({ items }) => isObject(items));
      const found = /^\d+$/u.test(step) && lists.length > 0 ? itemSchemas(lists) : fieldSchemas(schemas, step);
      return found.flatMap((each) => applicable(root, each));
    },
    applicable(root, schema),
  );
}
