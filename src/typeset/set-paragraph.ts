import type { Run } from "../compose/letter.ts";
import { breakLines, widestLine } from "./break-lines.ts";
import { collectText, type Place } from "./collect-text.ts";
import { textTooWide } from "./layout-fault.ts";
import type { Owner, Placed } from "./page.ts";
import { type Box, prepareParagraph } from "./prepare-paragraph.ts";
import { type Line, setLine } from "./set-line.ts";
import type { TypeSize } from "./sheet.ts";
import { type Slice, shiftAll, slice } from "./slice.ts";
import { splitWideBoxes } from "./split-box.ts";
import type { TextStyle } from "./text-style.ts";
import type { Workshop } from "./workshop.ts";

/** Runs → boxes: collected, cut and shaped, ready to be broken into lines of any width. */
export function boxesOf(
  runs: readonly Run[],
  style: TextStyle,
  place: Place | Owner,
  { sheet, preparation }: Pick<Workshop, "sheet" | "preparation">,
): readonly Box[] {
  return prepareParagraph(collectText(runs, style, sheet, place), preparation);
}

/** No text is set narrower, however deep its list or cell: it would be one character a line and never end. */
const narrowest = 18;

/** Boxes → lines no wider than the measure; where even a few characters are, throws a layout fault. */
export function linesOf(boxes: readonly Box[], width: number, { sheet }: Pick<Workshop, "sheet">): readonly Line[] {
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
  lines: readonly Line[],
  type: TypeSize,
  measure: number,
  align: Align,
  workshop: Pick<Workshop, "preparation">,
): readonly Slice[] {
  const drop = baselineDrop(type, workshop);
  return lines.map((line) => slice(type.leading, shiftAll(line.items, offset(line.width, measure, align), -drop)));
}

/** Items of one line at a baseline, aligned within the measure. */
export function alignedItems(line: Line, measure: number, align: Align, baseline: number): readonly Placed[] {
  return shiftAll(line.items, offset(line.width, measure, align), baseline);
}

function offset(width: number, measure: number, align: Align): number {
  if (align === "left") return 0;
  return align === "center" ? (measure - width) / 2 : measure - width;
}

/** From the top of a line to its baseline: the serif's ascent and descent, centred in the leading. */
export function baselineDrop({ size, leading }: TypeSize, { preparation }: Pick<Workshop, "preparation">): number {
  const { ascender, descender } = preparation.faces.metrics("serif");
  return (leading + (ascender - Math.abs(descender)) * size) / 2;
}

/** Width of the text if it were broken only where it must be. */
export function naturalWidth(boxes: readonly Box[]): number {
  return widestLine(boxes);
}

/** Width below which some word or identifier would have to be broken. */
export function narrowestWidth(boxes: readonly Box[]): number {
  let widest = 0;
  let x = 0;
  for (const box of boxes) {
    widest = Math.max(widest, x + box.width);
    x = box.inCode ? x + box.width : 0;
  }
  return widest;
}
