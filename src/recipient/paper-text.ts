import type { PdfText, TextLine } from "../read-back/pdf-text.ts";
import { foldedWords, foldText } from "./fold-text.ts";
import type { TextWords } from "./text-words.ts";

/** A line as it is compared. */
export interface PaperLine {
  /** Folded. */
  readonly text: string;
  readonly page: number;
  readonly x: number;
  readonly y: number;
  /** Whether a space is drawn behind it, so that its last word ends there. */
  readonly endsWord: boolean;
}

/** What a paper says, and apart from it what repeats on its pages: a foot must not cut an address in two. */
export interface PaperText {
  /** What it says is the first. */
  readonly parts: readonly [PaperPart, ...PaperPart[]];
  readonly info: PdfText["info"];
}

export interface PaperPart extends TextWords {
  readonly lines: readonly PaperLine[];
  /** For each line, the index of its first word. */
  readonly starts: readonly number[];
}

export function paperText({ lines, info, fields }: PdfText): PaperText {
  const said = partOf(lines.filter(({ artifact }) => !artifact));
  const repeated = partOf(lines.filter(({ artifact }) => artifact));
  const typed = partOf([...fields.values()].map((text) => ({ text, page: 0, x: 0, y: 0, endsWord: true })));
  return { parts: [said, repeated, typed], info };
}

function partOf(shown: readonly Omit<TextLine, "artifact">[]): PaperPart {
  const lines = shown.map(({ text, page, x, y, endsWord }) => ({ text: foldText(text), page, x, y, endsWord }));
  const words: string[] = [];
  const starts: number[] = [];
  const broken = new Set<number>();
  for (const [index, { text }] of lines.entries()) {
    starts.push(words.length);
    words.push(...foldedWords(text));
    if (mayGoOn(lines, index)) broken.add(words.length - 1);
  }
  return { lines, words, starts, broken };
}

const LETTER_LAST = /[\p{L}\p{M}\p{N}]$/u;
const LETTER_FIRST = /^[\p{L}\p{M}\p{N}]/u;

/**
 * In letters: no column is so narrow that a shorter word had to be broken in it. So `Agency 1` above `1 Main Street` does
 * not make an 11.
 */
const SHORTEST_BROKEN = 8;

/** Whether the last word of a line may go on in the next line of its column: a word wider than the column is broken. */
function mayGoOn(lines: readonly PaperLine[], index: number): boolean {
  const [line, next] = [lines[index], lines[index + 1]];
  if (line === undefined || next === undefined || line.endsWord || !isBelow(line, next)) return false;
  if (!LETTER_LAST.test(line.text) || !LETTER_FIRST.test(next.text)) return false;
  return (foldedWords(line.text).at(-1)?.length ?? 0) + (foldedWords(next.text)[0]?.length ?? 0) >= SHORTEST_BROKEN;
}

/** In points: lines of one block begin at one edge; what a line break carries over may be indented. */
const SAME_EDGE = 1;
const WIDEST_INDENT = 40;

/** Whether a line stands below another of the same block. */
export function isBelow(upper: PaperLine, lower: PaperLine): boolean {
  return upper.page === lower.page && lower.y < upper.y && Math.abs(lower.x - upper.x) < WIDEST_INDENT + SAME_EDGE;
}
