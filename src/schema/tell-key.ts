import { stepInto } from "../problem/json-pointer.ts";
import { didYouMean, nearest } from "../problem/nearest.ts";
import { quoteValue } from "../problem/quote-value.ts";
import type { JsonObject } from "../source/document.ts";
import { cutByComma } from "./cut-by-comma.ts";
import type { SchemaFault } from "./fault.ts";
import { isList, isObject } from "./subschemas.ts";
import { nounOf, param, propertyHint, type Told, told } from "./told.ts";

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

export function unknownKey(error: SchemaFault, root: JsonObject): Told {
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

export function missingKey(error: SchemaFault, root: JsonObject): Told {
  const key = String(param(error, "missingProperty"));
  return told(error, "missing-key", `${nounOf(error, root)} needs the field "${key}"`, propertyHint(error, key, root));
}
