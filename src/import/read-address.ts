import type { AddressFault } from "../address/check-address.ts";
import { isUnitedStatesMail } from "../address/countries.ts";
import { countryPrefix, markedCountry } from "../address/postcodes.ts";
import { findRegion } from "../address/regions.ts";
import { splitAddress } from "../address/split-address.ts";
import { quoteValue } from "../problem/quote-value.ts";
import type { PostalAddress } from "../registry/registry.ts";
import { type FieldValues, fieldValues } from "./corrected-values.ts";
import { holdsKnownIndividual, isBuilding, nameWords, type RowNames, withoutIndividuals } from "./individuals.ts";
import type { ImportKnowledge } from "./knowledge.ts";
import type { ListEntry } from "./list-entry.ts";
import type { Mapping } from "./mapping.ts";
import { coreKey } from "./name-keys.ts";

/** The postal address of a row: null where it has none, `fault` where it has a part of one. */
export interface ReadAddress {
  readonly post: PostalAddress | null;
  readonly fault: AddressFault | null;
  /** Lines left out because they may name a person. */
  readonly names: number;
  readonly stated: readonly string[];
  /** How an address was divided, and what was left out. */
  readonly remarks: readonly string[];
}

/** Who the row is about, for telling its own names from those of persons. */
export interface Addressed extends RowNames {
  readonly country: string;
  /** The names that a letter prints above the address. */
  readonly printed: readonly string[];
}

