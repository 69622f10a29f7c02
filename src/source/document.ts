import type { Place } from "../problem/problem.ts";

/** Plain data: what a YAML file says, without its comments and places. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/**
 * Where each value stands: JSON pointer (RFC 6901) of the value to its place. A side table, so that models stay plain.
 * The place of a mapping's *key* is found under the pointer followed by `#`.
 */
export interface Places {
  get(pointer: string): Place | undefined;
}

/** One file, read: its text as decoded (line ends normalized to LF), its data, and where each value stands. */
export interface SourceDocument {
  readonly file: string;
  readonly text: string;
  readonly data: Json;
  readonly places: Places;
}
