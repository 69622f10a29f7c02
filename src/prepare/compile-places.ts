import { createRequire } from "node:module";
import { iso31661 } from "iso-3166/1.js";
import { iso31662 } from "iso-3166/2.js";
import { formatAddress } from "localized-address-format";
import type { PlaceTables } from "../address/place-tables.ts";

/** `src/data/countries.json`: what no package gives. */
export interface OwnPlaces {
  readonly printed: Readonly<Record<string, string>>;
  readonly spellings: Readonly<Record<string, readonly string[]>>;
  readonly languages: {
    readonly everywhere: readonly string[];
    readonly own: Readonly<Record<string, readonly string[]>>;
  };
  readonly domestic: {
    readonly territories: readonly string[];
    readonly freelyAssociated: readonly string[];
    readonly military: Readonly<Record<string, string>>;
  };
  readonly formats: Readonly<Record<string, string>>;
  readonly regionCodes: { readonly needed: readonly string[]; readonly usual: readonly string[] };
  readonly postcodeRegions: Readonly<Record<string, Readonly<Record<string, readonly string[]>> | string>>;
  readonly crossingZips: Readonly<Record<string, readonly string[] | string>>;
  readonly counties: Readonly<Record<string, readonly string[] | string>>;
  readonly stateAbbreviations: Readonly<Record<string, readonly string[] | string>>;
}

type Names = Readonly<Record<string, string | readonly string[]>>;

const load = createRequire(import.meta.url);
/** Its declarations call a module of CommonJS a default export. */
const zipState = load("zip-state") as (zip: string) => string | null;

function namesIn(language: string): Names {
  return load(`i18n-iso-countries/langs/${language}.json`).countries;
}

function listOf(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === "string" ? [value] : value;
}

/** Without what only says where a text comes from. */
function listsOnly<Value>(table: Readonly<Record<string, Value | string>>): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(table).filter(([key]) => key !== "source")) as Record<string, Value>;
}

/** Joins the packages with our own table. Kosovo has no code of ISO 3166-1, and mail goes there. */
export function compilePlaces(own: OwnPlaces): PlaceTables {
  const codes = [
    ...iso31661.map(({ alpha2, alpha3, name }) => [alpha2, alpha3, name] as const),
    ["XK", "XKX", "Kosovo"] as const,
  ];
  const english = namesIn("en");
  const countries = codes.map(([code, alpha3, name]) => {
    const printed = own.printed[code] ?? listOf(english[code])[0] ?? name;
    const languages = [...own.languages.everywhere, ...(own.languages.own[code] ?? [])];
    const names = [...listOf(own.spellings[code]), ...languages.flatMap((language) => listOf(namesIn(language)[code]))];
    return { code, alpha3, printed, names: [...new Set([name, ...names])].filter((each) => each !== printed) };
  });
  return {
    countries: countries.sort((a, b) => (a.code < b.code ? -1 : 1)),
    formats: Object.fromEntries(codes.map(([code]) => [code, own.formats[code] ?? formatOf(code)])),
    regions: regionsOf(own),
    neededRegions: own.regionCodes.needed,
    domestic: own.domestic,
    postcodeRegions: listsOnly(own.postcodeRegions) as PlaceTables["postcodeRegions"],
    counties: listsOnly<readonly string[]>(own.counties),
    stateAbbreviations: listsOnly<readonly string[]>(own.stateAbbreviations),
    ...zipTables(listsOnly<readonly string[]>(own.crossingZips)),
  };
}

const PART = { A: "\u0001", C: "\u0002", S: "\u0003", Z: "\u0004" } as const;

/** The lines of a country's address below the name, in the words of libaddressinput: `%A%n%Z %C`. */
function formatOf(country: string): string {
  const given = { postalCountry: country, addressLines: [PART.A], locality: PART.C, administrativeArea: PART.S };
  const lines = formatAddress({ ...given, postalCode: PART.Z }, "latin");
  const text = lines.join("%n");
  const format = Object.entries(PART).reduce((all, [key, sign]) => all.replaceAll(sign, `%${key}`), text);
  // Below a foreign address stands its country: the mark of it before the code (`CH-3001`) says nothing more.
  return format.replace(/[A-Z]{1,3}-?(?=%Z)/, "");
}

function regionsOf({ regionCodes, domestic }: OwnPlaces): PlaceTables["regions"] {
  const wanted = [...regionCodes.needed, ...regionCodes.usual];
  const tables = wanted.map((country) => {
    const found = iso31662.filter(({ code }) => code.startsWith(`${country}-`) && /^..-[A-Z]{2,3}$/.test(code));
    return [country, Object.fromEntries(found.map(({ code, name }) => [code.slice(3), name]))] as const;
  });
  const regions = Object.fromEntries(tables);
  const associated = iso31661.filter(({ alpha2 }) =>
    [...domestic.freelyAssociated, ...domestic.territories].includes(alpha2),
  );
  const beside = Object.fromEntries(associated.map(({ alpha2, name }) => [alpha2, name]));
  return { ...regions, US: { ...regions.US, ...beside, ...domestic.military } };
}

/** The state of each three-digit prefix, and of each ZIP Code that lies in another state than its prefix. */
function zipTables(crossing: Readonly<Record<string, readonly string[]>>): Pick<PlaceTables, "zipPrefixes" | "zips"> {
  const prefixes = numbers(3).map((prefix) => commonest(numbers(2).map((rest) => zipState(`${prefix}${rest}`) ?? "")));
  const apart = numbers(5).flatMap((zip) => {
    const state = zipState(zip) ?? "";
    return state === prefixes[Number(zip.slice(0, 3))] ? [] : [[zip, [state]] as const];
  });
  return { zipPrefixes: prefixes, zips: { ...Object.fromEntries(apart), ...crossing } };
}

function commonest(states: readonly string[]): string {
  const count = (state: string) => states.filter((each) => each === state).length;
  return states.reduce((best, state) => (count(state) > count(best) ? state : best));
}

function numbers(digits: number): readonly string[] {
  return Array.from({ length: 10 ** digits }, (_, n) => `${n}`.padStart(digits, "0"));
}