/** Lines without those that say again what stands above: the addressee's own name, a line before. */
function withoutRepeats(
  lines: readonly string[],
  printed: readonly string[],
  knowledge: ImportKnowledge,
): readonly string[] {
  const seen = new Set(printed.map((name) => coreKey(name, knowledge)));
  return lines.filter((line) => {
    const key = coreKey(line.replace(/^(?:foia|attn|attention):\s*/iu, ""), knowledge);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/** The first line is the unit where it names one: a department, an office, a function; not where it names a place. */
function asLines(lines: readonly string[], knowledge: ImportKnowledge): Pick<PostalAddress, "unit" | "street"> {
  const [unit, ...street] = lines;
  const before = unit?.split(",")[0] ?? "";
  const words = nameWords(before);
  const isPlace =
    /\p{N}/u.test(before) || words.some((word) => knowledge.placeWords.has(word)) || isBuilding(words, knowledge);
  return unit === undefined || isPlace ? { street: lines } : { unit, street };
}

interface ReadLines {
  readonly lines: readonly string[];
  readonly names: number;
  readonly stated: readonly string[];
}

type Line = { readonly text: string; readonly kept: string };

/** What stands above the street may name a person anywhere; the street only one that the row names elsewhere. */
function keptLines(
  above: readonly string[],
  street: readonly string[],
  row: Addressed,
  knowledge: ImportKnowledge,
): Omit<ReadLines, "stated"> {
  const all: readonly Line[] = [
    ...above.map((text) => ({ text, kept: withoutIndividuals(text, row, knowledge) })),
    ...street.map((text) => ({ text, kept: holdsKnownIndividual(text, row, knowledge) ? "" : text })),
  ];
  const kept = all.flatMap((line) => (line.kept === "" ? [] : [line.kept]));
  return {
    lines: withoutRepeats(kept, row.printed, knowledge),
    names: all.filter((line) => line.text !== line.kept).length,
  };
}

/** The texts of an address as the row has them, corrected. */
interface Written {
  readonly attention: readonly string[];
  readonly above: readonly string[];
  readonly street: readonly string[];
  readonly locality: string | undefined;
  readonly region: string | undefined;
  readonly postcode: string | undefined;
  readonly stated: readonly string[];
}

function writtenIn(entry: ListEntry, mapping: Mapping): Written {
  const fields = ["attention", "lines", "street", "locality", "region", "postcode"] as const;
  const [attention, above, street, locality, region, postcode] = fields.map((field) =>
    fieldValues(entry, mapping, field),
  );
  const texts = (values: FieldValues | undefined) => (values?.values ?? []).map(({ text }) => text);
  return {
    attention: texts(attention),
    above: texts(above),
    street: texts(street),
    locality: texts(locality)[0],
    region: texts(region)[0],
    postcode: texts(postcode)[0],
    stated: [attention, above, street, locality, region, postcode].flatMap((values) => values?.stated ?? []),
  };
}

/** Whose country the row says, and the one to take where neither row nor address says any. */
export interface RowCountry {
  readonly stated: string | null;
  readonly usual: string | null;
}

const NO_REMARKS: readonly string[] = [];

/**
 * Reads the lines, the town and the postal code of a row; an address that stands in one piece is divided, which a remark
 * shows. What may name a person is left out and counted.
 */
export function readAddress(
  entry: ListEntry,
  mapping: Mapping,
  addressed: Addressed,
  country: RowCountry,
  knowledge: ImportKnowledge,
): ReadAddress {
  const written = writtenIn(entry, mapping);
  const { attention, above, street, locality, postcode, stated } = written;
  const isEmpty = above.length + street.length === 0;
  if (isEmpty && locality === undefined && postcode === undefined) {
    return { post: null, fault: null, names: 0, stated, remarks: NO_REMARKS };
  }
  if (locality === undefined) return divided(written, addressed, country, knowledge);
  const kept = keptLines([...attention, ...above], street, addressed, knowledge);
  const post = postOf(kept.lines, { ...written, locality }, country, knowledge);
  return { post, fault: null, names: kept.names, stated, remarks: remarksOf(kept.names) };
}

function remarksOf(names: number): readonly string[] {
  return names === 0 ? [] : ["a part of the address was left out, since it may name a person"];
}

interface Town {
  readonly locality: string;
  readonly region?: string | undefined;
  readonly postcode?: string | undefined;
}

/** Codes of regions as envelopes bear them; a postal code without the mark of its country, which may tell the country. */
function postOf(
  lines: readonly string[],
  { locality, region, postcode }: Town,
  { stated, usual }: RowCountry,
  knowledge: ImportKnowledge,
): PostalAddress {
  const marked = postcode === undefined ? null : markedCountry(postcode);
  const country = stated ?? marked ?? usual ?? "";
  const code = postcode === undefined ? undefined : postcode.slice(countryPrefix(postcode, country).length);
  const state = region === undefined ? undefined : (findRegion(region, countryOfRegions(country)) ?? region);
  return {
    ...asLines(lines, knowledge),
    locality,
    ...(state === undefined ? {} : { region: state }),
    ...(code === undefined ? {} : { postcode: code }),
    country,
  };
}

function countryOfRegions(country: string): string {
  return isUnitedStatesMail(country) ? "US" : country;
}

/** An address without a town of its own: the whole of it stands in its lines. */
function divided(
  { attention, above, street, region, postcode, stated }: Written,
  addressed: Addressed,
  country: RowCountry,
  knowledge: ImportKnowledge,
): ReadAddress {
  const own = new Set(addressed.printed.map((name) => coreKey(name, knowledge)));
  const tail = [region, postcode].flatMap((text) => text ?? []).join(" ");
  const pieces = [...above, ...street].filter((line) => !own.has(coreKey(line, knowledge)));
  const split = splitAddress(tail === "" ? pieces : [...pieces, tail], country.stated, country.usual);
  if (split === null) return { post: null, fault: undivided(pieces), names: 0, stated, remarks: NO_REMARKS };
  const { post: parts, doubts } = split;
  const kept = keptLines([...attention, ...parts.street], [], addressed, knowledge);
  const post = postOf(kept.lines, parts, { stated: parts.country, usual: null }, knowledge);
  const doubtful = doubts.length === 0 ? "check it" : `DOUBTFUL, ${doubts.join("; ")}`;
  return {
    post,
    fault: null,
    names: kept.names,
    stated,
    remarks: [`address divided: ${shownParts(post)}; ${doubtful}`, ...remarksOf(kept.names)],
  };
}

function undivided(pieces: readonly string[]): AddressFault {
  const text = pieces[0] ?? null;
  const message =
    "the address has no town, and cannot be divided: write street, town, region and postal code with commas between them, or in columns of their own";
  return { field: "locality", message, text, suggestion: null };
}

/** `street 1 Main Street | town Boston | MA | 02109 | US`. */
function shownParts({ unit, street, locality, region, postcode, country }: PostalAddress): string {
  const lines = [...(unit === undefined ? [] : [unit]), ...street].map((line) => quoteValue(line, 60)).join(" / ");
  return [
    `street ${lines}`,
    `town ${quoteValue(locality, 60)}`,
    ...[region, postcode, country].flatMap((part) => part ?? []),
  ].join(", ");
}
