import type { Table, TableCell, TableRow } from "../compose/letter.ts";
import { settingStyle } from "./flow-paragraph.ts";
import { blamingTable } from "./layout-fault.ts";
import type { Color, Placed, PlacedBox } from "./page.ts";
import { boxesOf, linesOf, slicesOf } from "./set-paragraph.ts";
import {
  breakCosts,
  heightOf,
  type Slice,
  shiftAll,
  slice,
  spaced,
  stack,
  unbroken,
  withFirst,
  withLast,
} from "./slice.ts";
import { layout } from "./structure.ts";
import { columnWidths } from "./table-widths.ts";
import { styleWith } from "./text-style.ts";
import type { Setting, Workshop } from "./workshop.ts";

/** Between a caption, or a heading, and the rule below it. */
const captionGap = 4;

interface Grid {
  readonly widths: readonly number[];
  readonly full: number;
}

/** A table: rules above, below the head and at the end, hairlines between rows, none upright. */
export function flowTable(table: Table, setting: Setting, workshop: Workshop): readonly Slice[] {
  const { space, table: type, tableHead } = workshop.sheet;
  const parent = workshop.structure.add("Table", setting.parent);
  const body: Setting = { ...setting, kind: "cell", type, bold: false, parent, detailColumn: null };
  const heads: Setting = { ...body, type: tableHead, bold: true };
  const caption = flowCaption(table, { ...setting, parent }, workshop);
  const grid = { widths: columnWidths(table, body, heads, workshop), full: setting.width };
  const rows = blamingTable(table.place, grid.widths.length, () => flowRows(table, grid, heads, body, workshop));
  return spaced(
    [...caption, ...withTopRule(rows, grid, workshop)],
    caption.length > 0 ? space.table : captionGap,
    space.table,
  );
}

function flowRows(table: Table, grid: Grid, heads: Setting, body: Setting, workshop: Workshop): readonly Slice[] {
  const head = flowHead(table, grid, heads, workshop);
  return [...head, ...flowBody(table, grid, body, workshop, head)];
}

function flowCaption(table: Table, setting: Setting, workshop: Workshop): readonly Slice[] {
  if (table.caption === null) return [];
  const type = workshop.sheet.caption;
  const place = { structure: workshop.structure, node: workshop.structure.add("Caption", setting.parent) };
  const style = styleWith(settingStyle({ ...setting, type }, workshop.sheet), { bold: true });
  const lines = linesOf(boxesOf(table.caption, style, place, workshop), setting.width, workshop);
  const slices = unbroken(slicesOf(lines, type, setting.width, "left", workshop));
  return spaced(
    slices.map((each) => ({ ...each, keepNext: 3 })),
    0,
    captionGap,
  );
}

function flowHead(table: Table, grid: Grid, setting: Setting, workshop: Workshop): readonly Slice[] {
  if (table.head.length === 0) return [];
  const parent = workshop.structure.add("THead", setting.parent);
  return table.head.flatMap((row, index) => {
    const cells = flowCells(row, grid, { ...setting, parent }, workshop, true);
    const slices = headRow(cells, workshop);
    const ruled = index === table.head.length - 1 ? withHeadRule(slices, grid, workshop) : slices;
    return ruled.map((each) => ({ ...each, keepNext: isRepeatable(slices, workshop) ? rowsBelow(table) : 0 }));
  });
}

/** A head stands above two rows at least, where the table has them: what follows the table is no row of it. */
function rowsBelow({ body }: Table): number {
  return Math.min(2, body.length);
}

/** Column heads stand on their rule: shorter ones are set low. A head taller than a third of the page is cut like a row. */
function headRow(cells: readonly SetCell[], workshop: Workshop): readonly Slice[] {
  const padding = workshop.sheet.space.rowPadding;
  const height = tallest(cells) + 2 * padding;
  const parts = partRows(cells, padding);
  if (!isRepeatable(parts, workshop)) return parts;
  const items = cells.flatMap(({ x, slices }) => stack(slices, x, heightOf(slices) + padding - height));
  return [slice(height, items, { breakCost: breakCosts.keep })];
}

function withHeadRule(slices: readonly Slice[], grid: Grid, { sheet }: Workshop): readonly Slice[] {
  return withLast(slices, (last) => ({
    ...last,
    items: [...last.items, ruleAt(-last.height, sheet.rule.fine, sheet.color.rule, grid)],
  }));
}

/** A head that would take more than a third of every page is not repeated. */
function isRepeatable(head: readonly Slice[], { sheet }: Workshop): boolean {
  return heightOf(head) <= (sheet.height - sheet.margin.top - sheet.margin.bottom) / 3;
}

