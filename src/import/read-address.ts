import type { PostalAddress } from "../registry/registry.ts";
import type { AddressFault } from "./check-address.ts";
import { type FieldValues, fieldValues } from "./corrected-values.ts";
import { holdsKnownIndividual, nameWords, type RowNames, withoutIndividuals } from "./individuals.ts";
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
}

/** Who the row is about, for telling its own names from those of persons. */
export interface Addressed extends RowNames {
  readonly country: string;
  /** The names that a letter prints above the address. */
  readonly printed: readonly string[];
}

function first({ values }: FieldValues): string | undefined {
  return values[0]?.text;
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
function asLines(lines: readonly string[], { placeWords }: ImportKnowledge): Pick<PostalAddress, "unit" | "street"> {
  const [unit, ...street] = lines;
  const before = unit?.split(",")[0] ?? "";
  const isPlace = /\p{N}/u.test(before) || nameWords(before).some((word) => placeWords.has(word));
  return unit === undefined || isPlace ? { street: lines } : { unit, street };
}

interface ReadLines {
  readonly lines: readonly string[];
  readonly names: number;
  readonly stated: readonly string[];
  readonly isEmpty: boolean;
}

/** What stands above the street may name a person anywhere; the street only one that the row names elsewhere. */
function readLines(entry: ListEntry, mapping: Mapping, row: Addressed, knowledge: ImportKnowledge): ReadLines {
  const [above, street] = [fieldValues(entry, mapping, "lines"), fieldValues(entry, mapping, "street")];
  const offices = above.values.map(({ text }) => ({ text, kept: withoutIndividuals(text, row, knowledge) }));
  const streets = street.values.map(({ text }) => ({
    text,
    kept: holdsKnownIndividual(text, row, knowledge) ? "" : text,
  }));
  const all = [...offices, ...streets];
  return {
    lines: withoutRepeats(
      all.flatMap(({ kept }) => (kept === "" ? [] : [kept])),
      row.printed,
      knowledge,
    ),
    names: all.filter(({ text, kept }) => text !== kept).length,
    stated: [...above.stated, ...street.stated],
    isEmpty: all.length === 0,
  };
}

/** Reads the lines, the town and the postcode of a row. What may name a person in them is left out and counted. */
export function readAddress(
  entry: ListEntry,
  mapping: Mapping,
  addressed: Addressed,
  knowledge: ImportKnowledge,
): ReadAddress {
  const read = (field: "locality" | "region" | "postcode") => fieldValues(entry, mapping, field);
  const [locality, region, postcode] = [read("locality"), read("region"), read("postcode")];
  const { lines, names, stated: quoted, isEmpty } = readLines(entry, mapping, addressed, knowledge);
  const stated = [...quoted, ...[locality, region, postcode].flatMap((values) => values.stated)];
  const [town, state, code] = [first(locality), first(region), first(postcode)];
  if (isEmpty && town === undefined && code === undefined) return { post: null, fault: null, names, stated };
  if (town === undefined) {
    return { post: null, fault: { field: "locality", message: "the address has no town", text: null }, names, stated };
  }
  const post = {
    ...asLines(lines, knowledge),
    locality: town,
    ...(state === undefined ? {} : { region: state }),
    ...(code === undefined ? {} : { postcode: code }),
    country: addressed.country,
  };
  return { post, fault: null, names, stated };
}
