import type { Json, JsonObject } from "../source/document.ts";
import { isObject } from "./subschemas.ts";

const FIELD_NAME = /^[a-z][A-Za-z]*$/u;

/**
 * What to write where a comma cut a value in two: in `{ name: Acme, Inc., role: plaintiff }` YAML reads a field `Inc.`
 * without a value. null where the key may be meant as one.
 */
export function cutByComma(data: Json, key: string): string | null {
  if (!isObject(data) || !isCutOff(data, key)) return null;
  const keys = Object.keys(data);
  const before = keys.slice(0, keys.indexOf(key)).findLast((each) => !isCutOff(data, each));
  if (before === undefined || typeof data[before] !== "string") return null;
  const after = keys.slice(keys.indexOf(before) + 1);
  const end = after.findIndex((each) => !isCutOff(data, each));
  const whole = [data[before], ...after.slice(0, end === -1 ? undefined : end)].join(", ");
  return `a comma in braces begins another field; put the whole value in quotes: ${before}: ${JSON.stringify(whole)}`;
}

function isCutOff(data: JsonObject, key: string): boolean {
  return data[key] === null && !FIELD_NAME.test(key);
}
