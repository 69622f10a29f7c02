/**
 * A time zone as the offsets that its clocks kept. Moments are seconds since the beginning of 1970 in UTC, offsets
 * seconds east of it.
 */
export interface Zone {
  /** As the database writes it. A link keeps its own name: `US/Eastern`. */
  readonly name: string;
  /** The offset before the first change. */
  readonly first: number;
  /** In order. */
  readonly changes: readonly Change[];
  /** What comes again every year after these; null where the last offset stays. */
  readonly yearly: Yearly | null;
  /** The first year that the data does not cover; null where its last rule or offset goes on. */
  readonly unknownFrom: number | null;
}

/** From that moment on the clocks keep that offset. */
export interface Change {
  readonly at: number;
  readonly offset: number;
}

/** Two changes a year from the year `from` on, in the order in which they come within a year. */
export interface Yearly {
  readonly from: number;
  readonly rules: readonly [YearlyChange, YearlyChange];
}

/** In UTC: the first such weekday on or after a day of the year, and the second of that day. */
export interface YearlyChange {
  /** 0 for Sunday. */
  readonly weekday: number;
  /** Days after 1 March, so that leap days do not move it. */
  readonly day: number;
  readonly second: number;
  readonly offset: number;
}
