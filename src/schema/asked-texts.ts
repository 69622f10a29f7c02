import { stepInto } from "../problem/json-pointer.ts";
import type { Json, JsonObject } from "../source/document.ts";
import type { PlacedText } from "../source/texts-of.ts";
import type { CompiledSchema } from "./compiled-schema.ts";
import { type Outline, schemaOutline } from "./outline.ts";
import { isList, isObject } from "./subschemas.ts";

/** How a letter takes a text: whole, as a sentence of its own, or within one of ours. */
export type TextForm = "sentence" | "phrase";

/** A text of counsel, and what the schema asks it to be. */
export interface AskedText extends PlacedText {
  readonly form: TextForm;
}

/** Which texts of data a schema asks for as sentences and phrases: its annotation `asks`. */
export function textFormsOf(schema: CompiledSchema): Outline<TextForm> {
  return schemaOutline(schema, formOf);
}

function formOf(schemas: readonly JsonObject[]): TextForm | null {
  const asked = schemas.find(({ asks }) => asks !== undefined)?.asks;
  return asked === "sentence" || asked === "phrase" ? asked : null;
}

/** Every such text of a value, in the order of the schema, with pointers that begin at `pointer`. */
export function* askedTextsIn(
  data: Json | undefined,
  { said, fields, items }: Outline<TextForm>,
  pointer: string,
): Generator<AskedText> {
  if (typeof data === "string" && said !== null) yield { text: data, pointer, form: said };
  if (isList(data) && items !== null) {
    for (const [i, each] of data.entries()) yield* askedTextsIn(each, items, stepInto(pointer, i));
  }
  if (!isObject(data)) return;
  for (const [key, below] of fields) yield* askedTextsIn(data[key], below, stepInto(pointer, key));
}
