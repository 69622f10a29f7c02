/** A country of ISO 3166-1, or Kosovo. */
export interface Country {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly alpha3: string;
  /** Its short English name, as an envelope bears it. */
  readonly printed: string;
  /** Other names and spellings, in English, in its own languages and in six others of Europe. */
  readonly names: readonly string[];
}

/** What a build compiles from packages and from `src/data/countries.json`, which says where each part comes from. */
export interface PlaceTables {
  readonly countries: readonly Country[];
  /** Lines below the addressee by country: `%A` street, `%C` town, `%S` region, `%Z` postal code, `%n` a new line. */
  readonly formats: Readonly<Record<string, string>>;
  /** Codes and names of regions, for countries whose addresses bear the codes. */
  readonly regions: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Countries whose postal service asks for the region. */
  readonly neededRegions: readonly string[];
  readonly domestic: {
    readonly territories: readonly string[];
    readonly freelyAssociated: readonly string[];
    readonly military: Readonly<Record<string, string>>;
  };
  /** Counties that an address may bear between town and postal code, by country. */
  readonly counties: Readonly<Record<string, readonly string[]>>;
  /** Regions by the first letters of a postal code; the longest that fits counts. */
  readonly postcodeRegions: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly stateAbbreviations: Readonly<Record<string, readonly string[]>>;
  /** The state of the ZIP Codes that begin with 000, 001 …; empty where there are none. */
  readonly zipPrefixes: readonly string[];
  /** States of single ZIP Codes that do not follow their prefix. */
  readonly zips: Readonly<Record<string, readonly string[]>>;
}
