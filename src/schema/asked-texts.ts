import type { JsonObject } from "../source/document.ts";
import type { CompiledSchema } from "./compiled-schema.ts";
import { type Outline, schemaOutline } from "./outline.ts";

/** How a letter takes a text: whole, as a sentence of its own, or within one of ours. */
export type TextForm = "sentence" | "phrase";

/** Which texts of data a schema asks for as sentences and phrases: its annotation `asks`. */
export function textFormsOf(schema: CompiledSchema): Outline<TextForm> {
  return schemaOutline(schema, formOf);
}

function formOf(schemas: readonly JsonObject[]): TextForm | null {
  const asked = schemas.find(({ asks }) => asks !== undefined)?.asks;
  return asked === "sentence" || asked === "phrase" ? asked : null;
}
