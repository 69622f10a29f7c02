import type { Place } from "../problem/problem.ts";
import { elementsOf, filled, type Report } from "./build-runs.ts";
import type { Block, Table, TableCell, TableRow } from "./letter.ts";
import type { MarkupElement, MarkupNode } from "./markup.ts";

/** Makes the blocks of a cell. */
export type BlockBuilder = (nodes: readonly MarkupNode[], place: Place) => readonly Block[];

/** A table: every row has as many cells as the first, and `widths` one number for each. */
export function buildTable(element: MarkupElement, report: Report, build: BlockBuilder): Table {
  const part = (name: string) => elementsOf(element).find((child) => child.name === name);
  const caption = part("caption");
  const head = rowsOf(part("thead"), report, build);
  const body = rowsOf(part("tbody"), report, build);
  const columns = (head[0] ?? body[0])?.cells.length ?? 0;
  const uneven = [...head, ...body].find((row) => row.cells.length !== columns);
  if (uneven) report("uneven-table", element, `a row has ${uneven.cells.length} cells, the first has ${columns}`);
  if (columns === 0) report("empty-element", element, "a table without rows");
  return {
    kind: "table",
    caption: caption ? filled(caption, report) : null,
    widths: widthsOf(element, columns, report),
    head,
    body,
    place: element.place,
  };
}

function widthsOf(element: MarkupElement, columns: number, report: Report): readonly number[] | null {
  const given = element.attributes.widths;
  if (given === undefined) return null;
  const widths = given.trim().split(/\s+/).map(Number);
  if (widths.length === columns && widths.every((width) => width > 0)) return widths;
  report("bad-widths", element, `widths="${given}" must give ${columns} numbers above zero`);
  return null;
}

function rowsOf(part: MarkupElement | undefined, report: Report, build: BlockBuilder): readonly TableRow[] {
  return (part ? elementsOf(part) : []).map((row) => ({
    place: row.place,
    cells: elementsOf(row).map((cell) => cellOf(cell, part?.name === "thead", report, build)),
  }));
}

function cellOf(cell: MarkupElement, inHead: boolean, report: Report, build: BlockBuilder): TableCell {
  const scope = cell.attributes.scope ?? (inHead ? "col" : "row");
  if (cell.name === "th" && scope !== "row" && scope !== "col") {
    report("bad-scope", cell, `scope is "row" or "col", not "${scope}"`);
  }
  const blocks = build(cell.children, cell.place);
  return { scope: cell.name === "th" ? (scope as "row" | "col") : null, blocks };
}
