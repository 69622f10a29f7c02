import type { Block, Reference, Run } from "../compose/letter.ts";
import { createObjectMemory } from "../memory/remember.ts";
import type { StructurePlace } from "./collect-text.ts";
import { settingStyle, withBreakCosts } from "./flow-paragraph.ts";
import { boxesOf, linesOf, naturalWidth, slicesOf } from "./set-paragraph.ts";
import { breakCosts, indent, type Slice, slice, spaced, unbroken, withFirst, withLast } from "./slice.ts";
import { layout } from "./structure.ts";
import type { Setting, Workshop } from "./workshop.ts";

/** No label column is wider than this part of the measure. */
const largestColumn = 0.4;

type Row = Reference["rows"][number];

interface Settings {
  readonly labels: Setting;
  readonly texts: Setting;
}

/** Labels in a column of their own, texts hanging beside them: the RE block, its texts bold, or particulars. */
export function flowReference(block: Reference, setting: Setting, workshop: Workshop): readonly Slice[] {
  const labels = block.tone === "re" ? setting : detailSetting(setting, workshop);
  const texts = block.tone === "re" ? { ...setting, bold: true } : labels;
  const column = labelColumn(block, labels, workshop);
  const rows = block.rows.map((row) => withBreakCosts(referenceRow(row, column, { labels, texts }, workshop)));
  const before = workshop.sheet.space.referenceRow[block.tone];
  const slices = rows.flatMap((row, index) =>
    index === 0 ? row : withFirst(row, (first) => ({ ...first, before, breakCost: betweenRows(index, rows.length) })),
  );
  return block.tone === "re" ? kept(slices, workshop) : keptToText(slices, setting, workshop);
}

function detailSetting(setting: Setting, { sheet }: Workshop): Setting {
  return setting.kind === "cell" ? setting : { ...setting, type: sheet.details };
}

function kept(slices: readonly Slice[], { sheet }: Workshop): readonly Slice[] {
  const together = withLast(unbroken(slices), (last) => ({ ...last, keepNext: 2 }));
  return spaced(together, sheet.space.reference, sheet.space.reference);
}

/** A single row at the foot or the head of a page looks lost. */
function betweenRows(index: number, count: number): number {
  return index === 1 || index === count - 1 ? breakCosts.widow : breakCosts.splitItem;
}

/** Particulars belong to the text above them: the first stays with its last line. */
function keptToText(slices: readonly Slice[], setting: Setting, { sheet }: Workshop): readonly Slice[] {
  const after = setting.kind === "cell" ? sheet.space.cell : sheet.space.paragraph;
  const near = withFirst(slices, (first) => ({ ...first, breakCost: breakCosts.widow }));
  return spaced(near, 0, after);
}

/** As wide as the widest label; the RE block's at least so wide that "Re:" stands well apart. */
function labelColumn(block: Reference, setting: Setting, workshop: Workshop): number {
  if (block.tone === "details") return setting.detailColumn ?? widestLabel([block], setting, workshop);
  return Math.max(widestLabel([block], setting, workshop), 2 * workshop.sheet.space.labelColumn);
}

/** The label column that all particulars of these blocks, also those in lists among them, can share; null = none. */
export function detailColumnOf(blocks: readonly Block[], setting: Setting, workshop: Workshop): number | null {
  const found = detailsIn(blocks);
  return found.length === 0 ? null : widestLabel(found, detailSetting(setting, workshop), workshop);
}

function detailsIn(blocks: readonly Block[]): readonly Reference[] {
  return blocks.flatMap((block) => {
    if (block.kind === "list") return block.items.flatMap((item) => detailsIn(item.blocks));
    return block.kind === "reference" && block.tone === "details" ? [block] : [];
  });
}

function widestLabel(blocks: readonly Reference[], setting: Setting, workshop: Workshop): number {
  const style = settingStyle(setting, workshop.sheet);
  const labels = blocks.flatMap(({ rows }) => rows.map(({ label }) => label));
  const widths = labels.map((label) => naturalWidth(boxesOf(label, style, layout, workshop)));
  return Math.min(Math.max(0, ...widths) + workshop.sheet.space.column, setting.width * largestColumn);
}

/** Label and text, line beside line. */
function referenceRow(row: Row, column: number, { labels, texts }: Settings, workshop: Workshop): readonly Slice[] {
  const { structure, sheet } = workshop;
  const place = { structure, node: structure.add("P", labels.parent) };
  const room = texts.width - column;
  const label = labelBoxes(row.label, column, labels, place, workshop);
  const text = boxesOf(row.content, settingStyle(texts, sheet), place, workshop);
  const left = slicesOf(linesOf(label, column, workshop), labels.type, column, "left", workshop);
  const right = indent(slicesOf(linesOf(text, room, workshop), texts.type, room, "left", workshop), column);
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) =>
    slice(texts.type.leading, [...(left[index]?.items ?? []), ...(right[index]?.items ?? [])]),
  );
}

/** A label of several lines is a span of its own: it is read whole, though its lines stand beside those of the text. */
function labelBoxes(
  label: readonly Run[],
  column: number,
  setting: Setting,
  place: StructurePlace,
  workshop: Workshop,
) {
  const style = settingStyle(setting, workshop.sheet);
  const runs = followedBySpace(label);
  const lines = linesOf(boxesOf(runs, style, layout, workshop), column, workshop);
  if (lines.length <= 1) return boxesOf(runs, style, place, workshop);
  return boxesOf(runs, style, { ...place, node: place.structure.add("Span", place.node) }, workshop);
}

const withSpace = createObjectMemory<readonly Run[], readonly Run[]>();

/**
 * A no-break space, so that label and text are two words when extracted; it is drawn within the column's white. The same
 * label gives the same runs, by which what was set of it is found again.
 */
function followedBySpace(label: readonly Run[]): readonly Run[] {
  return withSpace(label, () => [...label, { text: "\u00a0" }]);
}
