import { stepInto, stepsOf } from "../problem/json-pointer.ts";
import type { Json } from "../source/document.ts";
import type { PlacedText } from "../source/texts-of.ts";
import type { CompiledSchema } from "./compiled-schema.ts";
import { type Outline, schemaOutline } from "./outline.ts";
import { isList, isObject, schemasAt } from "./subschemas.ts";

/** Annotations that mark texts: see `annotations.ts`. */
export type Mark = "placeholder" | "prose";

/** Which texts of data a schema marks. */
export type MarkedTexts = Outline<true>;

export function markedBy(schema: CompiledSchema, mark: Mark): MarkedTexts {
  return schemaOutline(schema, (schemas) => (schemas.some((each) => each[mark] === true) ? true : null));
}

/** Every marked text of a value, in the order of the schema, with pointers that begin at `pointer`. */
export function* textsIn(data: Json | undefined, marked: MarkedTexts, pointer: string): Generator<PlacedText> {
  const { said, fields, items } = marked;
  if (typeof data === "string" && said) yield { text: data, pointer };
  if (isList(data) && items !== null) {
    for (const [i, each] of data.entries()) yield* textsIn(each, items, stepInto(pointer, i));
  }
  if (!isObject(data)) return;
  for (const [key, below] of fields) yield* textsIn(data[key], below, stepInto(pointer, key));
}

/** Whether the schema marks the value at a pointer. */
export function isMarked(pointer: string, { schema }: CompiledSchema, mark: Mark): boolean {
  return schemasAt(schema, schema, stepsOf(pointer)).some((each) => each[mark] === true);
}
