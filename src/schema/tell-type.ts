import { oddSpaceIn } from "../problem/odd-spaces.ts";
import { quoteValue } from "../problem/quote-value.ts";
import type { Json } from "../source/document.ts";
import type { SchemaFault } from "./fault.ts";
import { hintOf, labelOf, param, type Told, told } from "./told.ts";
import { asFlow, examplesOf } from "./written-example.ts";

const TYPE_WORDS: Readonly<Record<string, string>> = {
  object: "a group of fields",
  array: "a list",
  string: "a text",
  integer: "a whole number",
  boolean: "true or false",
  null: "null",
};

function foundWord(value: Json): string {
  if (typeof value === "string") return quoteValue(value, 40);
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "a group of fields" : String(value);
}

/** Where the type alone is wrong, its own rule of writing helps more than what the field is for. */
const TYPE_HINTS: Readonly<Record<string, { hint: string }>> = {
  object: { hint: "a field is a name, a colon, a space and its value, on a line of its own" },
  integer: { hint: "write it in digits alone: 30" },
  array: { hint: "write each entry on a line of its own that starts with a dash and a space, or [] for none" },
};

const TRUTHS: Readonly<Record<string, boolean>> = { yes: true, y: true, on: true, no: false, n: false, off: false };

/** `yes` and `True` are texts here: which of the two words is meant is plain. */
function truthHint({ data }: SchemaFault, type: Json): { readonly hint: string } | null {
  if (type !== "boolean" || typeof data !== "string") return null;
  const word = data.toLowerCase();
  const meant = word === "true" || word === "false" ? word === "true" : TRUTHS[word];
  return meant === undefined ? null : { hint: `write ${meant}` };
}

/** A list of one entry, written without its brackets. */
function listHint({ data }: SchemaFault, type: Json): { readonly hint: string } | null {
  if (type !== "array" || typeof data !== "string" || data === "" || data.length > 60) return null;
  return { hint: `write it in brackets: [${/^[\p{L}\p{N} .-]+$/u.test(data) ? data : JSON.stringify(data)}]` };
}

export function wrongType(error: SchemaFault): Told {
  const type = param(error, "type");
  const wanted = (Array.isArray(type) ? type : [type]).map((each) => TYPE_WORDS[String(each)] ?? String(each));
  const label = labelOf(error.pointer);
  const words = wanted.join(" or ");
  const found = foundWord(error.data);
  const message =
    error.data === null
      ? `${label} has no value; ${words} belongs here`
      : `${label} must be ${words}, and ${found} stands here`;
  const odd = typeof error.data === "string" ? oddSpaceIn(error.data) : null;
  if (odd !== null) return told(error, "wrong-type", message, { hint: `replace ${odd}, by an ordinary space` });
  return told(
    error,
    "wrong-type",
    message,
    exampleHint(error) ?? truthHint(error, type) ?? listHint(error, type) ?? TYPE_HINTS[String(type)] ?? hintOf(error),
  );
}

/** An entry that must be a group of fields, and is one text: how such a group is written. */
function exampleHint({ schema, data, params: { type } }: SchemaFault): { hint: string } | null {
  const [example] = examplesOf(schema);
  if (type !== "object" || typeof data !== "string" || example === undefined) return null;
  return { hint: `write it as a group of fields: ${asFlow(example)}` };
}
