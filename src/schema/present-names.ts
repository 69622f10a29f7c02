import { around, namePointer, stepInto, withoutName } from "../problem/json-pointer.ts";
import type { Json, JsonObject, Places, SourceDocument } from "../source/document.ts";
import type { CompiledSchema } from "./compiled-schema.ts";
import { type Outline, schemaOutline } from "./outline.ts";
import { isList, isObject } from "./subschemas.ts";

/** Names that fields had in earlier versions, each with the name of today. */
export type FormerNames = ReadonlyMap<string, string>;

const outlines = new WeakMap<CompiledSchema, Outline<FormerNames>>();

/** Which fields a schema once called otherwise, place by place. */
export function formerNamesOf(schema: CompiledSchema): Outline<FormerNames> {
  const known = outlines.get(schema) ?? schemaOutline(schema, formerNames);
  outlines.set(schema, known);
  return known;
}

function formerNames(schemas: readonly JsonObject[]): FormerNames | null {
  const found = schemas.flatMap(({ properties }) =>
    Object.entries(isObject(properties) ? properties : {}).flatMap(([name, field]) =>
      isObject(field) && isList(field.formerly) ? field.formerly.map((old) => [String(old), name] as const) : [],
    ),
  );
  return found.length > 0 ? new Map(found) : null;
}

/**
 * The document with every field under the name that it has today: a file of an earlier version reads as one of this. Places
 * stay those of the file. Where both names stand, the older one stays too, and the schema refuses it.
 */
export function withPresentNames(document: SourceDocument, schema: CompiledSchema): SourceDocument {
  const renamed = new Map<string, string>();
  const data = presentNames(document.data, formerNamesOf(schema), "", renamed);
  return renamed.size === 0 ? document : { ...document, data, places: new RenamedPlaces(document.places, renamed) };
}

/** @param renamed is given the pointer of each renamed field, with the one that it has in the file */
function presentNames(data: Json, outline: Outline<FormerNames>, at: string, renamed: Map<string, string>): Json {
  const { said, fields, items } = outline;
  if (isList(data)) {
    return items === null ? data : data.map((each, i) => presentNames(each, items, stepInto(at, i), renamed));
  }
  if (!isObject(data)) return data;
  const entries = Object.entries(data).map(([key, value]) => {
    const name = presentName(key, data, said);
    if (name !== key) renamed.set(stepInto(at, name), stepInto(at, key));
    const below = fields.get(name);
    return [name, below === undefined ? value : presentNames(value, below, stepInto(at, name), renamed)] as const;
  });
  return Object.fromEntries(entries);
}

function presentName(key: string, data: JsonObject, said: FormerNames | null): string {
  const name = said?.get(key);
  return name === undefined || Object.hasOwn(data, name) ? key : name;
}

/** The places of a file in which some fields bear other names. */
class RenamedPlaces implements Places {
  private readonly places: Places;
  private readonly renamed: ReadonlyMap<string, string>;

  constructor(places: Places, renamed: ReadonlyMap<string, string>) {
    this.places = places;
    this.renamed = renamed;
  }

  get(pointer: string) {
    const value = withoutName(pointer);
    const inFile = this.inFile(value);
    return this.places.get(value === pointer ? inFile : namePointer(inFile));
  }

  private inFile(pointer: string): string {
    if (pointer === "") return pointer;
    const above = around(pointer);
    const named = this.renamed.get(pointer) ?? pointer;
    return this.inFile(above) + named.slice(above.length);
  }
}
