import type { Run, Running } from "../compose/letter.ts";
import type { StructurePlace } from "./collect-text.ts";
import { type Strip, setLetterhead } from "./letterhead.ts";
import type { Owner, Placed, PlacedBox } from "./page.ts";
import { alignedItems, baselineDrop, boxesOf, linesOf, naturalWidth } from "./set-paragraph.ts";
import { measureOf, type TypeSize } from "./sheet.ts";
import { shiftAll } from "./slice.ts";
import { plainStyle, styleWith, type TextStyle } from "./text-style.ts";
import type { Workshop } from "./workshop.ts";

/** What stands at the head of the first and of every later page, and how deep it reaches into the sheet. */
export interface Heads {
  readonly first: Strip;
  readonly later: Strip;
}

const mark: Owner = { kind: "artifact", type: "mark" };
const header: Owner = { kind: "artifact", type: "header" };
const footer: Owner = { kind: "artifact", type: "footer" };

/** Heads, measured from the top margin's edge. Draft mark and notice are read once, on the first page. */
export function setHeads(running: Running, workshop: Workshop): Heads {
  const { top, gap } = workshop.sheet.running;
  const read = (): StructurePlace => ({ structure: workshop.structure, node: workshop.structure.add("P", 0) });
  const band = setBand(running, read, workshop);
  const firm = running.letterhead === null ? null : setLetterhead(running.letterhead, workshop);
  const first = firm === null ? band : below(band, firm, gap);
  const repeatedBand = setBand(running, () => mark, workshop);
  const later = below(repeatedBand, setContinuation(running.continuation, workshop), gap);
  return { first: offset(first, top), later: offset(later, top) };
}

function offset({ items, height }: Strip, top: number): Strip {
  return { items: shiftAll(items, 0, -top), height: height === 0 ? 0 : height + top };
}

function below(upper: Strip, lower: Strip, gap: number): Strip {
  const start = upper.height === 0 ? 0 : upper.height + gap;
  return { items: [...upper.items, ...shiftAll(lower.items, 0, -start)], height: start + lower.height };
}

/** Draft mark at the left, notice at the right; one below the other where they do not fit. */
function setBand(running: Running, placeOf: () => StructurePlace | Owner, workshop: Workshop): Strip {
  const { sheet } = workshop;
  const left =
    running.mark === null
      ? null
      : textStrip(running.mark, markStyle(workshop), sheet.running.mark, placeOf(), workshop);
  const notice = plainStyle(sheet.running.notice.size, sheet.color.text);
  const right =
    running.notice === null
      ? null
      : textStrip(running.notice, styleWith(notice, { italic: true }), sheet.running.notice, placeOf(), workshop);
  if (left === null) return right ?? { items: [], height: 0 };
  if (right === null) return left;
  const fits = left.width + right.width + 2 * sheet.space.column <= measureOf(sheet);
  if (!fits) return below(left, right, 1);
  const atRight = shiftAll(right.items, measureOf(sheet) - right.width, 0);
  return { items: [...left.items, ...atRight], height: Math.max(left.height, right.height) };
}

function markStyle({ sheet }: Workshop): TextStyle {
  const plain = plainStyle(sheet.running.mark.size, sheet.color.mark);
  return styleWith(plain, { bold: true, tracking: sheet.tracking.mark });
}

/** Addressee and date, small, above a hairline. */
function setContinuation(text: string, workshop: Workshop): Strip {
  const { sheet } = workshop;
  if (text.trim() === "") return { items: [], height: 0 };
  const line = textStrip(
    text,
    plainStyle(sheet.running.head.size, sheet.color.quiet),
    sheet.running.head,
    header,
    workshop,
  );
  const height = line.height + 4;
  const rule: PlacedBox = {
    ...{
      kind: "box",
      x: 0,
      y: -height,
      width: measureOf(sheet),
      height: sheet.rule.hair,
      color: sheet.color.rule,
      owner: header,
    },
  };
  return { items: [...line.items, rule], height };
}

/** Reference at the left, page number at the right. Items relative to the foot's upper left corner. */
export function setFoot(reference: string, number: number, count: number, workshop: Workshop): Strip {
  const { sheet } = workshop;
  const style = plainStyle(sheet.running.foot.size, sheet.color.quiet);
  const page = textStrip(`Page ${number} of ${count}`, style, sheet.running.foot, footer, workshop);
  const room = measureOf(sheet) - page.width - 2 * sheet.space.column;
  const left = textStrip(reference, style, sheet.running.foot, footer, workshop, room);
  const items = [...left.items, ...shiftAll(page.items, measureOf(sheet) - page.width, 0)];
  return { items, height: Math.max(left.height, page.height) };
}

interface TextStrip extends Strip {
  readonly width: number;
}

function textStrip(
  text: string,
  style: TextStyle,
  type: TypeSize,
  place: StructurePlace | Owner,
  workshop: Workshop,
  measure = measureOf(workshop.sheet),
): TextStrip {
  const runs: readonly Run[] = [{ text }];
  const boxes = boxesOf(runs, style, place, workshop);
  const drop = baselineDrop(type, workshop);
  const items: Placed[] = [];
  const lines = linesOf(boxes, measure, workshop);
  for (const [index, line] of lines.entries()) {
    items.push(...alignedItems(line, measure, "left", -index * type.leading - drop));
  }
  return { items, height: lines.length * type.leading, width: Math.min(measure, naturalWidth(boxes)) };
}
