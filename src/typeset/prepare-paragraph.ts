import type { Manner } from "../fonts/typefaces.ts";
import type { BreakOpportunity } from "./break-opportunities.ts";
import { codeBreaks, codePenalty } from "./code-breaks.ts";
import { type CollectedText, lineEnd, type StyledSpan } from "./collect-text.ts";
import type { FaceId, Owner, PlacedGlyph } from "./page.ts";
import type { Preparation } from "./preparation.ts";
import type { TextStyle } from "./text-style.ts";

/** Glyphs that share a face, a style and an owner. */
export interface ShapedPiece {
  readonly face: FaceId;
  readonly glyphs: readonly PlacedGlyph[];
  readonly width: number;
  readonly style: TextStyle;
  readonly owner: Owner;
  readonly href: string | null;
  /** The link that `href` belongs to. */
  readonly anchor: Owner;
  readonly placeholder: boolean;
  /** Embedding level: glyphs stand from left to right, but pieces of odd levels follow each other the other way. */
  readonly level: number;
}

/** What stands between two places where a line may end. */
export interface Box {
  readonly pieces: readonly ShapedPiece[];
  /** Width without the space after it. */
  readonly width: number;
  /** The space after it, drawn also at a line's end so that words stay apart when the text is extracted. */
  readonly space: readonly ShapedPiece[];
  readonly spaceWidth: number;
  /** Cost of ending a line after this box. */
  readonly penalty: number;
  /** Whether a line must end after this box. */
  readonly required: boolean;
  /** Whether it ends inside a name or address: columns are made wide enough not to need such a place. */
  readonly inCode: boolean;
}

interface Cut extends BreakOpportunity {
  readonly penalty: number;
  readonly inCode: boolean;
}

/** Costs of line ends that typographers avoid, in the unit of line costs. */
const penalties = { insideWord: 500, beforeDash: 1200, afterLetter: 60 };

/** Cuts a paragraph into boxes and shapes them. */
export function prepareParagraph({ text, spans }: CollectedText, preparation: Preparation): readonly Box[] {
  const boxes: Box[] = [];
  const walk = { text, spans, preparation, span: 0 };
  let start = 0;
  for (const cut of cutsOf(text, spans, preparation)) {
    boxes.push(makeBox(walk, start, cut));
    start = cut.position;
  }
  if (start < text.length) boxes.push(makeBox(walk, start, end(text)));
  return boxes;
}

function end(text: string): Cut {
  return { position: text.length, required: false, penalty: 0, inCode: false };
}

/** The cuts of UAX #14 outside identifiers, our own inside them. */
function cutsOf(text: string, spans: readonly StyledSpan[], preparation: Preparation): readonly Cut[] {
  const codes = codeStretches(spans);
  const cuts: Cut[] = [];
  let next = 0;
  for (const { position, required } of preparation.breaks(text)) {
    for (let code = codes[next]; code !== undefined && code.end <= position; code = codes[next]) {
      cuts.push(...cutsInCode(text, code));
      next++;
    }
    const code = codes[next];
    const inside = code !== undefined && position > code.start && position < code.end;
    if (!inside) cuts.push({ position, required, penalty: penaltyAt(text, position), inCode: false });
  }
  for (const code of codes.slice(next)) cuts.push(...cutsInCode(text, code));
  return cuts.sort((a, b) => a.position - b.position);
}

/** Neighboring code spans (one bold, one plain) are one identifier. */
function codeStretches(spans: readonly StyledSpan[]): readonly { start: number; end: number }[] {
  const stretches: { start: number; end: number }[] = [];
  for (const span of spans) {
    if (!span.code) continue;
    const last = stretches.at(-1);
    if (last?.end === span.start) stretches.splice(-1, 1, { start: last.start, end: span.end });
    else stretches.push({ start: span.start, end: span.end });
  }
  return stretches;
}

/** After spaces, `/` and `.`; at no hyphen. */
function cutsInCode(text: string, { start, end }: { start: number; end: number }): readonly Cut[] {
  const cuts: Cut[] = [];
  for (const match of text.slice(start, end).matchAll(/[^ \u2028]+|[ \u2028]+/g)) {
    const at = start + match.index;
    if (isSpace(text, at)) addSpaceCut(cuts, text, at + match[0].length, end);
    else for (const { position, penalty } of codeBreaks(match[0])) cuts.push(codeCut(at + position, penalty));
  }
  return cuts;
}

function addSpaceCut(cuts: Cut[], text: string, position: number, end: number): void {
  if (position < end) cuts.push({ position, required: text[position - 1] === lineEnd, penalty: 0, inCode: false });
}

function codeCut(position: number, penalty: number): Cut {
  return { position, required: false, penalty, inCode: penalty > codePenalty.slash };
}

function isSpace(text: string, at: number): boolean {
  const character = text[at];
  return character === " " || character === lineEnd;
}

function penaltyAt(text: string, position: number): number {
  const next = text.charCodeAt(position);
  const dash = next === 0x2014 || next === 0x2013 ? penalties.beforeDash : 0;
  if (!isSpace(text, position - 1)) return penalties.insideWord + dash;
  return dash + (isLoneLetter(text, position - 2) ? penalties.afterLetter : 0);
}

/** "a" or "I" standing alone. */
function isLoneLetter(text: string, at: number): boolean {
  return /[a-z]/i.test(text[at] ?? "") && (at === 0 || isSpace(text, at - 1));
}

interface Walk {
  readonly text: string;
  readonly spans: readonly StyledSpan[];
  readonly preparation: Preparation;
  /** The first span that reaches into the boxes still to come. */
  span: number;
}

function makeBox(walk: Walk, start: number, cut: Cut): Box {
  let inkEnd = cut.position;
  while (inkEnd > start && isSpace(walk.text, inkEnd - 1)) inkEnd--;
  const pieces = piecesOf(walk, start, inkEnd);
  const space = inkEnd < cut.position ? piecesOf(walk, cut.position - 1, cut.position) : [];
  const { penalty, required, inCode } = cut;
  return { pieces, width: widthOf(pieces), space, spaceWidth: widthOf(space), penalty, required, inCode };
}

/** The shaped pieces of a stretch of text; a line end shapes as a space. */
function piecesOf(walk: Walk, start: number, end: number): readonly ShapedPiece[] {
  const pieces: ShapedPiece[] = [];
  while ((walk.spans[walk.span]?.end ?? Infinity) <= start) walk.span++;
  for (let index = walk.span; index < walk.spans.length; index++) {
    const span = walk.spans[index];
    if (span === undefined || span.start >= end) break;
    addPieces(pieces, walk.text.slice(Math.max(start, span.start), Math.min(end, span.end)), span, walk.preparation);
  }
  return pieces;
}

function addPieces(pieces: ShapedPiece[], text: string, span: StyledSpan, preparation: Preparation): void {
  const { style, owner, href, anchor, placeholder, level } = span;
  for (const { face, glyphs, width } of preparation.shaped(text, style, mannerOf(span))) {
    pieces.push({ face, glyphs, width, style, owner, href, anchor, placeholder, level });
  }
}

const plain: Manner = { direction: "ltr", lang: null };

function mannerOf({ level, lang }: StyledSpan): Manner {
  if (level === 0 && lang === null) return plain;
  return { direction: level % 2 === 0 ? "ltr" : "rtl", lang };
}

function widthOf(pieces: readonly ShapedPiece[]): number {
  return pieces.reduce((sum, { width }) => sum + width, 0);
}
