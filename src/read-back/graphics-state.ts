import type { ReadFont } from "./fonts.ts";
import { unreadable } from "./unreadable.ts";

/** `[a b c d e f]` of ISO 32000-1, 8.3.3. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** What decides which glyphs are shown, and where. Lengths as PDF has them: in text space, or in its 1/1000. */
export interface GraphicsState {
  /** From the content's space to the page's. */
  matrix: Matrix;
  font: ReadFont | null;
  size: number;
  characterSpace: number;
  /** Of the width: 1, unless glyphs are squeezed. */
  scale: number;
  leading: number;
}

export const INITIAL_STATE: GraphicsState = {
  matrix: IDENTITY,
  font: null,
  size: 0,
  characterSpace: 0,
  scale: 1,
  leading: 0,
};

/** Between BT and ET: where the line starts, how it lies, and how far along it the pen is. */
export interface TextPlace {
  line: Matrix;
  /** In units of `line`. */
  pen: number;
}

/** First `one`, then `other`. */
export function multiplied(one: Matrix, other: Matrix): Matrix {
  const [a, b, c, d, e, f] = one;
  const [A, B, C, D, E, F] = other;
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

export function moved(line: Matrix, x: number, y: number): Matrix {
  const [a, b, c, d, e, f] = line;
  return [a, b, c, d, x * a + y * c + e, x * b + y * d + f];
}

/** Only upright text is read: turned or mirrored text would need another idea of lines. */
export function requireUpright([a, b, c, d]: Matrix): void {
  if (b !== 0 || c !== 0 || a <= 0 || d <= 0) unreadable("a page shows text that is turned or mirrored");
}
