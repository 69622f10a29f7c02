import {
  type FieldSchema,
  fieldNames,
  fieldOf,
  itemOf,
  rootPoint,
  type SchemaPoint,
} from "../../../src/compose/field-schema.ts";
import type { Fields, FieldValue } from "../../../src/compose/template.ts";

/** Numbers from 0 up to, not including, 1: the same for the same seed. */
export type Chance = () => number;

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** What values are put together from: plain words, and whatever a language might take for its own. */
const WORDS = [
  "record",
  "of",
  "No. 5",
  "§ 4",
  "Inc.",
  "Fed. R. Civ. P. 45",
  "page 3",
  '"quoted"',
  "it's",
  "<b>",
  "</p>",
  "<!--",
  "-->",
  "]]>",
  "&",
  "&amp;",
  "&#60;",
  "{{name}}",
  "{{{",
  "}}",
  "{{#if",
  "[[FIRM]]",
  "[[",
  "]]",
  "`",
  "=",
  "\\",
  "two  spaces",
  "tab\there",
  "line\nhere",
  "a\r\nb",
  "é",
  "e\u0301",
  "\u00a0",
  "\u{1f600}",
  "trump-email.com",
  "http://a.example/x/y",
  "66.216.133.29",
  "..",
  "constructor",
  "__proto__",
];

/** A record that fits a schema: optional texts blank or not, lists of none to three. */
export function recordOf(schema: FieldSchema, chance: Chance): Fields {
  return anyValue(schema, rootPoint(schema), chance) as Fields;
}

function anyValue(schema: FieldSchema, point: SchemaPoint, chance: Chance): FieldValue {
  const item = itemOf(schema, point);
  if (item) return Array.from({ length: Math.floor(chance() * 4) }, () => anyValue(schema, item, chance));
  if (point.kind === "object") {
    const names = fieldNames(point);
    return Object.fromEntries(names.map((name) => [name, fieldValue(schema, point, name, chance)] as const));
  }
  if (point.kind === "flag") return chance() < 0.5 ? "yes" : "";
  return point.optional && chance() < 0.5 ? "" : textOf(chance);
}

function fieldValue(schema: FieldSchema, point: SchemaPoint, name: string, chance: Chance): FieldValue {
  const field = fieldOf(schema, point, name);
  if (!field) throw new Error(`the schema names a field "${name}" that it does not describe`);
  return anyValue(schema, field, chance);
}

/** One to five words; never white space alone, which is a gap in a letter. */
function textOf(chance: Chance): string {
  const count = 1 + Math.floor(chance() * 4);
  const words = Array.from({ length: count }, () => WORDS[Math.floor(chance() * WORDS.length)] ?? "");
  return `${words.join(chance() < 0.8 ? " " : "")}${chance() < 0.5 ? "" : "x"}`.replace(/^\s*$/, "x");
}
