/** One edition of the IANA time zone database, as the build compiles it. */
export interface PreparedZones {
  /** Year and letter, as the database is published: `2026f`. */
  readonly edition: string;
  /** A line for each history of offsets, in the form of `zone-line.ts`. */
  readonly lines: readonly string[];
}

/**
 * None in the sources: the build puts in this module's place the edition that `src/prepare/compile-zones.ts` compiles.
 * Zones are looked up nowhere else, least of all in the data of the Node or browser that runs this.
 */
export const PREPARED_ZONES: PreparedZones = { edition: "", lines: [] };
