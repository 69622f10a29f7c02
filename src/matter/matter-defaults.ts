import type { Json, JsonObject } from "../source/document.ts";
import type { Matter } from "./matter.ts";

/** Fills the lists that a matter file may leave out. Takes data that conforms to the schema of matters. */
export function withDefaults(data: JsonObject): Matter {
  const filled = {
    ...lists(data, "documents", "exclusions", "overrides"),
    letterhead: lists(data.letterhead, "lines"),
    period: lists(data.period, "asStated"),
    custodians: each(data.custodians, asked),
    requests: each(data.requests, (plan) => lists(plan, "overrides")),
  };
  return filled as unknown as Matter;
}

function asked(custodian: Json): JsonObject {
  const filled = lists(custodian, "exclusions", "cautions");
  return { ...filled, items: each(filled.items, (item) => lists(item, "selectors", "limitedTo")) };
}

/** The same for all: a large matter has more empty lists than others. */
const NONE: readonly Json[] = [];

/** Objects that are made one field after the other share what the engine notes of their form; spread ones do not. */
function lists(value: Json | undefined, ...keys: readonly string[]): JsonObject {
  const object = (value ?? {}) as JsonObject;
  const missing = keys.filter((key) => object[key] === undefined);
  return Object.fromEntries([...Object.entries(object), ...missing.map((key) => [key, NONE] as const)]);
}

function each(value: Json | undefined, fill: (item: Json) => JsonObject): readonly JsonObject[] {
  return Array.isArray(value) ? value.map(fill) : [];
}
