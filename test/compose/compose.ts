import { composeLetter } from "../../src/compose/compose-letter.ts";
import type { FieldSchema } from "../../src/compose/field-schema.ts";
import type { Letter } from "../../src/compose/letter.ts";
import { loadTemplate } from "../../src/compose/load-template.ts";
import type { Fields, TemplateFile } from "../../src/compose/template.ts";
import type { Problem } from "../../src/problem/problem.ts";
import { compileSchema } from "../schema/compile-schema.ts";

/** A small closed schema with a field of every kind. */
const SCHEMA: FieldSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  type: "object",
  additionalProperties: false,
  required: ["name", "id", "words", "maybe", "yes", "people", "group"],
  properties: {
    name: { $ref: "#/$defs/name" },
    id: { $ref: "#/$defs/identifier" },
    words: { $ref: "#/$defs/prose" },
    maybe: { $ref: "#/$defs/optionalProse" },
    yes: { $ref: "#/$defs/flag" },
    people: {
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["name", "note"],
        properties: { name: { $ref: "#/$defs/name" }, note: { $ref: "#/$defs/optionalProse" } },
      },
    },
    group: {
      type: "object",
      additionalProperties: false,
      required: ["city"],
      properties: { city: { $ref: "#/$defs/name" } },
    },
  },
  $defs: {
    name: { type: "string", minLength: 1 },
    identifier: { type: "string", minLength: 1 },
    prose: { type: "string", minLength: 1 },
    optionalProse: { type: "string" },
    flag: { type: "string", enum: ["yes", ""] },
  },
};

/** The schema with its validator. */
export const FIELDS = await compileSchema(SCHEMA);

export const DATA: Fields = {
  name: 'AT&T <O\'Brien> "Sons"',
  id: "1:26-cv-00123",
  words: 'He said "it\'s so" in § 4',
  maybe: "",
  yes: "yes",
  people: [
    { name: "Roe", note: "" },
    { name: "Doe", note: "twice" },
  ],
  group: { city: "Reston" },
};

export const HEAD =
  '<letter lang="en-US" title="T"><running><reference>R</reference><continuation>C</continuation></running>';

/** Loads `letter.hbs` (and partials) from texts, and composes it. Problems of loading and composing alike. */
export function compose(
  text: string,
  data: Fields = DATA,
  partials: Readonly<Record<string, string>> = {},
): { readonly letter: Letter | null; readonly problems: readonly Problem[] } {
  const files: readonly TemplateFile[] = Object.entries({ letter: text, ...partials }).map(([name, body]) => ({
    name: `t/${name}`,
    file: `templates/t/${name}.hbs`,
    text: body,
  }));
  const { template, problems } = loadTemplate({ id: "t", main: "letter", files, fields: FIELDS }, []);
  return template ? composeLetter(template, data, null) : { letter: null, problems };
}

/** A letter around a body. */
export function composeBody(body: string, data: Fields = DATA, partials: Readonly<Record<string, string>> = {}) {
  return compose(`${HEAD}${body}</letter>`, data, partials);
}
