import { textWidth } from "./text-width.ts";
import { wrapText } from "./wrap-text.ts";

/** Blank columns beside the text of a cell, both sides together. */
const PADDING = 2;

/**
 * A table in a frame, each cell wrapped within its column.
 *
 * @param columns width of each column, with its padding and without the frame
 */
export function drawTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  columns: readonly number[],
): string {
  const bars = columns.map((width) => "─".repeat(width));
  const between = `├${bars.join("┼")}┤`;
  const lines = [`┌${bars.join("┬")}┐`];
  for (const [index, cells] of [head, ...rows].entries()) {
    if (index > 0) lines.push(between);
    pushRow(lines, cells, columns);
  }
  lines.push(`└${bars.join("┴")}┘`);
  return lines.join("\n");
}

function pushRow(lines: string[], cells: readonly string[], columns: readonly number[]): void {
  const wrapped = columns.map((width, column) => wrapText(cells[column] ?? "", width - PADDING));
  const height = Math.max(...wrapped.map(({ length }) => length));
  for (let line = 0; line < height; line++) {
    const texts = columns.map((width, column) => padded(wrapped[column]?.[line] ?? "", width - PADDING));
    lines.push(`│ ${texts.join(" │ ")} │`);
  }
}

function padded(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - textWidth(text)));
}
