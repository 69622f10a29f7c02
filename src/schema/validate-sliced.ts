import type { ErrorObject, ValidateFunction } from "ajv/dist/2020.js";
import type { Json, JsonObject } from "../source/document.ts";
import { isList, isObject } from "./subschemas.ts";

/**
 * The validator gathers errors by copying the list of those before, which takes the square of their number: 100,000
 * wrong entries took minutes. So long lists at the top are judged in slices, and validation stops at enough errors.
 */
const SLICE = 500;
const ENOUGH = 2000;

function shortened(data: Json, depth: number): Json {
  if (isList(data)) {
    const kept = depth > 1 && data.length > 2 * SLICE ? data.slice(0, 2 * SLICE) : data;
    return kept.map((entry) => shortened(entry, depth + 1));
  }
  if (!isObject(data)) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, shortened(value, depth + 1)]));
}

function errorsOf(validate: ValidateFunction, data: Json): readonly ErrorObject[] {
  return validate(data) ? [] : (validate.errors ?? []);
}

/** The error with the index of its entry in the whole list. */
function shifted(error: ErrorObject, key: string, offset: number): ErrorObject {
  const prefix = `/${key}/`;
  const rest = error.instancePath.slice(prefix.length);
  const end = rest.indexOf("/") < 0 ? rest.length : rest.indexOf("/");
  const index = Number(rest.slice(0, end)) + offset;
  return { ...error, instancePath: `${prefix}${index}${rest.slice(end)}` };
}

function laterErrors(
  validate: ValidateFunction,
  data: JsonObject,
  key: string,
  list: readonly Json[],
  most: number,
): readonly ErrorObject[] {
  const found: ErrorObject[] = [];
  for (let at = SLICE; at < list.length && found.length < most; at += SLICE) {
    const errors = errorsOf(validate, { ...data, [key]: list.slice(at, at + SLICE) });
    const own = errors.filter((error) => error.instancePath.startsWith(`/${key}/`));
    found.push(...own.map((error) => shifted(error, key, at)));
  }
  return found;
}

/** Errors of the data; not all of them where there are thousands. Lists that overrun every limit are judged by their beginning. */
export function validateSliced(validate: ValidateFunction, given: Json): readonly ErrorObject[] {
  const data = shortened(given, 0);
  if (!isObject(data)) return errorsOf(validate, data);
  const long = Object.entries(data).flatMap(([key, value]) => {
    return isList(value) && value.length > SLICE ? [[key, value] as const] : [];
  });
  const cut = Object.fromEntries(long.map(([key, list]) => [key, list.slice(0, SLICE)]));
  const head = { ...data, ...cut };
  const first = errorsOf(validate, head);
  const later = long.flatMap(([key, list]) => laterErrors(validate, head, key, list, ENOUGH));
  return [...first, ...later];
}
