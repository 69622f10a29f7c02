import { stepInto } from "../problem/json-pointer.ts";
import { definitionName, isObject } from "../schema/subschemas.ts";
import type { Json, JsonObject } from "../source/document.ts";

/**
 * What a template may read, as a closed JSON Schema. Every leaf is a string; the name of its definition says what kind:
 * `prose` (full typography), `name` (only apostrophes are curled), `identifier` (untouched), `flag` ("yes" or "").
 * A definition whose name starts with `optional` may be blank, and prints only inside `{{#if}}` of the same field.
 */
export type FieldSchema = JsonObject;

export type LeafKind = "prose" | "name" | "identifier" | "flag";

/** A place in the schema: what stands there, and how the template reached it (`/requests/*\/subject`). */
export interface SchemaPoint {
  readonly pointer: string;
  readonly kind: "object" | "list" | LeafKind;
  readonly optional: boolean;
  readonly schema: JsonObject;
}

/** The whole context. */
export function rootPoint(schema: FieldSchema): SchemaPoint {
  return pointAt(schema, schema, "");
}

/** One field of an object; null where the schema has none of that name. */
export function fieldOf(root: FieldSchema, point: SchemaPoint, name: string): SchemaPoint | null {
  const properties = point.schema.properties;
  if (point.kind !== "object" || !isObject(properties) || !Object.hasOwn(properties, name)) return null;
  return pointAt(root, properties[name] ?? {}, stepInto(point.pointer, name));
}

/** Names of an object's fields. */
export function fieldNames(point: SchemaPoint): readonly string[] {
  const properties = point.schema.properties;
  return isObject(properties) ? Object.keys(properties) : [];
}

/** Any one item of a list; null where the point is not a list. */
export function itemOf(root: FieldSchema, point: SchemaPoint): SchemaPoint | null {
  return point.kind === "list" ? pointAt(root, point.schema.items ?? {}, `${point.pointer}/*`) : null;
}

function pointAt(root: FieldSchema, schema: Json, pointer: string): SchemaPoint {
  const named = isObject(schema) && typeof schema.$ref === "string" ? definition(root, schema.$ref) : null;
  const found = named?.schema ?? (isObject(schema) ? schema : {});
  if (found.type === "object") return { pointer, kind: "object", optional: false, schema: found };
  if (found.type === "array") return { pointer, kind: "list", optional: false, schema: found };
  const name = named?.name ?? "";
  return { pointer, kind: leafKind(name), optional: name.startsWith("optional"), schema: found };
}

function definition(root: FieldSchema, ref: string): { readonly name: string; readonly schema: JsonObject } {
  const name = definitionName(ref);
  const definitions = root.$defs;
  const schema = isObject(definitions) ? definitions[name] : undefined;
  if (!isObject(schema)) throw new Error(`the field schema refers to ${ref}, which it does not define`);
  return { name, schema };
}

function leafKind(definitionName: string): LeafKind {
  const kind = definitionName.replace(/^optional/, "").toLowerCase();
  if (kind === "prose" || kind === "name" || kind === "identifier" || kind === "flag") return kind;
  throw new Error(`the field schema has a leaf "${definitionName}", which is no kind of text`);
}
