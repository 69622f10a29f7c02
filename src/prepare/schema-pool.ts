import { stepInto } from "../problem/json-pointer.ts";
import { ANNOTATIONS } from "../schema/annotations.ts";
import { isList, isObject } from "../schema/subschemas.ts";
import type { Json, JsonObject } from "../source/document.ts";

/** A branch of a choice: where it stands in its schema, and the id under which the pool has it. */
export interface Branch {
  readonly pointer: string;
  readonly id: string;
}

/** Keywords for people and for other code than validators. */
const WORDS: ReadonlySet<string> = new Set(["$schema", "$defs", "title", "description", "default", ...ANNOTATIONS]);
const VERBATIM: ReadonlySet<string> = new Set(["enum", "const", "required"]);
const CHOICES: ReadonlySet<string> = new Set(["oneOf", "anyOf"]);
const NAME_MAPS: ReadonlySet<string> = new Set(["properties", "patternProperties"]);

interface Root {
  readonly schema: JsonObject;
  readonly branches: Branch[];
}

/**
 * Schemas cut into parts that each have an id, every part once however many schemas have it: what is the same is
 * compiled once. Parts are the definitions, the fields at the top, and the branches of choices.
 */
export class SchemaPool {
  /** By id. */
  readonly parts = new Map<string, JsonObject>();
  private readonly ids = new Map<string, string>();

  /** Takes a schema in, and says the id of the whole and of its branches. */
  add(schema: JsonObject): { readonly id: string; readonly branches: readonly Branch[] } {
    const root: Root = { schema, branches: [] };
    const fields = isObject(schema.properties) ? Object.entries(schema.properties) : [];
    const parts = fields.map(([name, field]) => [name, this.part(field, stepInto("/properties", name), root)] as const);
    const whole = { ...schema, ...(fields.length > 0 && { properties: Object.fromEntries(parts) }) };
    return { id: this.idOf(this.cut(whole, "", root) as JsonObject), branches: root.branches };
  }

  private part(schema: Json, pointer: string, root: Root): JsonObject {
    return { $ref: this.idOf(this.cut(schema, pointer, root) as JsonObject) };
  }

  private idOf(part: JsonObject): string {
    const { $ref } = part;
    if (typeof $ref === "string" && Object.keys(part).length === 1) return $ref;
    const text = JSON.stringify(part);
    const id = this.ids.get(text) ?? `part${this.ids.size}`;
    this.ids.set(text, id);
    this.parts.set(id, part);
    return id;
  }

  /** The schema without words, its references and choices by the ids of their parts. */
  private cut(schema: Json, pointer: string, root: Root): Json {
    if (!isObject(schema)) return schema;
    const kept = Object.entries(schema).filter(([keyword]) => !WORDS.has(keyword));
    return Object.fromEntries(
      kept.map(([keyword, value]) => [keyword, this.keyword(keyword, value, stepInto(pointer, keyword), root)]),
    );
  }

  private keyword(keyword: string, value: Json, pointer: string, root: Root): Json {
    if (keyword === "$ref") return this.definition(String(value), root);
    if (VERBATIM.has(keyword)) return value;
    if (CHOICES.has(keyword) && isList(value))
      return value.map((each, i) => this.branch(each, stepInto(pointer, i), root));
    if (isList(value)) return value.map((each, i) => this.cut(each, stepInto(pointer, i), root));
    if (!isObject(value) || !NAME_MAPS.has(keyword)) return this.cut(value, pointer, root);
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, this.cut(each, stepInto(pointer, name), root)]),
    );
  }

  private branch(schema: Json, pointer: string, root: Root): Json {
    const part = this.part(schema, pointer, root);
    const id = String(part.$ref);
    if (!root.branches.some((known) => known.pointer === pointer)) root.branches.push({ pointer, id });
    return part;
  }

  private definition(reference: string, root: Root): string {
    const name = /^#\/\$defs\/([^/]+)$/.exec(reference)?.[1];
    if (name === undefined) return reference;
    const definition = isObject(root.schema.$defs) ? root.schema.$defs[name] : undefined;
    if (definition === undefined) throw new Error(`the schema has no definition ${reference}`);
    return String(this.part(definition, stepInto("/$defs", name), root).$ref);
  }
}
