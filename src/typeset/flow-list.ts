import type { List, ListItem } from "../compose/letter.ts";
import { settingStyle } from "./flow-paragraph.ts";
import { detailColumnOf } from "./flow-reference.ts";
import type { Placed } from "./page.ts";
import { alignedItems, baselineDrop, boxesOf, linesOf, naturalWidth, slicesOf } from "./set-paragraph.ts";
import { breakCosts, indent, type Slice, slice, spaced, withFirst, withLast } from "./slice.ts";
import { layout } from "./structure.ts";
import type { Setting, Workshop } from "./workshop.ts";

/** Widest label that hangs beside its item, as a part of the measure; a wider one stands above it. */
const widestLabel = 0.3;

/** Numbers end at one edge, so that their stops stand in line; other labels start at one. */
const number = /^\d+[.)]$/;

interface Column {
  /** How far the items are indented. */
  readonly width: number;
  /** Room for the labels within it. */
  readonly label: number;
  readonly align: "left" | "right";
}

/** A list: labels in a column of their own, as wide as the widest of this list. */
export function flowList(block: List, setting: Setting, workshop: Workshop): readonly Slice[] {
  const parent = workshop.structure.add("L", setting.parent);
  const column = labelColumn(block, setting, workshop);
  const gap = gapBetween(block, setting, workshop);
  const detailColumn = setting.detailColumn ?? detailColumnOf([block], setting, workshop);
  const inner = { ...setting, parent, detailColumn, isLeaf: false };
  const items = block.items.map((item) => flowItem(item, column, inner, workshop));
  const slices = items.flatMap((slices, index) =>
    withLast(beforeItem(slices, index, items), (last) => ({ ...last, after: gap })),
  );
  return spaced(slices, 0, setting.kind === "cell" ? gap : workshop.sheet.space.list);
}

/** Items of one block each stand closer than items of several, whose parts are themselves set apart. */
function gapBetween(block: List, setting: Setting, { sheet }: Workshop): number {
  if (setting.kind === "cell") return sheet.space.cell;
  return block.items.every(({ blocks }) => blocks.length <= 1) ? sheet.space.item : sheet.space.paragraph;
}

function beforeItem(slices: readonly Slice[], index: number, items: readonly (readonly Slice[])[]): readonly Slice[] {
  if (index === 0) return slices;
  const cost = leavesOneAlone(index, items) ? breakCosts.lonelyItem : breakCosts.item;
  return withFirst(slices, (first) => ({ ...first, breakCost: Math.max(first.breakCost, cost) }));
}

/** Whether a page break before this item parts a short first or last one from all the others. */
function leavesOneAlone(index: number, items: readonly (readonly Slice[])[]): boolean {
  const isShort = (item: readonly Slice[] | undefined) => item !== undefined && item.length <= 2;
  if (items.length < 3) return false;
  return (index === 1 && isShort(items[0])) || (index === items.length - 1 && isShort(items[index]));
}

function labelColumn(block: List, setting: Setting, workshop: Workshop): Column {
  const { space } = workshop.sheet;
  const widest = setting.width * widestLabel;
  const widths = block.items
    .map(({ label }) => labelWidth(label, setting, workshop))
    .filter((width) => width <= widest);
  const label = Math.max(...widths, 0);
  const align = block.items.every((item) => number.test(item.label)) ? "right" : "left";
  const least = setting.kind === "cell" ? 0 : space.labelColumn;
  const width = Math.max(least, label + space.label);
  return { width, label: align === "right" ? width - space.label : label, align };
}

function labelWidth(label: string, setting: Setting, workshop: Workshop): number {
  return naturalWidth(boxesOf([{ text: label }], settingStyle(setting, workshop.sheet), layout, workshop));
}

function flowItem(item: ListItem, column: Column, setting: Setting, workshop: Workshop): readonly Slice[] {
  const parent = workshop.structure.add("LI", setting.parent);
  const label = flowLabel(item.label, { ...setting, parent }, workshop);
  const bodyParent = workshop.structure.add("LBody", parent);
  const bodySetting = { ...setting, parent: bodyParent, width: setting.width - column.width, isLeaf: isLeaf(item) };
  const body = indent(workshop.flow(item.blocks, bodySetting), column.width);
  if (label === null) return body;
  return label.width <= column.label + 0.01 ? beside(label, body, column, setting, workshop) : above(label, body);
}

function isLeaf(item: ListItem): boolean {
  return item.blocks.length === 1;
}

interface Label {
  readonly width: number;
  readonly slices: readonly Slice[];
  itemsAt(room: number, align: Column["align"], baseline: number): readonly Placed[];
}

function flowLabel(text: string, setting: Setting, workshop: Workshop): Label | null {
  if (text.trim() === "") return null;
  const place = { structure: workshop.structure, node: workshop.structure.add("Lbl", setting.parent) };
  const lines = linesOf(
    boxesOf([{ text }], settingStyle(setting, workshop.sheet), place, workshop),
    setting.width,
    workshop,
  );
  const [first] = lines;
  return {
    width: first === undefined || lines.length > 1 ? Infinity : first.width,
    slices: slicesOf(lines, setting.type, setting.width, "left", workshop),
    itemsAt: (room, align, y) => (first === undefined ? [] : alignedItems(first, room, align, y)),
  };
}

function beside(
  label: Label,
  body: readonly Slice[],
  column: Column,
  setting: Setting,
  workshop: Workshop,
): readonly Slice[] {
  const items = label.itemsAt(column.label, column.align, -baselineDrop(setting.type, workshop));
  if (body.length === 0) return [slice(setting.type.leading, items)];
  return withFirst(body, (first) => ({ ...first, items: [...items, ...first.items] }));
}

function above(label: Label, body: readonly Slice[]): readonly Slice[] {
  return [...label.slices.map((each) => ({ ...each, keepNext: 2 })), ...body];
}
