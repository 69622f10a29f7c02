import type { Flag } from "../schema/generated/request-fields.ts";

/** A condition as templates ask for it, with `{{#if}}`. */
export function flag(value: boolean): Flag {
  return value ? "yes" : "";
}
