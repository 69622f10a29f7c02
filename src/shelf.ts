import type { GivenFile } from "./load-inputs.ts";

/** What something was made from: the files, in this order and under these names, and the rules that they were judged by. */
export interface MadeFrom {
  readonly files: readonly GivenFile[];
  /** Plain data. */
  readonly rules: unknown;
}

/**
 * Where what was read and checked is kept as text from one run to the next, by the content that it was made from. Whoever
 * gets a text from it reads it as one that may be anything.
 */
export interface Shelf {
  readonly find: (kind: ShelfKind, from: MadeFrom) => string | null;
  readonly keep: (kind: ShelfKind, from: MadeFrom, text: string) => void;
}

export type ShelfKind = "registry" | "matter";

/** For whoever keeps nothing. */
export const EMPTY_SHELF: Shelf = { find: () => null, keep: () => {} };
