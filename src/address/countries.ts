import { nearest } from "../problem/nearest.ts";
import { PLACES } from "./generated/places.js";
import { placeKey } from "./place-key.ts";
import type { Country } from "./place-tables.ts";

const { territories, freelyAssociated } = PLACES.domestic;
const BY_CODE: ReadonlyMap<string, Country> = new Map(PLACES.countries.map((country) => [country.code, country]));

/** Where two countries bear a name in different languages, neither is meant. */
function indexed(): ReadonlyMap<string, string> {
  const index = new Map<string, string>();
  const shared = new Set<string>();
  for (const { code, names } of PLACES.countries) {
    for (const key of new Set(names.map(placeKey))) {
      if (index.has(key)) shared.add(key);
      index.set(key, code);
    }
  }
  for (const key of shared) index.delete(key);
  // Codes and the names that we print ourselves win over what a word means in another language.
  for (const { code, alpha3, printed } of PLACES.countries) {
    for (const own of [alpha3, code, printed]) index.set(placeKey(own), code);
  }
  return new Map([...index, ["uk", "GB"]]);
}

let names: ReadonlyMap<string, string> | undefined;

/** The ISO 3166-1 alpha-2 code of a country by its code, or by one of its names in any usual spelling; null if there is none. */
export function findCountry(text: string): string | null {
  names ??= indexed();
  return names.get(placeKey(text)) ?? null;
}

export function isCountry(code: string): boolean {
  return BY_CODE.has(code);
}

/** The English name of a country below an address: `Germany`. A code that is none stands for itself. */
export function countryName(code: string): string {
  return BY_CODE.get(code)?.printed ?? code;
}

/** Codes that people write for a country, and that stand for none. */
const INSTEAD: Readonly<Record<string, string>> = { UK: "GB", EN: "GB", SP: "ES", JA: "JP", SW: "SE" };

/** The half-sentence that says which country a text may stand for, or nothing: ` — did you mean "GB", United Kingdom?`. */
export function didYouMeanCountry(text: string): string {
  const key = placeKey(text);
  const instead = INSTEAD[text.toUpperCase()] ?? (text.length > 3 ? nearName(key) : null) ?? findCountry(text);
  return instead === null ? "" : ` — did you mean "${instead}", ${countryName(instead)}?`;
}

function nearName(key: string): string | null {
  names ??= indexed();
  const near = nearest(
    key,
    [...names.keys()].filter((name) => name.length > 3),
  );
  return near === null ? null : (names.get(near) ?? null);
}

/** Whether a code is the United States or one of its territories: there a federal court sits, and its law reaches. */
export function inUnitedStates(code: string): boolean {
  return code === "US" || territories.includes(code);
}

/** Whether mail goes there at the rules of the United States' own service, with a ZIP Code and without a country. */
export function isUnitedStatesMail(code: string): boolean {
  return inUnitedStates(code) || freelyAssociated.includes(code);
}
