import type { Item, Request } from "../matter/request.ts";
import type { TechnicalPoint } from "../registry/registry.ts";
import type { RequestFields } from "../schema/generated/request-fields.ts";
import { flag } from "./flag.ts";

/** What of the times in records is worth noting, by the point that it answers. */
const NOTES: readonly (readonly [TechnicalPoint, string])[] = [
  ["clock", "the clock"],
  ["zone", "the time zone"],
  ["sampling", "any sampling rate"],
];

/** The technical points that the categories of a request raise: a bank's clerk is asked for no sampling rate. */
export function technicalFields({ items }: Request): RequestFields["technical"] {
  const points = new Set(items.flatMap(({ category }) => category.technical));
  const notes = NOTES.flatMap(([point, words]) => (points.has(point) ? [words] : []));
  return {
    any: flag(points.size > 0),
    zone: flag(points.has("zone")),
    sampling: flag(points.has("sampling")),
    hash: flag(points.has("hash")),
    note: listed(notes),
  };
}

/** What sentences of a letter depend on what is asked. */
export function askedFields({ items }: Request): RequestFields["asks"] {
  return {
    ifAny: flag(items.some(({ category }) => /\bif any\b/u.test(category.records))),
    things: flag(items.some(({ category }) => category.legalClass === "thing")),
    windows: flag(items.some(({ plan }) => plan.window !== undefined)),
  };
}

/** Whether a time is told to the second: where a time of day was written, or the records are kept in time zones. */
export function toTheSecond(written: { readonly from: string; readonly to: string }, items: readonly Item[]): boolean {
  const isTimed = [written.from, written.to].some((text) => text.includes("T"));
  return isTimed || items.some(({ category }) => category.technical.includes("zone"));
}

/** `the clock, the time zone and any sampling rate`. */
function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}
