import { nearest } from "../problem/nearest.ts";
import { PLACES } from "./generated/places.js";
import { placeKey } from "./place-key.ts";

const indexes = new Map<string, ReadonlyMap<string, string>>();

function indexOf(country: string): ReadonlyMap<string, string> {
  const known = indexes.get(country);
  if (known !== undefined) return known;
  const regions = Object.entries(PLACES.regions[country] ?? {});
  const short = country === "US" ? PLACES.stateAbbreviations : {};
  const index = new Map<string, string>([
    ...regions.map(([code, name]) => [placeKey(name), code] as const),
    ...Object.entries(short).flatMap(([code, list]) => list.map((each) => [placeKey(each), code] as const)),
    ...regions.map(([code]) => [placeKey(code), code] as const),
  ]);
  indexes.set(country, index);
  return index;
}

/** Whether the addresses of a country bear codes of regions, which are known here. */
export function hasRegionCodes(country: string): boolean {
  return PLACES.regions[country] !== undefined;
}

/** Whether the postal service of a country asks for the region. */
export function needsRegion(country: string): boolean {
  return PLACES.neededRegions.includes(country);
}

export function isRegionCode(region: string, country: string): boolean {
  return Object.hasOwn(PLACES.regions[country] ?? {}, region);
}

export function regionName(code: string, country: string): string {
  return PLACES.regions[country]?.[code] ?? code;
}

/** The code of a region by its code, its name or an older abbreviation: MA for `Massachusetts`, `Mass.`, `ma`; or null. */
export function findRegion(text: string, country: string): string | null {
  return indexOf(country).get(placeKey(text)) ?? null;
}

/** Names and abbreviations of a country's regions, longest first, in the form of `placeKey`. */
export function regionKeys(country: string): readonly string[] {
  return [...indexOf(country).keys()].sort((a, b) => b.length - a.length);
}

const COUNTY = /^(?:co\.?|county) \p{Lu}/iu;

/** Whether a piece of an address is a county, which stands between town and postal code. */
export function isCounty(text: string, country: string): boolean {
  const counties = PLACES.counties[country] ?? [];
  return counties.length > 0 && (COUNTY.test(text) || counties.some((county) => placeKey(county) === placeKey(text)));
}

/** The region that a text may stand for, or null. */
export function nearRegion(text: string, country: string): string | null {
  const found = findRegion(text, country);
  if (found !== null || text.length < 4) return found;
  const near = nearest(
    placeKey(text),
    [...indexOf(country).keys()].filter((key) => key.length > 3),
  );
  return near === null ? null : (indexOf(country).get(near) ?? null);
}
