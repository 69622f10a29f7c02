import { countryName, isUnitedStatesMail } from "./countries.ts";
import { PLACES } from "./generated/places.js";
import { placeKey } from "./place-key.ts";
import type { PostalParts } from "./postal-address.ts";

/** An address as its country writes it, in lines below the addressee. */
export interface PostalLines {
  /** Street, town and what belongs to them, in the order of the country. */
  readonly lines: readonly string[];
  /** Those of them that are no line of the street. */
  readonly town: readonly string[];
  /** The country in capitals; null for mail that does not leave it. */
  readonly country: string | null;
}

/** City, two letters and ZIP Code on one line, the comma as American letters have it. */
const UNITED_STATES = "%A%n%C, %S %Z";
const DEFAULT = "%A%n%Z %C%n%S";

/**
 * The lines of an address below the addressee's name: postal code and region where its country has them, the country
 * last, in English and in capitals, if the mail crosses a border.
 *
 * @param from code of the country that the letter is sent from
 */
export function postalLines(post: PostalParts, from: string): PostalLines {
  const domestic = isUnitedStatesMail(post.country);
  const parts = domestic && post.country !== "US" ? { ...post, region: post.country } : withoutRepeat(post);
  const format = domestic ? UNITED_STATES : (PLACES.formats[post.country] ?? DEFAULT);
  const lines = withTown(
    format.split("%n").map((line) => filled(line, parts)),
    parts,
    format,
  );
  return {
    lines: lines.flat(),
    town: lines.flatMap((line) => (line === parts.street ? [] : line)),
    country: countryLine(post.country, from),
  };
}

/** The country's name in capitals; null where sender and addressee share a postal service. */
export function countryLine(to: string, from: string): string | null {
  const [there, here] = [to, from].map((code) => (isUnitedStatesMail(code) ? "US" : code));
  return there === here ? null : countryName(there ?? to).toUpperCase();
}

/** A line of the format with the parts of an address in it: what separates two parts goes with the one that is not there. */
function filled(line: string, parts: PostalParts): readonly string[] {
  if (line === "%A") return parts.street;
  const values: Readonly<Record<string, string | undefined>> = {
    C: parts.locality,
    S: parts.region,
    Z: parts.postcode,
  };
  let text = "";
  for (const [, before = "", key = ""] of line.matchAll(/([^%]*)%([CSZ])/gu)) {
    const value = values[key];
    if (value !== undefined) text += text === "" ? value : before + value;
  }
  return text === "" ? [] : [text];
}

/** A region that bears the town's name is not printed again: `Dubai`. */
function withoutRepeat(post: PostalParts): PostalParts {
  const { region, ...rest } = post;
  return region === undefined || placeKey(region) !== placeKey(post.locality) ? post : rest;
}

/** No part that a registry has is lost where the format of the country has no place for it, but for the region. */
function withTown(
  lines: readonly (readonly string[])[],
  { street, postcode }: PostalParts,
  format: string,
): readonly (readonly string[])[] {
  const all = lines.filter((line) => line.length > 0);
  const withStreet = all.includes(street) ? all : [street, ...all];
  if (postcode === undefined || format.includes("%Z")) return withStreet;
  return withStreet.map((line, i) =>
    i === withStreet.length - 1 ? [...line.slice(0, -1), `${line.at(-1)} ${postcode}`] : line,
  );
}
