import { parseDate, printDate } from "../calendar/plain-date.ts";
import type { Selector } from "../matter/matter.ts";
import type { FilingMask, Wording } from "./wording.ts";

type Masks = Pick<Wording, "filingMasks">;

/** A personal identifier wherever it stands, and what a filed paper shows for it. */
interface Mask {
  readonly pattern: RegExp;
  readonly shown: string;
}

/** Fields that name the office, the court and the addressee: numbers in them are ZIP codes and references. */
const KEPT: ReadonlySet<string> = new Set([
  ...["letterhead", "addressee", "requester", "compliance", "service"],
  ...["reference", "requestId", "date", "respondBy"],
]);

/**
 * The fields of a paper as it may be filed with a court: every personal identifier among the matter's selectors is
 * shortened, in tables and in prose alike, however it is written there.
 */
export function maskedFields<Fields extends object>(
  fields: Fields,
  selectors: readonly Selector[],
  masks: Masks,
): Fields {
  const found = masksOf(selectors, masks);
  if (found.length === 0) return fields;
  return maskedValue(fields, found) as Fields;
}

/** A selector as it may be shown to anybody: whole, unless it is personal. */
export function maskedSelector(selector: Selector, masks: Masks): string {
  const keep = keptOf(selector, masks);
  return keep === null ? selector.value : shownOf(selector, keep);
}

/** All requests of a matter have its selectors. */
const known = new WeakMap<readonly Selector[], readonly Mask[]>();

function masksOf(selectors: readonly Selector[], masks: Masks): readonly Mask[] {
  const found = known.get(selectors) ?? selectors.flatMap((selector) => maskOf(selector, masks));
  known.set(selectors, found);
  return found;
}

function maskOf(selector: Selector, masks: Masks): readonly Mask[] {
  const keep = keptOf(selector, masks);
  if (keep === null) return [];
  const shown = shownOf(selector, keep);
  return shown === selector.value ? [] : [{ pattern: patternOf(selector, keep), shown }];
}

function keptOf({ kind, minor = false }: Selector, { filingMasks }: Masks): FilingMask["keep"] | null {
  const found = filingMasks.find(({ kinds, minorsOnly = false }) => kinds.includes(kind) && (minor || !minorsOnly));
  return found?.keep ?? null;
}

function shownOf({ value, written }: Selector, keep: FilingMask["keep"]): string {
  if (keep === "year") return /^\d{4}/u.exec(written)?.[0] ?? "";
  if (keep === "initials") return initials(value);
  const last = [...value].filter(isAlphanumeric).length - 4;
  let seen = 0;
  return [...value].map((each) => (isAlphanumeric(each) && seen++ < last ? "x" : each)).join("");
}

function isAlphanumeric(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}

/** `J.Q.R.` of Jane Q. Roe. */
function initials(name: string): string {
  return name
    .split(/[\s.,-]+/u)
    .flatMap((part) => [...part].filter((each) => /\p{L}/u.test(each)).slice(0, 1))
    .map((letter) => `${letter.toUpperCase()}.`)
    .join("");
}

/** The identifier in any of its writings: other separators between its digits, a date in another order. */
function patternOf({ value, written }: Selector, keep: FilingMask["keep"]): RegExp {
  const alternatives = keep === "year" ? datesOf(written) : [value];
  const loose = alternatives.map((text) => [...text].filter((each) => !BETWEEN.test(each)).map(escaped));
  const separator = "[\\s.,\\u2010-\\u2015/-]{0,3}";
  const any = loose.map((characters) => characters.join(separator)).join("|");
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, "giu");
}

const BETWEEN = /[\s.,\u2010-\u2015/-]/u;

/** A day as it is written in files and in letters: numbers alone are read as Americans order them. */
function datesOf(iso: string): readonly string[] {
  const date = parseDate(iso);
  if (date === null) return [iso];
  const { year, month, day } = date;
  const long = printDate(date);
  return [long, iso].concat(numeric(`${month}`, `${day}`, `${year}`));
}

function numeric(month: string, day: string, year: string): readonly string[] {
  const padded = (part: string) => part.padStart(2, "0");
  return [`${month}/${day}/${year}`, `${padded(month)}/${padded(day)}/${year}`];
}

function escaped(character: string): string {
  return character.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&");
}

function maskedValue(value: unknown, masks: readonly Mask[]): unknown {
  if (typeof value === "string")
    return masks.reduce((text, { pattern, shown }) => text.replace(pattern, () => shown), value);
  if (Array.isArray(value)) return value.map((each) => maskedValue(each, masks));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, KEPT.has(key) ? each : maskedValue(each, masks)]);
  return Object.fromEntries(entries);
}
