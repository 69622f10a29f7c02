import type { List, ListItem } from "../compose/letter.ts";
import { settingStyle } from "./flow-paragraph.ts";
import type { Placed } from "./page.ts";
import type { Press, Setting } from "./press.ts";
import { alignedItems, baselineDrop, boxesOf, linesOf, naturalWidth, slicesOf } from "./set-paragraph.ts";
import { breakCosts, indent, type Slice, slice, spaced, withFirst, withLast } from "./slice.ts";
import { layout } from "./structure.ts";

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
export function flowList(block: List, setting: Setting, press: Press): readonly Slice[] {
  const parent = press.structure.add("L", setting.parent);
  const column = labelColumn(block, setting, press);
  const gap = setting.kind === "cell" ? press.sheet.space.cell : press.sheet.space.item;
  const items = block.items.map((item) => flowItem(item, column, { ...setting, parent, isLeaf: false }, press));
  const slices = items.flatMap((slices, index) =>
    withLast(beforeItem(slices, index), (last) => ({ ...last, after: gap })),
  );
  return spaced(slices, 0, setting.kind === "cell" ? gap : press.sheet.space.list);
}

function beforeItem(slices: readonly Slice[], index: number): readonly Slice[] {
  if (index === 0) return slices;
  return withFirst(slices, (first) => ({ ...first, breakCost: Math.max(first.breakCost, breakCosts.item) }));
}

function labelColumn(block: List, setting: Setting, press: Press): Column {
  const { space } = press.sheet;
  const widest = setting.width * widestLabel;
  const widths = block.items.map(({ label }) => labelWidth(label, setting, press)).filter((width) => width <= widest);
  const label = Math.max(...widths, 0);
  const align = block.items.every((item) => number.test(item.label)) ? "right" : "left";
  const least = setting.kind === "cell" ? 0 : space.labelColumn;
  const width = Math.max(least, label + space.label);
  return { width, label: align === "right" ? width - space.label : label, align };
}

function labelWidth(label: string, setting: Setting, press: Press): number {
  return naturalWidth(boxesOf([{ text: label }], settingStyle(setting, press.sheet), layout, press));
}

function flowItem(item: ListItem, column: Column, setting: Setting, press: Press): readonly Slice[] {
  const parent = press.structure.add("LI", setting.parent);
  const label = flowLabel(item.label, { ...setting, parent }, press);
  const bodyParent = press.structure.add("LBody", parent);
  const bodySetting = { ...setting, parent: bodyParent, width: setting.width - column.width, isLeaf: isLeaf(item) };
  const body = indent(press.flow(item.blocks, bodySetting), column.width);
  if (label === null) return body;
  return label.width <= column.label + 0.01 ? beside(label, body, column, setting, press) : above(label, body);
}

function isLeaf(item: ListItem): boolean {
  return item.blocks.length === 1;
}

interface Label {
  readonly width: number;
  readonly slices: readonly Slice[];
  itemsAt(room: number, align: Column["align"], baseline: number): readonly Placed[];
}

function flowLabel(text: string, setting: Setting, press: Press): Label | null {
  if (text.trim() === "") return null;
  const place = { structure: press.structure, node: press.structure.add("Lbl", setting.parent) };
  const lines = linesOf(boxesOf([{ text }], settingStyle(setting, press.sheet), place, press), setting.width, press);
  const [first] = lines;
  return {
    width: first === undefined || lines.length > 1 ? Infinity : first.width,
    slices: slicesOf(lines, setting.type, setting.width, "left", press),
    itemsAt: (room, align, y) => (first === undefined ? [] : alignedItems(first, room, align, y)),
  };
}

function beside(
  label: Label,
  body: readonly Slice[],
  column: Column,
  setting: Setting,
  press: Press,
): readonly Slice[] {
  const items = label.itemsAt(column.label, column.align, -baselineDrop(setting.type, press));
  if (body.length === 0) return [slice(setting.type.leading, items)];
  return withFirst(body, (first) => ({ ...first, items: [...items, ...first.items] }));
}

function above(label: Label, body: readonly Slice[]): readonly Slice[] {
  return [...label.slices.map((each) => ({ ...each, keepNext: 2 })), ...body];
}
