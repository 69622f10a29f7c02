import type { JsonObject } from "../source/document.ts";
import type { CompiledSchema } from "./compiled-schema.ts";
import { type Outline, schemaOutline } from "./outline.ts";

/** What a text of the calendar is: see `annotations.ts`. */
export type CalendarKind = "day" | "moment" | "words";

/** Which texts of data are dates and times: the annotation `calendar` of its schema. */
export function calendarTextsOf(schema: CompiledSchema): Outline<CalendarKind> {
  return schemaOutline(schema, kindOf);
}

function kindOf(schemas: readonly JsonObject[]): CalendarKind | null {
  const named = schemas.find(({ calendar }) => calendar !== undefined)?.calendar;
  return named === "day" || named === "moment" || named === "words" ? named : null;
}
