import type { Rows } from "../views/rows.ts";
import { textWidth } from "./text-width.ts";

/** The narrowest column, and the most that a long word may ask for; with padding. */
const NARROWEST = 8;
const LONGEST_WORD = 22;
const PADDING = 2;

/**
 * Width of each column of a table, with padding and without the frame: shares of the terminal, except that a column is as
 * wide as its longest word wherever others can spare it. Only columns of eight go over the width.
 *
 * @param width of the terminal; the frame takes one character for each column and one more
 */
export function shareWidth({ head, rows, shares }: Rows, width: number): readonly number[] {
  const free = width - shares.length - 1;
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const least = shares.map((_, column) => leastWidth([head, ...rows].map((cells) => cells[column] ?? "")));
  const widths = shares.map((share, column) =>
    Math.max(least[column] ?? NARROWEST, Math.floor((free * share) / whole)),
  );
  let over = widths.reduce((sum, each) => sum + each, 0) - free;
  for (; over > 0; over--) {
    const from = columnToNarrow(widths, least);
    if (from === null) break;
    widths[from] = (widths[from] ?? 0) - 1;
  }
  return widths;
}

function leastWidth(cells: readonly string[]): number {
  let longest = NARROWEST - PADDING;
  for (const cell of cells) {
    for (const word of cell.split(/\s|(?<=[/.@_-])/u)) longest = Math.max(longest, textWidth(word));
  }
  return Math.min(longest + PADDING, LONGEST_WORD);
}

/** The column that is the furthest above what it needs, or else the widest that can be narrower; null where none can. */
function columnToNarrow(widths: readonly number[], least: readonly number[]): number | null {
  const spare = widths.map((width, column) => width - (least[column] ?? 0));
  const most = Math.max(...spare);
  if (most > 0) return spare.indexOf(most);
  const widest = Math.max(...widths);
  return widest > NARROWEST ? widths.indexOf(widest) : null;
}
