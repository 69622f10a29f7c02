import type { Heading, Paragraph, ParagraphRole, Run } from "../compose/letter.ts";
import { type Align, boxesOf, linesOf, slicesOf } from "./set-paragraph.ts";
import type { Sheet, TypeSize } from "./sheet.ts";
import { breakCosts, type Slice, spaced, unbroken, withFirst } from "./slice.ts";
import { plainStyle, styleWith, type TextStyle } from "./text-style.ts";
import type { Setting, Workshop } from "./workshop.ts";

interface ParagraphStyle {
  readonly type: TypeSize;
  readonly text: TextStyle;
  readonly align: Align;
  readonly before: number;
  readonly after: number;
  /** How many slices of what follows must stay on the same page. */
  readonly keepNext: number;
}

const textStyles = rememberStyles<TextStyle>();
const paragraphStyles = rememberStyles<ParagraphStyle>();

/** Text of a block in the type of its setting; one object for all settings alike. */
export function settingStyle({ type, kind, bold }: Setting, sheet: Sheet): TextStyle {
  return textStyles(sheet, type, bold ? `${kind} bold` : kind, () =>
    styleWith(plainStyle(type.size, sheet.color.text, kind === "cell" ? "table" : "prose"), { bold }),
  );
}

/** What depends on nothing but a sheet, a size and a word is made once for all letters. */
function rememberStyles<Style>() {
  const known = new WeakMap<Sheet, WeakMap<TypeSize, Map<string, Style>>>();
  return (sheet: Sheet, type: TypeSize, key: string, make: () => Style): Style => {
    const ofSheet = known.get(sheet) ?? new WeakMap<TypeSize, Map<string, Style>>();
    const ofType = ofSheet.get(type) ?? new Map<string, Style>();
    const style = ofType.get(key) ?? make();
    known.set(sheet, ofSheet.set(type, ofType.set(key, style)));
    return style;
  };
}

/** A paragraph: lines that may part from each other, but never one alone. */
export function flowParagraph(block: Paragraph, setting: Setting, workshop: Workshop): readonly Slice[] {
  const node = setting.isLeaf ? setting.parent : workshop.structure.add("P", setting.parent);
  const style = paragraphStyle(block.role, setting, workshop.sheet);
  const slices = setText(block.content, style, node, setting, workshop);
  const keepNext = block.keep ? 2 : style.keepNext;
  const last = slices.length - 1;
  return slices.map((each, index) => ({
    ...each,
    before: index === 0 ? style.before : 0,
    after: index === last ? style.after : 0,
    breakCost: breakCostAt(index, slices.length),
    keepNext: index === last ? keepNext : 0,
  }));
}

function setText(
  runs: readonly Run[],
  style: ParagraphStyle,
  node: number,
  setting: Setting,
  workshop: Workshop,
): readonly Slice[] {
  const boxes = boxesOf(runs, style.text, { structure: workshop.structure, node }, workshop);
  return slicesOf(linesOf(boxes, setting.width, workshop), style.type, setting.width, style.align, workshop);
}

/** At least two lines on either side of a page break. */
export function withBreakCosts(slices: readonly Slice[]): readonly Slice[] {
  return slices.map((each, index) => (index === 0 ? each : { ...each, breakCost: breakCostAt(index, slices.length) }));
}

function breakCostAt(index: number, count: number): number {
  if (index === 0) return breakCosts.free;
  return index === 1 || index === count - 1 ? breakCosts.widow : breakCosts.splitItem;
}

function paragraphStyle(role: ParagraphRole, setting: Setting, sheet: Sheet): ParagraphStyle {
  const { type, kind, bold } = setting;
  return paragraphStyles(sheet, type, `${role} ${kind}${bold ? " bold" : ""}`, () => newStyle(role, setting, sheet));
}

function newStyle(role: ParagraphRole, setting: Setting, sheet: Sheet): ParagraphStyle {
  const { type } = setting;
  const after = setting.kind === "cell" ? sheet.space.cell : sheet.space.paragraph;
  const plain: ParagraphStyle = {
    ...{ type, text: settingStyle(setting, sheet), align: "left", before: 0, after, keepNext: 0 },
  };
  if (setting.kind === "cell") return { ...plain, ...cellRoleStyle(role, plain.text, sheet) };
  return { ...plain, ...roleStyle(role, plain.text, sheet) };
}

/** In a cell a source or remark must not look like the statement above it: smaller, and in the gray of the foot. */
function cellRoleStyle(role: ParagraphRole, text: TextStyle, { cellSmall, color }: Sheet): Partial<ParagraphStyle> {
  if (role === "center") return { align: "center" };
  if (role !== "small") return {};
  return { type: cellSmall, text: styleWith(text, { size: cellSmall.size, color: color.quiet }) };
}

function roleStyle(role: ParagraphRole, text: TextStyle, sheet: Sheet): Partial<ParagraphStyle> {
  const { space, small, caption } = sheet;
  switch (role) {
    case "date":
      return { after: space.date, keepNext: 1 };
    case "delivery":
      return deliveryStyle(text, sheet);
    case "salutation":
      return { before: space.paragraph, keepNext: 2 };
    case "caption":
      return { type: caption, text: styleWith(text, { size: caption.size, bold: true }), after: 4, keepNext: 2 };
    case "small":
      return { type: small, text: styleWith(text, { size: small.size }), after: 5 };
    case "center":
      return { align: "center" };
    case "body":
    case "status":
      return {};
  }
}

function deliveryStyle(text: TextStyle, { delivery, tracking, space }: Sheet): Partial<ParagraphStyle> {
  const spacedOut = styleWith(text, { size: delivery.size, bold: true, tracking: tracking.delivery });
  return { type: delivery, text: spacedOut, after: space.address, keepNext: 1 };
}

/** A heading: never parted from itself nor from the two slices below it. */
export function flowHeading(block: Heading, setting: Setting, workshop: Workshop): readonly Slice[] {
  const style = headingStyle(block.level, setting, workshop.sheet);
  const node = workshop.structure.add(`H${block.level}`, setting.parent);
  const slices = unbroken(setText(block.content, style, node, setting, workshop));
  const title = block.content.map(({ text }) => text).join("");
  const marked = withFirst(slices, (first) => ({ ...first, heading: { level: block.level, title } }));
  const kept = marked.map((each) => ({ ...each, keepNext: 2 }));
  return spaced(kept, style.before, style.after);
}

function headingStyle(level: Heading["level"], setting: Setting, sheet: Sheet): ParagraphStyle {
  const { bold, italic, before, after, size, leading } = sheet.headings[level];
  const isCell = setting.kind === "cell";
  const type = isCell ? setting.type : { size, leading };
  const text = styleWith(plainStyle(type.size, sheet.color.text), { bold: isCell || bold, italic: !isCell && italic });
  const space = isCell ? { before: sheet.space.cell, after: 0 } : { before, after };
  return { type, text, align: "left", ...space, keepNext: 2 };
}
