import type { TextLine } from "./pdf-text.ts";

/** Joins what is shown, stretch by stretch, into lines. */
export interface LineBuilder {
  readonly lines: TextLine[];
  readonly open: OpenLine;
}

interface OpenLine {
  page: number;
  text: string;
  x: number;
  y: number;
  artifact: boolean;
  /** Where its last stretch ended. */
  end: number;
}

/** A stretch of glyphs: its page and place in points, and the size that its glyphs have on the page. */
export interface Stretch {
  readonly page: number;
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
  readonly artifact: boolean;
}

/** Parts of the size. A gap wider than `column` starts a new line, as in the next cell of a table. */
const WORD_GAP = 0.18;
const COLUMN_GAP = 1;
/** How far a stretch may step back: kerning, and the rounding of places. */
const STEP_BACK = 0.3;
/** Baselines that differ by less, in points, are one. */
const SAME_BASELINE = 0.01;

export function createLineBuilder(): LineBuilder {
  return { lines: [], open: { page: -1, text: "", x: 0, y: 0, artifact: false, end: 0 } };
}

export function addStretch(builder: LineBuilder, stretch: Stretch, text: string): void {
  const { open } = builder;
  const { page, x, end, y, size, artifact } = stretch;
  const gap = (x - open.end) / size;
  const beside = open.page === page && open.artifact === artifact && Math.abs(open.y - y) < SAME_BASELINE;
  if (beside && gap > -STEP_BACK && gap < COLUMN_GAP) {
    open.text += gap > WORD_GAP ? ` ${text}` : text;
    open.end = end;
    return;
  }
  endLine(builder);
  open.page = page;
  open.text = text;
  open.x = x;
  open.y = y;
  open.artifact = artifact;
  open.end = end;
}

/** Ends the last line; a line of nothing but spaces is none. */
export function endLine({ lines, open }: LineBuilder): void {
  const { page, x, y, artifact } = open;
  const text = open.text.trim();
  if (text !== "") lines.push({ page, text, x, y, artifact });
  open.text = "";
  open.page = -1;
}
