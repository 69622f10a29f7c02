import { postcodeValidator, postcodeValidatorExistsForCountry } from "postcode-validator";
import { PLACES } from "./generated/places.js";

/** Marks of countries before a postal code, as letters in Europe bore them: `D-40547`, `CH-3001`. */
const MARKS: Readonly<Record<string, string>> = {
  A: "AT",
  B: "BE",
  CH: "CH",
  CZ: "CZ",
  D: "DE",
  DK: "DK",
  E: "ES",
  EE: "EE",
  F: "FR",
  FI: "FI",
  FIN: "FI",
  FL: "LI",
  GR: "GR",
  H: "HU",
  HR: "HR",
  I: "IT",
  L: "LU",
  LT: "LT",
  LV: "LV",
  MC: "MC",
  MD: "MD",
  N: "NO",
  NL: "NL",
  P: "PT",
  PL: "PL",
  RO: "RO",
  S: "SE",
  SE: "SE",
  SI: "SI",
  SK: "SK",
};
const MARKED = /^([A-Z]{1,3})[-–] ?(?=\d)/u;

/** The country that the mark before a postal code names, or null. */
export function markedCountry(postcode: string): string | null {
  const mark = MARKED.exec(postcode)?.[1];
  return mark === undefined ? null : (MARKS[mark] ?? null);
}

/** The mark of its own country before a postal code, as written: `D-` of `D-40547`; empty where there is none. */
export function countryPrefix(postcode: string, country: string): string {
  const found = MARKED.exec(postcode);
  return found !== null && (MARKS[found[1] ?? ""] === country || found[1] === country) ? found[0] : "";
}

/** Whether a postal code has the form of its country; null where no rule for it is known. */
export function isPostcode(postcode: string, country: string): boolean | null {
  if (!postcodeValidatorExistsForCountry(country)) return null;
  return (
    postcodeValidator(postcode, country) ||
    postcodeValidator(postcode.slice(countryPrefix(postcode, country).length), country)
  );
}

/** States that a ZIP Code of five digits lies in; none where no ZIP Code begins so. */
export function statesOfZip(zip: string): readonly string[] {
  const five = zip.slice(0, 5);
  const own = PLACES.zips[five];
  const state = PLACES.zipPrefixes[Number(five.slice(0, 3))] ?? "";
  return own ?? (state === "" ? [] : [state]);
}

/** Regions that the first letters of a postal code allows; null for countries where it tells none. */
export function regionsOfPostcode(postcode: string, country: string): readonly string[] | null {
  const table = PLACES.postcodeRegions[country];
  if (table === undefined) return null;
  const starts = [3, 2, 1].map((length) => postcode.slice(0, length).toUpperCase());
  return table[starts.find((start) => table[start] !== undefined) ?? ""] ?? [];
}
