import type { Json, JsonObject } from "../source/document.ts";
import { isList, isObject } from "./subschemas.ts";

/** The groups of fields that a schema gives as examples. */
export function examplesOf({ examples }: JsonObject): readonly JsonObject[] {
  return isList(examples) ? examples.filter(isObject) : [];
}

/** A group of fields as it is written on one line: `{ street: [100 Example Street], postcode: "23219" }`. */
export function asFlow(value: Json): string {
  if (isList(value)) return `[${value.map(asFlow).join(", ")}]`;
  if (isObject(value)) {
    const fields = Object.entries(value).map(([key, each]) => `${key}: ${asFlow(each)}`);
    return `{ ${fields.join(", ")} }`;
  }
  return typeof value === "string" && /^\d+$|[,:#[\]{}"]/u.test(value) ? JSON.stringify(value) : String(value);
}
