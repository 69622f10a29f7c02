import type { Run } from "../compose/letter.ts";
import { isBidirectional } from "./bidi.ts";
import { breakLines, widestLine } from "./break-lines.ts";
import { collectText, type StructurePlace } from "./collect-text.ts";
import { textTooWide } from "./layout-fault.ts";
import type { Owner, Placed } from "./page.ts";
import { type Box, prepareParagraph } from "./prepare-paragraph.ts";
import { type Line, setLine } from "./set-line.ts";
import type { Sheet, TypeSize } from "./sheet.ts";
import { type Slice, shiftAll, slice } from "./slice.ts";
import { splitWideBoxes } from "./split-box.ts";
import { contentOf } from "./structure.ts";
import type { TextStyle } from "./text-style.ts";
import type { Workshop } from "./workshop.ts";

/**
 * A paragraph cut and shaped, ready to be broken into lines of any width. Where all of it belongs to one node, its
 * boxes do not know which (`nobody`), so that letters can share them, and `owner` says it; else `owner` is null.
 */
export interface SetText {
  readonly boxes: readonly Box[];
  readonly owner: Owner | null;
}

/** A line of a `SetText`, with its owner. */
export interface OwnedLine extends Line {
  readonly owner: Owner | null;
}

/** Whose text is shared. */
const nobody: Owner = { kind: "content", node: -1 };

/** Runs → boxes: collected, cut and shaped. */
export function boxesOf(
  runs: readonly Run[],
  style: TextStyle,
  place: StructurePlace | Owner,
  { sheet, preparation }: Pick<Workshop, "sheet" | "preparation">,
): SetText {
  if (!runs.every(isPlain))
    return { boxes: prepareParagraph(collectText(runs, style, sheet, place), preparation), owner: null };
  const boxes = preparation.texts(runs, style, () =>
    prepareParagraph(collectText(runs, style, sheet, nobody), preparation),
  );
  return { boxes, owner: "kind" in place ? place : contentOf(place.node) };
}

/** Links, foreign words and names written from right to left have nodes of their own. */
function isPlain({ href, lang, text }: Run): boolean {
  return href === undefined && lang === undefined && !isBidirectional(text);
}

/** No text is set narrower, however deep its list or cell: it would be one character a line and never end. */
const narrowest = 18;

/** Boxes → lines no wider than the measure; where even a few characters are, throws a layout fault. */
export function linesOf(
  { boxes, owner }: SetText,
  width: number,
  { sheet, preparation }: Pick<Workshop, "sheet" | "preparation">,
): readonly OwnedLine[] {
  const lines = preparation.lines(boxes, width, () => brokenLines(boxes, width, sheet));
  return lines.map(({ items, width: inked }) => ({ items, width: inked, owner }));
}

function brokenLines(boxes: readonly Box[], width: number, sheet: Sheet): readonly Line[] {
  const measure = Math.max(narrowest, width);
  const fitting = splitWideBoxes(boxes, measure);
  const ends = breakLines(fitting, measure);
  const lines = ends.map((end, index) => {
    const start = ends[index - 1] ?? 0;
    return setLine(fitting.slice(start, end), end === fitting.length, sheet);
  });
  if (width < narrowest && lines.some((line) => line.width > width + tolerance))
    throw textTooWide(wordsOf(boxes), width);
  return lines;
}

/** Widths are sums of many advances, and columns are shared out by halving. */
const tolerance = 0.05;

function wordsOf(boxes: readonly Box[]): string {
  const pieces = boxes.flatMap((box) => [...box.pieces, ...box.space]);
  return pieces.flatMap(({ glyphs }) => glyphs.map(({ text }) => text)).join("");
}

export type Align = "left" | "center" | "right";

/** Lines → slices, each as tall as the leading, with the text on its baseline. */
export function slicesOf(
  lines: readonly OwnedLine[],
  type: TypeSize,
  measure: number,
  align: Align,
  workshop: Pick<Workshop, "preparation">,
): readonly Slice[] {
  const drop = baselineDrop(type, workshop);
  return lines.map((line) => slice(type.leading, alignedItems(line, measure, align, -drop)));
}

/** Items of one line at a baseline, aligned within the measure. */
export function alignedItems(
  { items, width, owner }: OwnedLine,
  measure: number,
  align: Align,
  baseline: number,
): readonly Placed[] {
  const placed = shiftAll(items, offset(width, measure, align), baseline);
  return owner === null ? placed : placed.map((item) => (item.owner === nobody ? { ...item, owner } : item));
}

function offset(width: number, measure: number, align: Align): number {
  if (align === "left") return 0;
  return align === "center" ? (measure - width) / 2 : measure - width;
}

/** From the top of a line to its baseline: the serif's ascent and descent, centered in the leading. */
export function baselineDrop({ size, leading }: TypeSize, { preparation }: Pick<Workshop, "preparation">): number {
  const { ascender, descender } = preparation.faces.metrics("serif");
  return (leading + (ascender - Math.abs(descender)) * size) / 2;
}

/** Width of the text if it were broken only where it must be. */
export function naturalWidth({ boxes }: SetText): number {
  return widestLine(boxes);
}

/** Width below which some word or identifier would have to be broken. */
export function narrowestWidth({ boxes }: SetText): number {
  let widest = 0;
  let x = 0;
  for (const box of boxes) {
    widest = Math.max(widest, x + box.width);
    x = box.inCode ? x + box.width : 0;
  }
  return widest;
}
