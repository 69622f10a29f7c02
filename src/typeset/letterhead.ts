import type { LetterheadBlock, Run } from "../compose/letter.ts";
import { colorOf, setLogo } from "./logo.ts";
import type { Color, Placed, PlacedBox } from "./page.ts";
import { alignedItems, baselineDrop, boxesOf, linesOf, naturalWidth } from "./set-paragraph.ts";
import { measureOf, type Sheet, type TypeSize } from "./sheet.ts";
import { shiftAll } from "./slice.ts";
import { plainStyle } from "./text-style.ts";
import type { Workshop } from "./workshop.ts";

/** Text whose last baseline other text can be set on. */
interface TextStrip extends Strip {
  /** From the last baseline to the lower edge. */
  readonly depth: number;
}

/** Something at the head or foot of a page; items relative to its upper left corner. */
export interface Strip {
  readonly items: readonly Placed[];
  readonly height: number;
}

const header = { kind: "artifact", type: "header" } as const;

/** The firm's name at the left, its lines at the right, a rule below, all in its color. */
export function setLetterhead(block: LetterheadBlock, workshop: Workshop): Strip {
  const { sheet } = workshop;
  const measure = measureOf(sheet);
  const color = block.color === null ? sheet.color.text : colorOf(block.color);
  const logo = block.logo === null ? null : setLogo(block.logo, workshop);
  const logoWidth = logo === null ? 0 : logo.width + sheet.space.column;
  const linesWidth = naturalWidthOf(block.lines, sheet.running.firmLines, measure / 2, workshop);
  const room = measure - logoWidth - linesWidth;
  const natural = naturalWidthOf([block.name], sheet.running.firm, measure, workshop);
  const nameWidth = room - (linesWidth === 0 ? 0 : gapBeside(natural, room, sheet));
  const name = setText([block.name], sheet.running.firm, color, nameWidth, "left", workshop);
  const lines = setText(block.lines, sheet.running.firmLines, sheet.color.quiet, linesWidth, "right", workshop);
  const height = Math.max(name.height, lines.height, logo?.height ?? 0);
  const rule: PlacedBox = {
    ...{
      kind: "box",
      x: 0,
      y: -height - sheet.running.gap,
      width: measure,
      height: sheet.rule.heavy,
      color,
      owner: header,
    },
  };
  const items = [
    ...(logo === null ? [] : shiftAll(logo.items, 0, -(height + logo.height) / 2)),
    ...shiftAll(name.items, logoWidth, name.height - height + lines.depth - name.depth),
    ...shiftAll(lines.items, measure - linesWidth, lines.height - height),
    rule,
  ];
  return { items, height: height + sheet.running.gap };
}

/** A narrower gap is better than a name that leaves its last word to a second line. */
function gapBeside(name: number, room: number, { space }: Sheet): number {
  return name + 2 * space.column <= room ? 2 * space.column : space.column;
}

function naturalWidthOf(lines: LetterheadBlock["lines"], { size }: TypeSize, most: number, workshop: Workshop): number {
  const style = plainStyle(size, workshop.sheet.color.quiet);
  const widths = lines.map((line) => naturalWidth(boxesOf(line, style, header, workshop)));
  return Math.min(Math.max(0, ...widths), most);
}

function setText(
  texts: readonly (readonly Run[])[],
  type: TypeSize,
  color: Color,
  width: number,
  align: "left" | "right",
  workshop: Workshop,
): TextStrip {
  const style = plainStyle(type.size, color);
  const drop = baselineDrop(type, workshop);
  const lines = texts.flatMap((runs) => linesOf(boxesOf(runs, style, header, workshop), width, workshop));
  const items = lines.flatMap((line, index) => alignedItems(line, width, align, -index * type.leading - drop));
  return { items, height: lines.length * type.leading, depth: type.leading - drop };
}
