import { stepInto } from "../problem/json-pointer.ts";
import type { Json, JsonObject } from "../source/document.ts";
import type { PlacedText } from "../source/texts-of.ts";
import type { CompiledSchema } from "./compiled-schema.ts";
import { type Outline, schemaOutline } from "./outline.ts";
import { isList, isObject } from "./subschemas.ts";

/** What a text of the calendar is: see `annotations.ts`. */
export type CalendarKind = "day" | "moment" | "words";

export interface CalendarText extends PlacedText {
  readonly kind: CalendarKind;
}

/** Which texts of data are dates and times: the annotation `calendar` of its schema. */
export function calendarTextsOf(schema: CompiledSchema): Outline<CalendarKind> {
  return schemaOutline(schema, kindOf);
}

function kindOf(schemas: readonly JsonObject[]): CalendarKind | null {
  const named = schemas.find(({ calendar }) => calendar !== undefined)?.calendar;
  return named === "day" || named === "moment" || named === "words" ? named : null;
}

/** Every such text of a value, in the order of the schema, with pointers that begin at `pointer`. */
export function* calendarTextsIn(
  data: Json | undefined,
  { said, fields, items }: Outline<CalendarKind>,
  pointer: string,
): Generator<CalendarText> {
  if (typeof data === "string" && said !== null) yield { text: data, pointer, kind: said };
  if (isList(data) && items !== null) {
    for (const [i, each] of data.entries()) yield* calendarTextsIn(each, items, stepInto(pointer, i));
  }
  if (!isObject(data)) return;
  for (const [key, below] of fields) yield* calendarTextsIn(data[key], below, stepInto(pointer, key));
}
