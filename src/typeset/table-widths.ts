import type { Block, Run, Table, TableCell } from "../compose/letter.ts";
import { settingStyle } from "./flow-paragraph.ts";
import { boxesOf, narrowestWidth, naturalWidth } from "./set-paragraph.ts";
import { layout } from "./structure.ts";
import type { Setting, Workshop } from "./workshop.ts";

/** What a column's content asks for. */
interface Extent {
  /** Below this width, a word or an identifier is broken. */
  readonly narrowest: number;
  /** Above this width, no line is broken. */
  readonly natural: number;
  /** Length of all its text on one line: how much the column has to hold. */
  readonly length: number;
}

/** No column asks for more than this part of the table to keep its longest word whole. */
const largestClaim = 0.45;

/** Widths of the columns, without the white between them; together with it they fill `setting.width`. */
export function columnWidths(table: Table, setting: Setting, heads: Setting, workshop: Workshop): readonly number[] {
  const rows = [...table.head, ...table.body];
  const count = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const available = setting.width - workshop.sheet.space.column * Math.max(0, count - 1);
  if (table.widths !== null && table.widths.length === count) return inProportion(table.widths, available);
  const extents = Array.from({ length: count }, (_, column) => {
    const head = table.head.map(({ cells }) => extentOf(cells[column], heads, workshop));
    const body = table.body.map(({ cells }) => extentOf(cells[column], setting, workshop));
    return together([...head, ...body]);
  });
  return shareOut(extents, available);
}

function inProportion(parts: readonly number[], whole: number): readonly number[] {
  const total = sum(parts);
  return parts.map((part) => (total === 0 ? whole / parts.length : (whole * part) / total));
}

/**
 * Widths that keep the table short: the sum of all cells' lines, text length over width, is least where widths are as
 * the square roots of the lengths; between the narrowest width and, while others lack room, the natural one. Where
 * even the narrowest widths do not fit, the widest columns are cut to one width and the others keep theirs.
 */
function shareOut(extents: readonly Extent[], available: number): readonly number[] {
  const least = extents.map(({ narrowest }) => Math.min(narrowest, available * largestClaim));
  const capped = (cap: number) => least.map((width) => Math.min(width, cap));
  if (sum(least) > available) return capped(largestScale((cap) => sum(capped(cap)) <= available, available));
  const natural = extents.map((extent) => extent.natural);
  if (sum(natural) <= available) {
    const spare = inProportion(natural, available - sum(natural));
    return natural.map((width, column) => width + (spare[column] ?? 0));
  }
  const widthsAt = (scale: number) =>
    extents.map(({ natural, length }, column) => {
      const low = least[column] ?? 0;
      return Math.max(low, Math.min(natural, scale * Math.sqrt(length)));
    });
  return widthsAt(largestScale((scale) => sum(widthsAt(scale)) <= available, available));
}

/** The largest number up to `limit` for which something fits. Bisection: 50 halvings are as exact as points need. */
function largestScale(fits: (scale: number) => boolean, limit: number): number {
  let low = 0;
  let high = limit;
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}

function extentOf(cell: TableCell | undefined, setting: Setting, workshop: Workshop): Extent {
  return together((cell?.blocks ?? []).map((block) => blockExtent(block, setting, workshop)));
}

function together(extents: readonly Extent[]): Extent {
  return extents.reduce(
    (most, each) => ({
      narrowest: Math.max(most.narrowest, each.narrowest),
      natural: Math.max(most.natural, each.natural),
      length: most.length + each.length,
    }),
    { narrowest: 0, natural: 0, length: 0 },
  );
}

function blockExtent(block: Block, setting: Setting, workshop: Workshop): Extent {
  switch (block.kind) {
    case "paragraph":
    case "heading":
      return textExtent(block.content, setting, workshop);
    case "address":
    case "signature":
      return together(block.lines.map((line) => textExtent(line, setting, workshop)));
    case "list":
      return together(block.items.map((item) => itemExtent(item, setting, workshop)));
    case "note":
    case "closing":
      return together(block.blocks.map((inner) => blockExtent(inner, setting, workshop)));
    case "page-break":
      return { narrowest: 0, natural: 0, length: 0 };
    case "reference":
    case "field":
    case "table":
      return { narrowest: setting.width / 4, natural: setting.width, length: setting.width };
  }
}

function itemExtent(item: { label: string; blocks: readonly Block[] }, setting: Setting, workshop: Workshop): Extent {
  const label = textExtent([{ text: item.label }], setting, workshop).natural + workshop.sheet.space.label;
  const body = together(item.blocks.map((block) => blockExtent(block, setting, workshop)));
  return { narrowest: label + body.narrowest, natural: label + body.natural, length: body.length };
}

function textExtent(runs: readonly Run[], setting: Setting, workshop: Workshop): Extent {
  const boxes = boxesOf(runs, settingStyle(setting, workshop.sheet), layout, workshop);
  const natural = naturalWidth(boxes) + 0.01;
  return { narrowest: narrowestWidth(boxes) + 0.01, natural, length: natural };
}
