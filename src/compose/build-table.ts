import { filledRuns } from "./build-runs.ts";
import { repeated } from "./check-structure.ts";
import { badWidths, noRows, readWidths, unevenRow } from "./check-table.ts";
import { eachElement } from "./each-element.ts";
import { attributeText } from "./fill-nodes.ts";
import type { Frame } from "./frame.ts";
import type { Block, Run, Table, TableCell, TableRow } from "./letter.ts";
import { type LetterWalk, reportFault } from "./letter-walk.ts";
import type { ElementNode } from "./template-tree.ts";

/** Makes the blocks of a cell. */
export type FlowBuilder = (element: ElementNode, frame: Frame, walk: LetterWalk) => readonly Block[];

/** A table: every row has as many cells as the first, and `widths` one number for each. */
export function buildTable(node: ElementNode, frame: Frame, walk: LetterWalk, flow: FlowBuilder): Table {
  const parts: { caption?: readonly Run[]; thead?: readonly TableRow[]; tbody?: readonly TableRow[] } = {};
  const headWalk: LetterWalk = { ...walk, paragraphs: walk.lines };
  eachElement(node, frame, walk, (part, at) => {
    const { name } = part;
    if (name !== "caption" && name !== "thead" && name !== "tbody") return;
    if (parts[name] !== undefined) reportFault(walk, part.place, repeated(name));
    else if (name === "caption") parts.caption = filledRuns(part, at, walk, walk.paragraphs);
    else parts[name] = rowsOf(part, at, name === "thead" ? headWalk : walk, flow);
  });
  const { caption = null, thead: head = [], tbody: body = [] } = parts;
  const columns = columnsOf(node, [...head, ...body], walk);
  return { kind: "table", caption, widths: widthsOf(node, columns, frame, walk), head, body, place: node.place };
}

function columnsOf({ place }: ElementNode, rows: readonly TableRow[], walk: LetterWalk): number {
  const columns = rows[0]?.cells.length ?? 0;
  const uneven = rows.find((row) => row.cells.length !== columns);
  if (uneven) reportFault(walk, place, unevenRow(uneven.cells.length, columns));
  if (columns === 0) reportFault(walk, place, noRows());
  return columns;
}

function widthsOf(node: ElementNode, columns: number, frame: Frame, walk: LetterWalk): readonly number[] | null {
  const given = attributeText(node, "widths", frame, walk);
  if (given === undefined) return null;
  const widths = readWidths(given);
  if (widths?.length === columns) return widths;
  reportFault(walk, node.place, badWidths(given, columns));
  return null;
}

function rowsOf(part: ElementNode, frame: Frame, walk: LetterWalk, flow: FlowBuilder): readonly TableRow[] {
  const rows: TableRow[] = [];
  const inHead = part.name === "thead";
  eachElement(part, frame, walk, (row, at) => {
    const cells: TableCell[] = [];
    eachElement(row, at, walk, (cell, inside) => {
      cells.push({ scope: scopeOf(cell, inHead, inside, walk), blocks: flow(cell, inside, walk) });
    });
    rows.push({ place: row.place, cells });
  });
  return rows;
}

/** The values of the attribute were checked when the template was read. */
function scopeOf(cell: ElementNode, inHead: boolean, frame: Frame, walk: LetterWalk): TableCell["scope"] {
  if (cell.name !== "th") return null;
  const given = attributeText(cell, "scope", frame, walk);
  if (given === undefined) return inHead ? "col" : "row";
  return given === "col" ? "col" : "row";
}
