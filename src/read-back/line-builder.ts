import type { TextLine } from "./pdf-text.ts";
import { inReadingOrder, runsBackwards } from "./reading-order.ts";

/** Joins what is shown, stretch by stretch, into lines. */
export interface LineBuilder {
  readonly lines: TextLine[];
  readonly open: OpenLine;
  /** What was shown last on one baseline between two marks, and is no part of a line yet. */
  readonly waiting: Stretch[];
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
  readonly text: string;
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
  readonly artifact: boolean;
  /** Where the pen was set down. What is shown from there on belongs together, wherever it moves between glyphs. */
  readonly from: number;
}

/** Parts of the size. A gap wider than `column` starts a new line, as in the next cell of a table. */
const WORD_GAP = 0.18;
const COLUMN_GAP = 1;
/** How far a stretch may step back: kerning, and the rounding of places. */
const STEP_BACK = 0.3;
/** Baselines that differ by less, in points, are one. */
const SAME_BASELINE = 0.01;

export function createLineBuilder(): LineBuilder {
  return { lines: [], open: { page: -1, text: "", x: 0, y: 0, artifact: false, end: 0 }, waiting: [] };
}

export function addStretch(builder: LineBuilder, stretch: Stretch): void {
  const [first] = builder.waiting;
  if (first !== undefined && !areBeside(first, stretch)) passMark(builder);
  builder.waiting.push(stretch);
}

/** A name that runs from right to left is shown between two marks, piece by piece, some of them to the left of others. */
export function passMark(builder: LineBuilder): void {
  const { waiting } = builder;
  const isName = waiting.some(({ text }) => runsBackwards(text));
  for (const stretch of isName ? columnsOf(waiting) : waiting) addToLine(builder, stretch);
  waiting.length = 0;
}

/** What stands side by side, put together. Spaces are shown, and small gaps are none: vowels and dots move the pen. */
function columnsOf(stretches: readonly Stretch[]): readonly Stretch[] {
  const columns: Stretch[] = [];
  for (const stretch of stretches.toSorted((a, b) => a.from - b.from)) {
    const last = columns.at(-1);
    if (last !== undefined && (stretch.x - last.end) / stretch.size < COLUMN_GAP) {
      columns.splice(-1, 1, { ...last, text: last.text + stretch.text, end: Math.max(last.end, stretch.end) });
    } else columns.push({ ...stretch, x: stretch.from });
  }
  return columns.map((column) => ({ ...column, text: inReadingOrder(column.text) }));
}

function areBeside(one: Pick<Stretch, "page" | "artifact" | "y">, other: Stretch): boolean {
  return one.page === other.page && one.artifact === other.artifact && Math.abs(one.y - other.y) < SAME_BASELINE;
}

function addToLine(builder: LineBuilder, stretch: Stretch): void {
  const { open } = builder;
  const { page, text, x, end, y, size, artifact } = stretch;
  const gap = (x - open.end) / size;
  if (areBeside(open, stretch) && gap > -STEP_BACK && gap < COLUMN_GAP) {
    open.text += gap > WORD_GAP ? ` ${text}` : text;
    open.end = end;
    return;
  }
  closeLine(builder);
  open.page = page;
  open.text = text;
  open.x = x;
  open.y = y;
  open.artifact = artifact;
  open.end = end;
}

/** Ends the last line. */
export function endLine(builder: LineBuilder): void {
  passMark(builder);
  closeLine(builder);
}

/** A line of nothing but spaces is none. */
function closeLine({ lines, open }: LineBuilder): void {
  const { page, x, y, artifact } = open;
  const text = open.text.trim();
  if (text !== "") lines.push({ page, text, x, y, artifact, endsWord: /\s$/.test(open.text) });
  open.text = "";
  open.page = -1;
}
