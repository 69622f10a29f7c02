import type { LetterheadBlock, Run } from "../compose/letter.ts";
import { headColumns } from "./letterhead-columns.ts";
import { colorOf, setLogo } from "./logo.ts";
import type { Color, Placed, PlacedBox } from "./page.ts";
import { alignedItems, baselineDrop, boxesOf, linesOf } from "./set-paragraph.ts";
import { measureOf, type TypeSize } from "./sheet.ts";
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

/**
 * The logo, and beside it the firm's name with its lines at the right, or below it where they do not fit there; a rule
 * below. All in the firm's color.
 */
export function setLetterhead(block: LetterheadBlock, workshop: Workshop): Strip {
  const { sheet } = workshop;
  const measure = measureOf(sheet);
  const color = block.color === null ? sheet.color.text : colorOf(block.color);
  const logo = block.logo === null ? null : setLogo(block.logo, workshop);
  const left = logo === null ? 0 : logo.width + sheet.space.column;
  const text = setHeadText(block, color, measure - left, workshop);
  const height = Math.max(text.height, logo?.height ?? 0);
  const rule: PlacedBox = {
    ...{ kind: "box", x: 0, y: -height - sheet.running.gap, width: measure, height: sheet.rule.heavy },
    ...{ color, owner: header },
  };
  const items = [
    ...(logo === null ? [] : shiftAll(logo.items, 0, -(height + logo.height) / 2)),
    ...shiftAll(text.items, left, text.height - height),
    rule,
  ];
  return { items, height: height + sheet.running.gap };
}

/** Name and lines, in a width of their own. */
function setHeadText(block: LetterheadBlock, color: Color, width: number, workshop: Workshop): Strip {
  const { running, space } = workshop.sheet;
  const measured = (runs: readonly Run[], { size }: TypeSize) =>
    boxesOf(runs, plainStyle(size, workshop.sheet.color.quiet), header, workshop);
  const columns = headColumns(
    measured(block.name, running.firm),
    block.lines.map((line) => measured(line, running.firmLines)),
    width,
    space.column,
  );
  const quiet = workshop.sheet.color.quiet;
  if (columns.kind === "beside") {
    const name = setText([block.name], running.firm, color, columns.name, "left", workshop);
    const lines = setText(block.lines, running.firmLines, quiet, columns.lines, "right", workshop);
    return sideBySide(name, lines, width - columns.lines);
  }
  const firm = scaled(running.firm, columns.scale);
  const name = setText([block.name], firm, color, width, "left", workshop);
  const lines = setText(block.lines, running.firmLines, quiet, width, "left", workshop);
  return { items: [...name.items, ...shiftAll(lines.items, 0, -name.height)], height: name.height + lines.height };
}

/** The last lines of both on one baseline. */
function sideBySide(name: TextStrip, lines: TextStrip, at: number): Strip {
  const height = Math.max(name.height, lines.height);
  const items = [
    ...shiftAll(name.items, 0, name.height - height + lines.depth - name.depth),
    ...shiftAll(lines.items, at, lines.height - height),
  ];
  return { items, height };
}

function scaled({ size, leading }: TypeSize, scale: number): TypeSize {
  return { size: size * scale, leading: leading * scale };
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
