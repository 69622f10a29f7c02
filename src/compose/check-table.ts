import { type Count, countElements } from "./count-elements.ts";
import type { TemplateFault } from "./template-fault.ts";
import type { ElementNode, TemplateNode, TemplateTree } from "./template-tree.ts";

/** A row, by how many cells it may have. */
interface Row {
  readonly cells: Count;
  /** Whether it is there whatever the fields say. */
  readonly certain: boolean;
}

/** Faults of a table that it has whatever the fields say: no rows, rows of unlike length, widths that fit none. */
export function checkTable(table: ElementNode): readonly TemplateFault[] {
  const parts = table.children.flatMap((node) => (node.kind === "element" && node.name !== "caption" ? [node] : []));
  const rows = parts.flatMap((part) => rowsAmong(part.children, true));
  const unknown = table.children.some(isBlockOrCall) || parts.some((part) => mayCallRows(part.children));
  if (rows.length === 0) return unknown ? [] : [noRows()];
  const first = rows.find(({ certain, cells }) => certain && cells.least === cells.most)?.cells.least;
  return [...(first === undefined ? [] : unevenRows(rows, first)), ...widthsFaults(table, first)];
}

export function noRows(): TemplateFault {
  return { code: "empty-element", message: "a table without rows" };
}

export function unevenRow(cells: number, first: number): TemplateFault {
  return { code: "uneven-table", message: `a row has ${cells} cells, the first has ${first}` };
}

/** @param columns none where it is not known how many there are */
export function badWidths(given: string, columns: number | undefined): TemplateFault {
  const many = columns === undefined ? "" : `${columns} `;
  return { code: "bad-widths", message: `widths="${given}" must give ${many}numbers above zero` };
}

/** The numbers of an attribute `widths`; null where one is no number above zero. */
export function readWidths(given: string): readonly number[] | null {
  const widths = given.trim().split(/\s+/).map(Number);
  return widths.every((width) => width > 0) ? widths : null;
}

function unevenRows(rows: readonly Row[], first: number): readonly TemplateFault[] {
  const uneven = rows.find(({ cells }) => cells.least > first || cells.most < first);
  return uneven ? [unevenRow(uneven.cells.least > first ? uneven.cells.least : uneven.cells.most, first)] : [];
}

function widthsFaults(
  { attributes: { widths: given } }: ElementNode,
  columns: number | undefined,
): readonly TemplateFault[] {
  if (typeof given !== "string") return [];
  const widths = readWidths(given);
  return widths && (columns === undefined || widths.length === columns) ? [] : [badWidths(given, columns)];
}

function rowsAmong(nodes: readonly TemplateNode[], certain: boolean): readonly Row[] {
  return nodes.flatMap((node): readonly Row[] => {
    if (node.kind === "element") return [{ cells: countElements(node.children, isCell, NO_PARTIALS), certain }];
    if (node.kind === "group") return rowsAmong(node.body, certain);
    if (node.kind !== "condition" && node.kind !== "loop") return [];
    return [...rowsAmong(node.body, false), ...rowsAmong(node.otherwise, false)];
  });
}

const NO_PARTIALS: ReadonlyMap<string, TemplateTree> = new Map();

function isCell({ name }: ElementNode): boolean {
  return name === "th" || name === "td";
}

function isBlockOrCall({ kind }: TemplateNode): boolean {
  return kind !== "text" && kind !== "element" && kind !== "comment";
}

function mayCallRows(nodes: readonly TemplateNode[]): boolean {
  return nodes.some((node) => {
    if (node.kind === "call") return true;
    return "otherwise" in node && (mayCallRows(node.body) || mayCallRows(node.otherwise));
  });
}
