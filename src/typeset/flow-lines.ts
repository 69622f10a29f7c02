import type { Address, Reference, Run, Signature } from "../compose/letter.ts";
import { settingStyle, withBreakCosts } from "./flow-paragraph.ts";
import type { PlacedBox } from "./page.ts";
import type { Press, Setting } from "./press.ts";
import { boxesOf, linesOf, naturalWidth, slicesOf } from "./set-paragraph.ts";
import { breakCosts, indent, type Slice, slice, spaced, unbroken, withFirst, withLast } from "./slice.ts";
import { layout } from "./structure.ts";

/** No label column is wider than this part of the measure. */
const widestLabel = 0.4;

/** Lines that stand together: one paragraph with forced line ends, so that a reader hears them as one. */
function togetherLines(lines: readonly (readonly Run[])[], setting: Setting, press: Press): readonly Slice[] {
  const node = press.structure.add("P", setting.parent);
  const runs = lines.flatMap(endedLine);
  const boxes = boxesOf(runs, settingStyle(setting, press.sheet), { structure: press.structure, node }, press);
  return unbroken(slicesOf(linesOf(boxes, setting.width, press), setting.type, setting.width, "left", press));
}

function endedLine(line: readonly Run[]): readonly Run[] {
  return line.map((run, index) => (index === line.length - 1 ? { ...run, breakAfter: true } : run));
}

export function flowAddress(block: Address, setting: Setting, press: Press): readonly Slice[] {
  return spaced(togetherLines(block.lines, setting, press), 0, press.sheet.space.address);
}

/** Room for a signature, a rule to sign on, and who signs. */
export function flowSignature(block: Signature, setting: Setting, press: Press): readonly Slice[] {
  const { space, rule, color } = press.sheet;
  const width = Math.min(space.signRule, setting.width);
  const line: PlacedBox = {
    ...{ kind: "box", x: 0, y: -space.sign, width, height: rule.fine, color: color.rule, owner: layout },
  };
  const room = slice(space.sign, [line], { after: 3 });
  return spaced(unbroken([room, ...togetherLines(block.lines, setting, press)]), 0, space.closing);
}

/** Labels in a column of their own, texts hanging beside them: the RE block, or the particulars of an item. */
export function flowReference(block: Reference, setting: Setting, press: Press): readonly Slice[] {
  const inner = block.tone === "re" ? { ...setting, bold: true } : detailSetting(setting, press);
  const column = labelColumn(block, inner, press);
  const rows = block.rows.map((row) => referenceRow(row, column, inner, press));
  const slices = rows.flatMap((row, index) =>
    index === 0 ? row : withFirst(row, (first) => ({ ...first, before: 3 })),
  );
  return block.tone === "re" ? kept(slices, press) : keptToText(slices, setting, press);
}

function detailSetting(setting: Setting, { sheet }: Press): Setting {
  return setting.kind === "cell" ? setting : { ...setting, type: sheet.details };
}

function kept(slices: readonly Slice[], { sheet }: Press): readonly Slice[] {
  const together = withLast(unbroken(slices), (last) => ({ ...last, keepNext: 2 }));
  return spaced(together, sheet.space.reference, sheet.space.reference);
}

/** Particulars belong to the text above them: their first two lines stay with its last. */
function keptToText(slices: readonly Slice[], setting: Setting, { sheet }: Press): readonly Slice[] {
  const after = setting.kind === "cell" ? sheet.space.cell : sheet.space.paragraph;
  const lines = withBreakCosts(slices);
  const near = withFirst(lines, (first) => ({ ...first, breakCost: breakCosts.widow }));
  return spaced(near, 0, after);
}

/** As wide as the widest label; the RE block's at least so wide that "Re:" stands well apart. */
function labelColumn(block: Reference, setting: Setting, press: Press): number {
  const { space } = press.sheet;
  const style = settingStyle(setting, press.sheet);
  const widths = block.rows.map(({ label }) => naturalWidth(boxesOf(label, style, layout, press)));
  const least = block.tone === "re" ? 2 * space.labelColumn : 0;
  return Math.min(Math.max(...widths.map((width) => width + space.column), least), setting.width * widestLabel);
}

function referenceRow(
  row: Reference["rows"][number],
  column: number,
  setting: Setting,
  press: Press,
): readonly Slice[] {
  const style = settingStyle(setting, press.sheet);
  const place = { structure: press.structure, node: press.structure.add("P", setting.parent) };
  const room = setting.width - column;
  const label = linesOf(boxesOf(followedBySpace(row.label), style, place, press), column, press);
  const content = linesOf(boxesOf(row.content, style, place, press), room, press);
  const left = slicesOf(label, setting.type, column, "left", press);
  const right = indent(slicesOf(content, setting.type, room, "left", press), column);
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) =>
    slice(setting.type.leading, [...(left[index]?.items ?? []), ...(right[index]?.items ?? [])]),
  );
}

/** A no-break space, so that label and text are two words when extracted; it is drawn within the column's white. */
function followedBySpace(label: readonly Run[]): readonly Run[] {
  return [...label, { text: "\u00a0" }];
}
