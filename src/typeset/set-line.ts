import { inVisualOrder } from "./bidi.ts";
import type { Placed, PlacedBox, PlacedGlyph, PlacedLink, TypesetText } from "./page.ts";
import type { Box, ShapedPiece } from "./prepare-paragraph.ts";
import type { Sheet } from "./sheet.ts";
import { layout } from "./structure.ts";

/** One line of text: items relative to its left end and baseline. The space at its end is drawn but not counted. */
export interface Line {
  readonly items: readonly Placed[];
  readonly width: number;
}

/** Distances from the baseline as parts of the size: the area that a link or a highlight covers. */
const reach = { below: 0.26, height: 1.18 };

/** A stretch of the line that is drawn in one go. */
interface Stretch {
  readonly x: number;
  readonly width: number;
  readonly pieces: readonly ShapedPiece[];
  /** The line's last space, which no link or highlight covers. */
  readonly isTrailing: boolean;
  /** Place in the text, by which stretches are drawn: in the order of reading. */
  readonly order: number;
}

/** Sets boxes on one line. `isLast`: the paragraph ends here, so no space is needed after it. */
export function setLine(boxes: readonly Box[], isLast: boolean, sheet: Sheet): Line {
  const stretches = joinAlike(inOrder(boxes, isLast));
  const width = stretches.reduce((sum, { isTrailing, width }) => sum + (isTrailing ? 0 : width), 0);
  const inked = stretches.filter(({ isTrailing }) => !isTrailing);
  const drawn = joinAlike(stretches.map((stretch) => ({ ...stretch, isTrailing: false })));
  const texts = drawn.toSorted((a, b) => a.order - b.order);
  return { width, items: [...highlights(inked, sheet), ...texts.map(textOf), ...links(inked)] };
}

/** A piece in its place in the text. */
interface Part {
  readonly piece: ShapedPiece;
  readonly isTrailing: boolean;
  readonly order: number;
  readonly level: number;
}

/** From left to right. */
function inOrder(boxes: readonly Box[], isLast: boolean): readonly Stretch[] {
  let x = 0;
  return visual(partsOf(boxes, isLast)).map(({ piece, isTrailing, order }) => {
    const stretch = { x, width: piece.width, pieces: [piece], isTrailing, order };
    x += piece.width;
    return stretch;
  });
}

function visual(parts: readonly Part[]): readonly Part[] {
  return parts.some(({ level }) => level > 0) ? inVisualOrder(parts) : parts;
}

/** In the order of the text. The space that ends a line stands at its right end, whatever it follows (UAX #9, L1). */
function partsOf(boxes: readonly Box[], isLast: boolean): readonly Part[] {
  const parts: Part[] = [];
  const add = (piece: ShapedPiece, isTrailing: boolean) =>
    parts.push({ piece, isTrailing, order: parts.length, level: isTrailing ? 0 : piece.level });
  for (const [index, box] of boxes.entries()) {
    const isEnd = index === boxes.length - 1;
    for (const piece of box.pieces) add(piece, false);
    if (!isEnd || !isLast) for (const piece of box.space) add(piece, isEnd);
  }
  return parts;
}

/** Neighbors that look and belong alike become one stretch: one text operation instead of one per word. */
function joinAlike(stretches: readonly Stretch[]): readonly Stretch[] {
  const joined: { x: number; width: number; pieces: ShapedPiece[]; isTrailing: boolean; order: number }[] = [];
  for (const stretch of stretches) {
    const last = joined.at(-1);
    if (last !== undefined && last.isTrailing === stretch.isTrailing && areAlike(last.pieces[0], stretch.pieces[0])) {
      last.pieces.push(...stretch.pieces);
      last.width += stretch.width;
      last.order = Math.min(last.order, stretch.order);
    } else joined.push({ ...stretch, pieces: [...stretch.pieces] });
  }
  return joined;
}

function areAlike(a: ShapedPiece | undefined, b: ShapedPiece | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return (
    a.owner === b.owner &&
    a.face === b.face &&
    a.style.size === b.style.size &&
    a.style.color === b.style.color &&
    a.href === b.href &&
    a.anchor === b.anchor &&
    a.placeholder === b.placeholder
  );
}

function textOf({ x, pieces }: Stretch): TypesetText {
  const [first] = pieces;
  if (first === undefined) throw new Error("a stretch of text without pieces");
  const { face, style, owner } = first;
  const glyphs: PlacedGlyph[] = [];
  for (const piece of pieces) for (const glyph of piece.glyphs) glyphs.push(glyph);
  return { kind: "text", x, y: 0, face, size: style.size, color: style.color, glyphs, owner };
}

function highlights(stretches: readonly Stretch[], sheet: Sheet): readonly PlacedBox[] {
  return areas(stretches, ({ placeholder }) => (placeholder ? "placeholder" : null)).map(
    ({ x, width, size }): PlacedBox => ({
      ...{ kind: "box", x: x - 1, y: -reach.below * size, width: width + 2, height: reach.height * size },
      color: sheet.color.highlight,
      owner: layout,
    }),
  );
}

function links(stretches: readonly Stretch[]): readonly PlacedLink[] {
  return areas(stretches, ({ href }) => href).map(
    ({ x, width, size, key, owner }): PlacedLink => ({
      ...{ kind: "link", x, y: -reach.below * size, width, height: reach.height * size, href: key, owner },
    }),
  );
}

interface Area {
  readonly x: number;
  readonly width: number;
  readonly size: number;
  readonly key: string;
  readonly owner: ShapedPiece["owner"];
}

/** Adjoining stretches with the same key and, for links, the same node. */
function areas(stretches: readonly Stretch[], keyOf: (piece: ShapedPiece) => string | null): readonly Area[] {
  const found: Area[] = [];
  for (const { x, width, pieces } of stretches) {
    const [piece] = pieces;
    const key = piece === undefined ? null : keyOf(piece);
    if (piece === undefined || key === null) continue;
    const { anchor: owner, style } = piece;
    const last = found.at(-1);
    const adjoins =
      last !== undefined && last.key === key && last.owner === owner && Math.abs(last.x + last.width - x) < 0.01;
    if (adjoins) found.splice(-1, 1, { ...last, width: last.width + width, size: Math.max(last.size, style.size) });
    else found.push({ x, width, size: style.size, key, owner });
  }
  return found;
}
