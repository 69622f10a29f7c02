import type { Field } from "../compose/letter.ts";
import { settingStyle } from "./flow-paragraph.ts";
import type { PlacedBox, PlacedField } from "./page.ts";
import { baselineDrop, boxesOf, linesOf, naturalWidth, slicesOf } from "./set-paragraph.ts";
import { indent, type Slice, spaced, unbroken, withFirst, withLast } from "./slice.ts";
import { spokenText } from "./spoken-text.ts";
import { layout } from "./structure.ts";
import type { Setting, Workshop } from "./workshop.ts";

/** Height of the area above a rule in which one writes. */
const writingHeight = 16;

/** A rule to write on lies this far below the baseline of its label. */
const ruleDepth = 2.5;

/** A date needs no full line. */
const dateWidth = 150;

/** Fields that follow each other: labels in one column, rules in the next; squares before the labels of choices. */
export function flowFields(fields: readonly Field[], outer: Setting, workshop: Workshop): readonly Slice[] {
  const setting = outer.kind === "cell" ? outer : { ...outer, type: workshop.sheet.form };
  const column = labelColumn(fields, setting, workshop);
  const slices = fields.flatMap((field, index) => {
    if (field.type === "checkbox") return flowCheckbox(field, setting, workshop);
    const isFirstRule = fields[index - 1]?.type === "checkbox";
    const ruled = flowRuled(field, column, setting, workshop);
    return isFirstRule ? spaced(ruled, 2 * workshop.sheet.space.field, 0) : ruled;
  });
  return spaced(slices, workshop.sheet.space.field, workshop.sheet.space.field);
}

function labelColumn(fields: readonly Field[], setting: Setting, workshop: Workshop): number {
  const style = settingStyle(setting, workshop.sheet);
  const ruled = fields.filter(({ type }) => type !== "checkbox");
  const widths = ruled.map(({ label }) => naturalWidth(boxesOf(label, style, layout, workshop)));
  return Math.min(Math.max(0, ...widths) + 10, setting.width * 0.42);
}

function flowRuled(field: Field, column: number, setting: Setting, workshop: Workshop): readonly Slice[] {
  const { sheet, structure } = workshop;
  const parent = structure.add("P", setting.parent);
  const boxes = boxesOf(field.label, settingStyle(setting, sheet), { structure, node: parent }, workshop);
  const label = slicesOf(linesOf(boxes, column - 10, workshop), setting.type, column, "left", workshop);
  const owner = { kind: "content", node: structure.add("Form", parent) } as const;
  const room = setting.width - column;
  const width = field.type === "date" ? Math.min(dateWidth, room) : room;
  const y = -baselineDrop(setting.type, workshop) - ruleDepth;
  const area = { kind: "field", x: column, y, width, height: writingHeight, ...input(field, setting), owner } as const;
  const line: PlacedBox = {
    kind: "box",
    x: column,
    y,
    width,
    height: sheet.rule.fine,
    color: sheet.color.rule,
    owner: layout,
  };
  const slices = withLast(label, (last) => ({ ...last, items: [...last.items, line, area] }));
  return spaced(unbroken(slices), sheet.space.field, sheet.space.field);
}

function flowCheckbox(field: Field, setting: Setting, workshop: Workshop): readonly Slice[] {
  const { sheet, structure } = workshop;
  const side = sheet.space.checkbox;
  const column = side + sheet.space.label;
  const parent = structure.add("P", setting.parent);
  const owner = { kind: "content", node: structure.add("Form", parent) } as const;
  const boxes = boxesOf(field.label, settingStyle(setting, sheet), { structure, node: parent }, workshop);
  const width = setting.width - column;
  const label = indent(slicesOf(linesOf(boxes, width, workshop), setting.type, width, "left", workshop), column);
  const y = -baselineDrop(setting.type, workshop) - 0.5;
  const area = { kind: "field", x: 0, y, width: side, height: side, ...input(field, setting), owner } as const;
  const square = [...frame(0, y, side, workshop), area];
  const slices = withFirst(label, (first) => ({ ...first, items: [...square, ...first.items] }));
  return spaced(unbroken(slices), 5, 5);
}

function input(
  { type, name, label }: Field,
  setting: Setting,
): Pick<PlacedField, "type" | "size" | "name" | "tooltip"> {
  return { type, size: setting.type.size, name, tooltip: spokenText(label.map(({ text }) => text).join("")) };
}

/** Four rules along the inside of a square. */
function frame(x: number, y: number, side: number, { sheet }: Workshop): readonly PlacedBox[] {
  const thin = sheet.rule.fine;
  const edge = (dx: number, dy: number, width: number, height: number): PlacedBox => ({
    ...{ kind: "box", x: x + dx, y: y + dy, width, height, color: sheet.color.rule, owner: layout },
  });
  return [
    edge(0, 0, side, thin),
    edge(0, side - thin, side, thin),
    edge(0, thin, thin, side - 2 * thin),
    edge(side - thin, thin, thin, side - 2 * thin),
  ];
}
