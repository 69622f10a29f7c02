import type { PdfText, TextLine } from "../read-back/pdf-text.ts";
import { foldedWords, foldText } from "./fold-text.ts";

/** A line as it is compared. */
export interface PaperLine {
  /** Folded. */
  readonly text: string;
  readonly page: number;
  readonly x: number;
  readonly y: number;
}

/** What a paper says, and apart from it what repeats on its pages: a foot must not cut an address in two. */
export interface PaperText {
  /** What it says is the first. */
  readonly parts: readonly [PaperPart, ...PaperPart[]];
  readonly info: PdfText["info"];
}

export interface PaperPart {
  readonly lines: readonly PaperLine[];
  readonly words: readonly string[];
}

export function paperText({ lines, info, fields }: PdfText): PaperText {
  const said = partOf(lines.filter(({ artifact }) => !artifact));
  const repeated = partOf(lines.filter(({ artifact }) => artifact));
  const typed = partOf([...fields.values()].map((text) => ({ text, page: 0, x: 0, y: 0 })));
  return { parts: [said, repeated, typed], info };
}

function partOf(shown: readonly Omit<TextLine, "artifact">[]): PaperPart {
  const lines = shown.map(({ text, page, x, y }) => ({ text: foldText(text), page, x, y }));
  const words: string[] = [];
  for (const { text } of lines) words.push(...foldedWords(text));
  return { lines, words };
}
