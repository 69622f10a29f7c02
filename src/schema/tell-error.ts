import { dateHint } from "../problem/date-readings.ts";
import { asId, didYouMean } from "../problem/nearest.ts";
import { oddSpaceIn } from "../problem/odd-spaces.ts";
import { quoteValue } from "../problem/quote-value.ts";
import type { JsonObject } from "../source/document.ts";
import type { SchemaFault } from "./fault.ts";
import { missingKey, unknownKey } from "./tell-key.ts";
import { wrongType } from "./tell-type.ts";
import { hintOf, labelOf, param, type Told, told } from "./told.ts";

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
