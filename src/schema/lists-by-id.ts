import type { CompiledSchema } from "./compiled-schema.ts";
import { type Outline, schemaOutline } from "./outline.ts";
import { applicable, isList, itemSchemas } from "./subschemas.ts";

/** The names of all lists whose entries have an `id` by which they are known; every other list is replaced as a whole. */
export function listsById(schema: CompiledSchema): readonly string[] {
  const root = schema.schema;
  const outline = schemaOutline(schema, (schemas) => {
    const entries = itemSchemas(schemas).flatMap((each) => applicable(root, each));
    return entries.some(({ required }) => isList(required) && required.includes("id")) ? true : null;
  });
  return [...new Set(namesIn(outline))];
}

function namesIn({ fields, items }: Outline<true>): readonly string[] {
  const own = [...fields].flatMap(([name, below]) => [...(below.said ? [name] : []), ...namesIn(below)]);
  return [...own, ...(items === null ? [] : namesIn(items))];
}
