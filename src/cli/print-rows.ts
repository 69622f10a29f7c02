import { csvLine } from "../csv/csv-line.ts";
import type { Rows } from "../views/rows.ts";
import { drawTable } from "./draw-table.ts";
import { shareWidth } from "./share-width.ts";
import type { Terminal } from "./terminal.ts";

/** How a list of rows is printed. */
export const ROW_FORMATS = ["table", "json", "csv", "markdown"] as const;
export type RowFormat = (typeof ROW_FORMATS)[number];

/**
 * Prints rows: data as it is, everything else line by line.
 *
 * @param none what is said in the place of an empty table, and beside empty data
 */
export function showRows(rows: Rows, format: RowFormat, terminal: Terminal, none?: string): void {
  if (rows.rows.length === 0 && none !== undefined) {
    if (format === "table" || format === "markdown") return terminal.print(none);
    terminal.note(none);
  }
  const text = printRows(rows, format, terminal);
  if (format === "json" || format === "csv") terminal.printData(`${text}\n`);
  else terminal.print(text.split("\n"));
}

/** Rows as text, without the line end that `print` adds. */
export function printRows(rows: Rows, format: RowFormat, terminal: Terminal): string {
  switch (format) {
    case "json":
      return JSON.stringify(rows.records, null, 2);
    case "csv":
      return [rows.head, ...rows.rows].map(csvLine).join("").trimEnd();
    case "markdown":
      return markdown(rows);
    case "table":
      return drawTable(rows.head, rows.rows, shareWidth(rows, terminal.width));
  }
}

function markdown({ head, rows }: Rows): string {
  const line = (cells: readonly string[]) => `| ${cells.map(markdownCell).join(" | ")} |`;
  return [line(head), `|${" --- |".repeat(head.length)}`, ...rows.map(line)].join("\n");
}

function markdownCell(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll("|", "\\|").replaceAll("<", "&lt;").replaceAll("\n", "<br>");
}
