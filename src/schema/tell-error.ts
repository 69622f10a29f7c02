import { dateHint } from "../problem/date-readings.ts";
import { stepInto, stepsOf } from "../problem/json-pointer.ts";
import { asId, didYouMean, nearest } from "../problem/nearest.ts";
import { oddSpaceIn } from "../problem/odd-spaces.ts";
import type { Problem } from "../problem/problem.ts";
import { quoteValue } from "../problem/quote-value.ts";
import type { Json, JsonObject } from "../source/document.ts";
import { cutByComma } from "./cut-by-comma.ts";
import type { SchemaFault } from "./fault.ts";
import { applicable, fieldSchemas, isList, isObject } from "./subschemas.ts";
import { asFlow, examplesOf } from "./written-example.ts";

/** A problem that has its pointer and not yet its place; `atKey` where the caret belongs on the key. */
export type Told = Problem & { readonly pointer: string; readonly atKey?: boolean };

const ARTICLE_AN = /^[aeiou]/u;

/** What the schema calls an object: the name of its definition, in words. */
function nounOf(error: SchemaFault, root: JsonObject): string {
  const name = Object.entries(root.$defs ?? {}).find(([, schema]) => schema === error.schema)?.[0];
  if (name === undefined) return error.pointer === "" ? "this file" : labelOf(error.pointer);
  const words = name.replace(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`);
  return `${ARTICLE_AN.test(words) ? "an" : "a"} ${words}`;
}

/** The value by the name a reader sees: the field, or its number in a list. */
function labelOf(pointer: string): string {
  const [field, last] = [stepsOf(pointer).at(-2), stepsOf(pointer).at(-1)];
  if (last === undefined) return "the file";
  if (!/^\d+$/u.test(last)) return `"${last}"`;
  return field === undefined ? `entry ${Number(last) + 1}` : `entry ${Number(last) + 1} of "${field}"`;
}

/** The schema's own description of the value: the best explanation of what belongs there. */
function hintOf(error: SchemaFault): { hint?: string } {
  const { description } = error.schema;
  return typeof description === "string" ? { hint: description } : {};
}

function propertyHint(error: SchemaFault, key: string, root: JsonObject): { hint?: string } {
  const schemas = fieldSchemas([error.schema], key).flatMap((schema) => applicable(root, schema));
  const description = schemas.map((schema) => schema.description).find((each) => typeof each === "string");
  const [example] = schemas.flatMap(examplesOf);
  const shown = example === undefined ? "" : ` Write ${key}: ${asFlow(example)}`;
  return typeof description === "string" ? { hint: `${key}: ${description}${shown}` } : {};
}

function told(error: SchemaFault, code: string, message: string, hint: { hint?: string } = {}): Told {
  return { code, severity: "error", message, ...hint, pointer: error.pointer };
}

function param(error: SchemaFault, name: string): Json {
  return error.params[name] ?? null;
}

/** The field that an unknown key most likely stands for. */
export function meantKey(error: SchemaFault): string | null {
  const key = String(param(error, "additionalProperty"));
  return (
    namedOtherwise(error, "formerly", key) ?? namedOtherwise(error, "tried", key) ?? nearest(key, knownKeys(error))
  );
}

/** The field of which an annotation lists this name. */
function namedOtherwise({ schema }: SchemaFault, annotation: "formerly" | "tried", key: string): string | null {
  const fields = Object.entries(isObject(schema.properties) ? schema.properties : {});
  const found = fields.find(([, field]) => {
    const names = isObject(field) ? field[annotation] : undefined;
    return isList(names) && names.some((name) => foldedName(String(name)) === foldedName(key));
  });
  return found?.[0] ?? null;
}

/** `ZIP code`, `zip_code` and `zipCode` are one name. */
function foldedName(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/gu, "");
}

function knownKeys(error: SchemaFault): readonly string[] {
  return isObject(error.schema.properties) ? Object.keys(error.schema.properties) : [];
}

function unknownKey(error: SchemaFault, root: JsonObject): Told {
  const key = String(param(error, "additionalProperty"));
  const former = namedOtherwise(error, "formerly", key);
  if (former !== null) return formerKey(error, key, former);
  const field = namedOtherwise(error, "tried", key);
  if (field !== null) return triedKey(error, key, field, root);
  const known = knownKeys(error);
  const cut = cutByComma(error.data, key);
  const meant = cut === null ? didYouMean(key, known) : "";
  const message = `${quoteValue(key)} is not a field of ${nounOf(error, root)}${meant}`;
  const listed = meant === "" ? { hint: cut ?? `its fields are ${known.join(", ")}` } : {};
  return { ...told(error, "unknown-key", message, listed), pointer: stepInto(error.pointer, key), atKey: true };
}

/** An earlier name is read as the present one: it is refused only where both stand. */
function formerKey(error: SchemaFault, key: string, field: string): Told {
  const message = `${quoteValue(key)} is an earlier name of "${field}", and both stand here`;
  return {
    ...told(error, "unknown-key", message, { hint: "keep one of the two" }),
    pointer: stepInto(error.pointer, key),
    atKey: true,
  };
}

function triedKey(error: SchemaFault, key: string, field: string, root: JsonObject): Told {
  const message = `${quoteValue(key)} is not a field of ${nounOf(error, root)}; "${field}" is`;
  const hint = propertyHint(error, field, root);
  return { ...told(error, "unknown-key", message, hint), pointer: stepInto(error.pointer, key), atKey: true };
}

function missingKey(error: SchemaFault, root: JsonObject): Told {
  const key = String(param(error, "missingProperty"));
  return told(error, "missing-key", `${nounOf(error, root)} needs the field "${key}"`, propertyHint(error, key, root));
}

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

function wrongType(error: SchemaFault): Told {
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

function badChoice(error: SchemaFault, choices: readonly string[]): Told {
  const value = typeof error.data === "string" ? error.data : String(error.data);
  const field = labelOf(error.pointer.replace(/\/\d+$/u, ""));
  const message = `${quoteValue(value)} is not a value of ${field}${didYouMean(value, choices)}`;
  return told(error, "bad-value", message, { hint: `one of: ${choices.join(", ")}` });
}

function badEnum(error: SchemaFault): Told {
  const allowed = param(error, "allowedValues");
  return badChoice(error, Array.isArray(allowed) ? allowed.map(String) : []);
}

/** A date in another form, with the days that it may mean. */
function writtenDate(value: string): { hint: string } | null {
  const hint = dateHint(value);
  return hint === null ? null : { hint };
}

const ID_PATTERN = /^\^\[a-z0-9\]\[a-z0-9-\]/u;

const WORDS = /^[a-z0-9][a-z0-9 .,&’'-]*$/iu;

/** An id that was written as words: `Payroll processor`. */
function hyphenated(error: SchemaFault, value: string): { hint: string } | null {
  const { pattern } = error.schema;
  if (typeof pattern !== "string" || !ID_PATTERN.test(pattern) || !WORDS.test(value)) return null;
  const id = asId(value);
  if (id === value || !new RegExp(pattern, "u").test(id)) return null;
  return { hint: `an id is written in small letters, with hyphens: ${id}` };
}

function badFormat(error: SchemaFault): Told {
  const value = String(error.data);
  const hint = writtenDate(value) ?? hyphenated(error, value) ?? hintOf(error);
  if (/^\s|\s$/u.test(value)) {
    const message = `${quoteValue(value)} begins or ends with ${oddSpaceIn(value) ?? "a space"}`;
    return told(error, "bad-format", message, { hint: "delete the space at the edge" });
  }
  return told(error, "bad-format", `${quoteValue(value)} does not have the form of ${labelOf(error.pointer)}`, hint);
}

function limitOf(error: SchemaFault): string {
  return String(param(error, "limit"));
}

function tooLong(error: SchemaFault): Told {
  const length = Array.from(String(error.data)).length;
  const message = `${labelOf(error.pointer)} has ${length} characters; at most ${limitOf(error)} fit`;
  return told(error, "too-long", message, writtenDate(String(error.data)) ?? hintOf(error));
}

function tooShort(error: SchemaFault): Told {
  if (error.data === "") return told(error, "too-short", `${labelOf(error.pointer)} is empty`, hintOf(error));
  const message = `${quoteValue(String(error.data))} is too short for ${labelOf(error.pointer)}`;
  return told(error, "too-short", message, hintOf(error));
}

function tooMany(error: SchemaFault): Told {
  const count = Array.isArray(error.data) ? error.data.length : 0;
  return told(
    error,
    "too-many",
    `${labelOf(error.pointer)} has ${count} entries; at most ${limitOf(error)} are read`,
    hintOf(error),
  );
}

function tooFew(error: SchemaFault): Told {
  const message = `${labelOf(error.pointer)} needs at least ${limitOf(error)} entries`;
  return told(error, "too-few", message, hintOf(error));
}

const COMPARISONS: Readonly<Record<string, string>> = {
  ">=": "at least",
  "<=": "at most",
  ">": "more than",
  "<": "less than",
};

function outOfRange(error: SchemaFault): Told {
  const comparison = COMPARISONS[String(param(error, "comparison"))] ?? "";
  const message = `${labelOf(error.pointer)} is ${String(error.data)}; it must be ${comparison} ${limitOf(error)}`;
  return told(error, "bad-value", message, hintOf(error));
}

function repeated(error: SchemaFault): Told {
  const [i, j] = [Number(param(error, "j")) + 1, Number(param(error, "i")) + 1];
  return told(error, "repeated-entry", `entries ${i} and ${j} of ${labelOf(error.pointer)} are the same`);
}

const TELLERS: Readonly<Record<string, (error: SchemaFault, root: JsonObject) => Told>> = {
  additionalProperties: unknownKey,
  unevaluatedProperties: unknownKey,
  required: missingKey,
  type: wrongType,
  enum: badEnum,
  const: (error) => badChoice(error, [String(param(error, "allowedValue"))]),
  pattern: badFormat,
  maxLength: tooLong,
  minLength: tooShort,
  maxItems: tooMany,
  minItems: tooFew,
  minProperties: tooFew,
  maximum: outOfRange,
  minimum: outOfRange,
  exclusiveMaximum: outOfRange,
  exclusiveMinimum: outOfRange,
  uniqueItems: repeated,
};

/** An error of the validator in words that name the typo, its place, and what belongs there. `root` is the whole schema. */
export function tellError(error: SchemaFault, root: JsonObject): Told {
  const tell = TELLERS[error.keyword];
  if (tell !== undefined) return tell(error, root);
  return told(error, "bad-value", `${labelOf(error.pointer)} does not fit: ${error.keyword}`);
}
