import type { Place } from "../problem/problem.ts";

/** Counsel as a service list names them: one block of it, or one row. */
export interface ListedCounsel {
  readonly place: Place;
  readonly name: string | null;
  readonly firm: string | null;
  readonly address: readonly string[];
  readonly email: string | null;
  readonly phone: string | null;
  readonly eService: "consented" | "not-consented" | "unknown";
  /** The list's own words for whom they represent: `Plaintiff Jane Roe`. */
  readonly represents: readonly string[];
  /** What could not be read for certain. */
  readonly doubts: readonly string[];
}
