import type { Box, ShapedPiece } from "./prepare-paragraph.ts";

/** An emergency break costs more than any chosen one, so a long word starts a line unless that would be wasteful. */
const emergency = 5000;

/** Boxes that fit the measure: one that is wider than a line may be broken between any two of its characters. */
export function splitWideBoxes(boxes: readonly Box[], measure: number): readonly Box[] {
  if (boxes.every(({ width }) => width <= measure)) return boxes;
  return boxes.flatMap((box) => (box.width <= measure ? [box] : splitBox(box)));
}

function splitBox(box: Box): readonly Box[] {
  const clusters = box.pieces.flatMap(clustersOf);
  return clusters.map((piece, index) => {
    if (index === clusters.length - 1) return { ...box, pieces: [piece], width: piece.width };
    const broken = { penalty: emergency, required: false, space: [], spaceWidth: 0, inCode: true };
    return { ...broken, pieces: [piece], width: piece.width };
  });
}

/**
 * One piece per cluster, in the order of the text: a glyph with text of its own and the glyphs without text, or with
 * marks, that belong to it. They follow it, or, where the text runs from right to left, stand before it.
 */
function clustersOf(piece: ShapedPiece): readonly ShapedPiece[] {
  const isReversed = piece.level % 2 === 1;
  const logical = isReversed ? piece.glyphs.toReversed() : piece.glyphs;
  const starts = logical.flatMap((glyph, index) => (index === 0 || /^\P{M}/u.test(glyph.text) ? [index] : []));
  return starts.map((start, index) => {
    const cluster = logical.slice(start, starts[index + 1]);
    const glyphs = isReversed ? cluster.toReversed() : cluster;
    return { ...piece, glyphs, width: glyphs.reduce((sum, { advance }) => sum + advance, 0) };
  });
}
