import type { PostalAddress } from "../registry/registry.ts";
import { type FieldValues, fieldValues } from "./corrected-values.ts";
import { namesIndividual, type RowNames } from "./individuals.ts";
import type { ImportKnowledge } from "./knowledge.ts";
import type { ListEntry } from "./list-entry.ts";
import type { Mapping } from "./mapping.ts";
import { coreKey } from "./name-keys.ts";

/** The postal address of a row: null where it has none, `fault` where it has a part of one. */
export interface ReadAddress {
  readonly post: PostalAddress | null;
  readonly fault: string | null;
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

/** The first line is the unit where it is words: a department, an office, a function. */
function asLines(lines: readonly string[]): Pick<PostalAddress, "unit" | "street"> {
  const [unit, ...street] = lines;
  if (unit === undefined || /\p{N}/u.test(unit)) return { street: lines };
  return { unit, street };
}

/** Reads the lines, the town and the postcode of a row. Lines that may name a person are left out and counted. */
export function readAddress(
  entry: ListEntry,
  mapping: Mapping,
  addressed: Addressed,
  knowledge: ImportKnowledge,
): ReadAddress {
  const read = (field: "lines" | "locality" | "region" | "postcode") => fieldValues(entry, mapping, field);
  const [lines, locality, region, postcode] = [read("lines"), read("locality"), read("region"), read("postcode")];
  const stated = [lines, locality, region, postcode].flatMap((values) => values.stated);
  const all = lines.values.map(({ text }) => text);
  const offices = all.filter((line) => !namesIndividual(line, addressed, knowledge));
  const names = all.length - offices.length;
  const town = first(locality);
  if (all.length === 0 && town === undefined && first(postcode) === undefined)
    return { post: null, fault: null, names, stated };
  if (town === undefined) return { post: null, fault: "the address has no town", names, stated };
  const kept = withoutRepeats(offices, addressed.printed, knowledge);
  const [state, code] = [first(region), first(postcode)];
  const post = {
    ...asLines(kept),
    locality: town,
    ...(state === undefined ? {} : { region: state }),
    ...(code === undefined ? {} : { postcode: code }),
    country: addressed.country,
  };
  return { post, fault: null, names, stated };
}
