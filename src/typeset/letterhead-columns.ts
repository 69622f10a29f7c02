import type { SetText } from "./set-paragraph.ts";
import { narrowestWidth, naturalWidth } from "./set-paragraph.ts";

/** How name and lines of a letterhead share the width beside the logo, in points. */
export type HeadColumns =
  | { readonly kind: "beside"; readonly name: number; readonly lines: number }
  /** The lines stand below the name. `scale` is that of the name: below 1 where one of its words is wider than the page. */
  | { readonly kind: "below"; readonly scale: number };

/**
 * The name at the left and the lines at the right where both fit so, the lines unbroken and the name in two lines at most;
 * else the lines below the name, each with the whole width. No word of a name is ever broken.
 *
 * @param column the least distance between the two; twice as much where there is room
 */
export function headColumns(name: SetText, lines: readonly SetText[], available: number, column: number): HeadColumns {
  const natural = naturalWidth(name);
  const widest = Math.max(0, ...lines.map(naturalWidth));
  const longestWord = narrowestWidth(name);
  const room = available - widest;
  const gap = widest === 0 ? 0 : natural + 2 * column <= room ? 2 * column : column;
  const forName = room - gap;
  const fits = natural <= forName;
  const fitsInTwo = longestWord <= forName && natural <= 2 * forName * FILL && widest <= available / 2;
  if (fits || fitsInTwo) return { kind: "beside", name: forName, lines: widest };
  return { kind: "below", scale: Math.min(1, available / longestWord) };
}

/** Of two lines that cannot be broken anywhere, so much is filled. */
const FILL = 0.8;
