import { stepsOf } from "../problem/json-pointer.ts";
import type { Problem } from "../problem/problem.ts";
import type { Json, JsonObject } from "../source/document.ts";
import type { SchemaFault } from "./fault.ts";
import { applicable, fieldSchemas } from "./subschemas.ts";
import { asFlow, examplesOf } from "./written-example.ts";

/** A problem that has its pointer and not yet its place; `atKey` where the caret belongs on the key. */
export type Told = Problem & { readonly pointer: string; readonly atKey?: boolean };

const ARTICLE_AN = /^[aeiou]/u;

/** What the schema calls an object: the name of its definition, in words. */
export function nounOf(error: SchemaFault, root: JsonObject): string {
  const name = Object.entries(root.$defs ?? {}).find(([, schema]) => schema === error.schema)?.[0];
  if (name === undefined) return error.pointer === "" ? "this file" : labelOf(error.pointer);
  const words = name.replace(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`);
  return `${ARTICLE_AN.test(words) ? "an" : "a"} ${words}`;
}

/** The value by the name a reader sees: the field, or its number in a list. */
export function labelOf(pointer: string): string {
  const [field, last] = [stepsOf(pointer).at(-2), stepsOf(pointer).at(-1)];
  if (last === undefined) return "the file";
  if (!/^\d+$/u.test(last)) return `"${last}"`;
  return field === undefined ? `entry ${Number(last) + 1}` : `entry ${Number(last) + 1} of "${field}"`;
}

/** The schema's own description of the value: the best explanation of what belongs there. */
export function hintOf(error: SchemaFault): { hint?: string } {
  const { description } = error.schema;
  return typeof description === "string" ? { hint: description } : {};
}

export function propertyHint(error: SchemaFault, key: string, root: JsonObject): { hint?: string } {
  const schemas = fieldSchemas([error.schema], key).flatMap((schema) => applicable(root, schema));
  const description = schemas.map((schema) => schema.description).find((each) => typeof each === "string");
  const [example] = schemas.flatMap(examplesOf);
  const shown = example === undefined ? "" : ` Write ${key}: ${asFlow(example)}`;
  return typeof description === "string" ? { hint: `${key}: ${description}${shown}` } : {};
}

export function told(error: SchemaFault, code: string, message: string, hint: { hint?: string } = {}): Told {
  return { code, severity: "error", message, ...hint, pointer: error.pointer };
}

export function param(error: SchemaFault, name: string): Json {
  return error.params[name] ?? null;
}
