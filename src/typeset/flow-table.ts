import type { Table, TableCell, TableRow } from "../compose/letter.ts";
import { settingStyle } from "./flow-paragraph.ts";
import type { Color, Placed, PlacedBox } from "./page.ts";
import type { Press, Setting } from "./press.ts";
import { boxesOf, linesOf, slicesOf } from "./set-paragraph.ts";
import { breakCosts, heightOf, type Slice, shiftAll, slice, spaced, stack, unbroken, withFirst } from "./slice.ts";
import { layout } from "./structure.ts";
import { columnWidths } from "./table-widths.ts";

interface Grid {
  readonly widths: readonly number[];
  readonly full: number;
}

/** A table: rules above, below the head and at the end, hairlines between rows, none upright. */
export function flowTable(table: Table, setting: Setting, press: Press): readonly Slice[] {
  const { space, table: type, tableHead } = press.sheet;
  const parent = press.structure.add("Table", setting.parent);
  const body: Setting = { ...setting, kind: "cell", type, bold: false, parent };
  const heads: Setting = { ...body, type: tableHead, bold: true };
  const caption = flowCaption(table, { ...setting, parent }, press);
  const grid = { widths: columnWidths(table, body, heads, press), full: setting.width };
  const head = flowHead(table, grid, heads, press);
  const rows = flowBody(table, grid, body, press, head);
  return spaced(
    [...caption, ...withTopRule([...head, ...rows], grid, press)],
    caption.length > 0 ? space.table : 4,
    space.table,
  );
}

function flowCaption(table: Table, setting: Setting, press: Press): readonly Slice[] {
  if (table.caption === null) return [];
  const type = press.sheet.caption;
  const place = { structure: press.structure, node: press.structure.add("Caption", setting.parent) };
  const style = { ...settingStyle({ ...setting, type }, press.sheet), bold: true };
  const lines = linesOf(boxesOf(table.caption, style, place, press), setting.width, press);
  const slices = unbroken(slicesOf(lines, type, setting.width, "left", press));
  return slices.map((each) => ({ ...each, after: 4, keepNext: 3 }));
}

function flowHead(table: Table, grid: Grid, setting: Setting, press: Press): readonly Slice[] {
  if (table.head.length === 0) return [];
  const parent = press.structure.add("THead", setting.parent);
  return table.head.map((row, index) => {
    const isLast = index === table.head.length - 1;
    const cells = flowCells(row, grid, { ...setting, parent }, press, true);
    const rules = isLast ? [press.sheet.rule.fine] : [];
    const height = tallest(cells) + 2 * press.sheet.space.rowPadding;
    const items = cells.flatMap(({ x, slices }) =>
      stack(slices, x, heightOf(slices) + press.sheet.space.rowPadding - height),
    );
    const lines = rules.map((thickness) => ruleAt(-height, thickness, press.sheet.color.rule, grid));
    return slice(height, [...items, ...lines], { keepNext: 2, breakCost: index === 0 ? 0 : breakCosts.keep });
  });
}

function flowBody(table: Table, grid: Grid, setting: Setting, press: Press, head: readonly Slice[]): readonly Slice[] {
  const parent = press.structure.add("TBody", setting.parent);
  const repeat = withTopRule(head, grid, press).map(asArtifact);
  const count = table.body.length;
  return table.body.flatMap((row, index) => {
    const cells = flowCells(row, grid, { ...setting, parent }, press, false);
    const slices = rowSlices(cells, index === count - 1, grid, press, heightOf(head));
    const isLonely = count > 2 && (index === 1 || index === count - 1);
    const breakCost = index === 0 ? breakCosts.free : isLonely ? 4 * breakCosts.row : breakCosts.row;
    const first = withFirst(slices, (row) => ({ ...row, breakCost }));
    return first.map((each, part) => (index === 0 && part === 0 ? each : { ...each, repeat }));
  });
}

interface SetCell {
  readonly x: number;
  readonly slices: readonly Slice[];
}

function flowCells(row: TableRow, grid: Grid, setting: Setting, press: Press, isHead: boolean): readonly SetCell[] {
  const parent = press.structure.add("TR", setting.parent);
  let x = 0;
  return row.cells.map((cell, column) => {
    const width = grid.widths[column] ?? 0;
    const node = addCell(cell, parent, press, isHead);
    const slices = press.flow(cell.blocks, { ...setting, width, parent: node, isLeaf: cell.blocks.length === 1 });
    const set = { x, slices };
    x += width + press.sheet.space.column;
    return set;
  });
}

function addCell(cell: TableCell, parent: number, { structure }: Press, isHead: boolean): number {
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
  press: Press,
  head: number,
): readonly Slice[] {
  const { sheet } = press;
  const height = tallest(cells) + 2 * sheet.space.rowPadding;
  const room = sheet.height - sheet.margin.top - sheet.margin.bottom - head;
  const parts =
    height <= room * 0.9 ? [wholeRow(cells, sheet.space.rowPadding, height)] : partRows(cells, sheet.space.rowPadding);
  return parts.map((part, index) => (index === parts.length - 1 ? withBottomRule(part, isLast, grid, press) : part));
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

function withBottomRule(row: Slice, isLast: boolean, grid: Grid, { sheet }: Press): Slice {
  const line = isLast
    ? ruleAt(-row.height, sheet.rule.heavy, sheet.color.rule, grid)
    : ruleAt(-row.height, sheet.rule.hair, sheet.color.faint, grid);
  return { ...row, items: [...row.items, line] };
}

function withTopRule(slices: readonly Slice[], grid: Grid, { sheet }: Press): readonly Slice[] {
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
