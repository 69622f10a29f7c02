import type { Rows } from "../views/rows.ts";
import { textWidth } from "./text-width.ts";

/** The narrowest column, and the most that a long word may ask for; with padding. */
const NARROWEST = 8;
const LONGEST_WORD = 22;
const PADDING = 2;

/**
 * Width of each column of a table, with padding and without the frame: shares of the terminal, except that a column is as
 * wide as its longest word wherever others can spare it.
 *
 * @param width of the terminal; the frame takes one character for each column and one more
 */
export function columnWidths({ head, rows, shares }: Rows, width: number): readonly number[] {
  const free = width - shares.length - 1;
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const least = shares.map((_, column) => leastWidth([head, ...rows].map((cells) => cells[column] ?? "")));
  const widths = shares.map((share) => Math.max(NARROWEST, Math.floor((free * share) / whole)));
  for (const [column, wanted] of least.entries()) {
    while ((widths[column] ?? 0) < wanted) {
      const from = columnToSpare(widths, least);
      if (from === null) return widths;
      widths[from] = (widths[from] ?? 0) - 1;
      widths[column] = (widths[column] ?? 0) + 1;
    }
  }
  return widths;
}

function leastWidth(cells: readonly string[]): number {
  const words = cells.flatMap((cell) => cell.split(/\s|(?<=[/.@_-])/u)).map(textWidth);
  return Math.min(Math.max(NARROWEST, PADDING + Math.max(0, ...words)), LONGEST_WORD);
}

/** The column that is the furthest above what it needs; null where none is. */
function columnToSpare(widths: readonly number[], least: readonly number[]): number | null {
  const spare = widths.map((width, column) => width - (least[column] ?? 0));
  const most = Math.max(...spare);
  return most > 0 ? spare.indexOf(most) : null;
}