function flowBody(
  table: Table,
  grid: Grid,
  setting: Setting,
  workshop: Workshop,
  head: readonly Slice[],
): readonly Slice[] {
  const parent = workshop.structure.add("TBody", setting.parent);
  const repeat = isRepeatable(head, workshop) ? withTopRule(head, grid, workshop).map(asArtifact) : [];
  const count = table.body.length;
  return table.body.flatMap((row, index) => {
    const cells = flowCells(row, grid, { ...setting, parent }, workshop, false);
    const slices = rowSlices(cells, index === count - 1, grid, workshop, heightOf(repeat));
    const isLonely = count > 2 && (index === 1 || index === count - 1);
    const breakCost = index === 0 ? breakCosts.free : isLonely ? breakCosts.lonelyRow : breakCosts.row;
    const first = withFirst(slices, (row) => ({ ...row, breakCost }));
    return first.map((each, part) => (index === 0 && part === 0 ? each : { ...each, repeat }));
  });
}

interface SetCell {
  readonly x: number;
  readonly slices: readonly Slice[];
}

function flowCells(
  row: TableRow,
  grid: Grid,
  setting: Setting,
  workshop: Workshop,
  isHead: boolean,
): readonly SetCell[] {
  const parent = workshop.structure.add("TR", setting.parent);
  let x = 0;
  return row.cells.map((cell, column) => {
    const width = grid.widths[column] ?? 0;
    const node = addCell(cell, parent, workshop, isHead);
    const slices = workshop.flow(cell.blocks, { ...setting, width, parent: node, isLeaf: cell.blocks.length === 1 });
    const set = { x, slices };
    x += width + workshop.sheet.space.column;
    return set;
  });
}

function addCell(cell: TableCell, parent: number, { structure }: Workshop, isHead: boolean): number {
  if (cell.scope === "row") return structure.add("TH", parent, { scope: "Row" });
  if (cell.scope === "col" || isHead) return structure.add("TH", parent, { scope: "Column" });
  return structure.add("TD", parent);
}

function tallest(cells: readonly SetCell[]): number {
  return Math.max(0, ...cells.map(({ slices }) => heightOf(slices)));
}

/** One slice, so that the row is never cut; or, for a row taller than a page, one slice for each line of its cells. */
function rowSlices(
  cells: readonly SetCell[],
  isLast: boolean,
  grid: Grid,
  workshop: Workshop,
  head: number,
): readonly Slice[] {
  const { sheet } = workshop;
  const height = tallest(cells) + 2 * sheet.space.rowPadding;
  const room = sheet.height - sheet.margin.top - sheet.margin.bottom - head;
  const parts =
    height <= room * 0.9 ? [wholeRow(cells, sheet.space.rowPadding, height)] : partRows(cells, sheet.space.rowPadding);
  return parts.map((part, index) => (index === parts.length - 1 ? withBottomRule(part, isLast, grid, workshop) : part));
}

function wholeRow(cells: readonly SetCell[], padding: number, height: number): Slice {
  return slice(
    height,
    cells.flatMap(({ x, slices }) => stack(slices, x, -padding)),
  );
}

function partRows(cells: readonly SetCell[], padding: number): readonly Slice[] {
  const count = Math.max(0, ...cells.map(({ slices }) => slices.length));
  return Array.from({ length: count }, (_, index) => {
    const above = index === 0 ? padding : Math.max(0, ...cells.map(({ slices }) => gapAbove(slices, index)));
    const height = Math.max(0, ...cells.map(({ slices }) => slices[index]?.height ?? 0));
    const items = cells.flatMap(({ x, slices }) => shiftAll(slices[index]?.items ?? [], x, -above));
    const below = index === count - 1 ? padding : 0;
    return slice(above + height + below, items, { breakCost: breakCosts.splitItem });
  });
}

function gapAbove(slices: readonly Slice[], index: number): number {
  const next = slices[index];
  return next === undefined ? 0 : Math.max(next.before, slices[index - 1]?.after ?? 0);
}

function withBottomRule(row: Slice, isLast: boolean, grid: Grid, { sheet }: Workshop): Slice {
  const line = isLast
    ? ruleAt(-row.height, sheet.rule.heavy, sheet.color.rule, grid)
    : ruleAt(-row.height, sheet.rule.hair, sheet.color.faint, grid);
  return { ...row, items: [...row.items, line] };
}

function withTopRule(slices: readonly Slice[], grid: Grid, { sheet }: Workshop): readonly Slice[] {
  const line = ruleAt(-sheet.rule.heavy, sheet.rule.heavy, sheet.color.rule, grid);
  return withFirst(slices, (first) => ({ ...first, items: [line, ...first.items] }));
}

function ruleAt(y: number, height: number, color: Color, grid: Grid): PlacedBox {
  return { kind: "box", x: 0, y, width: grid.full, height, color, owner: layout };
}

/** A repeated head is seen, not read: the tree has it once already. */
function asArtifact(head: Slice): Slice {
  return { ...head, items: head.items.flatMap(unowned) };
}

function unowned(item: Placed): readonly Placed[] {
  return item.kind === "link" || item.kind === "field" ? [] : [{ ...item, owner: layout }];
}
