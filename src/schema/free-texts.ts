import { stepInto } from "../problem/json-pointer.ts";
import type { Json, JsonObject } from "../source/document.ts";
import type { PlacedText } from "../source/texts-of.ts";
import type { CompiledSchema } from "./compiled-schema.ts";
import type { TextKind } from "./gap-in.ts";
import { type Outline, schemaOutline } from "./outline.ts";
import { isList, isObject } from "./subschemas.ts";

/** A text that people write as they like, with what it must be. */
export interface FreeText extends PlacedText {
  readonly kind: TextKind;
}

/** Which texts of data are free, and of which kind: whatever the schema leaves to the writer is one, without being named. */
export function freeTextsOf(schema: CompiledSchema): Outline<TextKind> {
  return schemaOutline(schema, kindOf);
}

/** Patterns that ask for no more than that a text is not blank. */
const FREE: readonly unknown[] = ["\\S", "^\\S(.*\\S)?$"];

function kindOf(schemas: readonly JsonObject[]): TextKind | null {
  const named = schemas.find(({ names }) => typeof names === "string")?.names;
  if (named !== undefined) return named === "data" ? null : (named as TextKind);
  const isFree = schemas.some(({ pattern }) => FREE.includes(pattern));
  return isFree && !schemas.some(({ forReaders }) => forReaders === true) ? "text" : null;
}

/** Every free text of a value, in the order of the schema, with pointers that begin at `pointer`. */
export function* freeTextsIn(data: Json | undefined, free: Outline<TextKind>, pointer: string): Generator<FreeText> {
  const { said, fields, items } = free;
  if (typeof data === "string" && said !== null) yield { text: data, pointer, kind: said };
  if (isList(data) && items !== null) {
    for (const [i, each] of data.entries()) yield* freeTextsIn(each, items, stepInto(pointer, i));
  }
  if (!isObject(data)) return;
  for (const [key, below] of fields) yield* freeTextsIn(data[key], below, stepInto(pointer, key));
}
