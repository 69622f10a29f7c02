import { unreadable } from "./unreadable.ts";

/** What reading one file may yet cost. A hostile file says the same small thing again and again: bytes alone bound nothing. */
export interface ReadingWork {
  /** Bytes parsed and unpacked, glyphs shown. */
  steps: number;
  /** Objects, those in arrays and dictionaries each for itself. */
  values: number;
}

/** Every piece of work costs something, however short it is. */
const LEAST = 16;

export function spend(work: ReadingWork, steps: number): void {
  work.steps -= steps + LEAST;
  if (work.steps < 0) unreadable("it takes more work to read than any paper does");
}

export function countValue(work: ReadingWork): void {
  work.values--;
  if (work.values < 0) unreadable("it has more objects than are read");
}
