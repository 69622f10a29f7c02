import { cutByWidth, textWidth } from "./text-width.ts";

/** Lines of at most `width` columns, broken at spaces, and inside longer words after `/`, `.`, `@`, `_` or `-`. */
export function wrapText(text: string, width: number): readonly string[] {
  return text.split("\n").flatMap((line) => (textWidth(line) <= width ? [line] : wrapLine(line, width)));
}

function wrapLine(line: string, width: number): readonly string[] {
  const lines: string[] = [];
  let current = "";
  for (const word of line.split(" ").flatMap((text) => breakWord(text, width))) {
    const glued = word.follows ? `${current}${word.text}` : current === "" ? word.text : `${current} ${word.text}`;
    if (textWidth(glued) <= width) {
      current = glued;
    } else {
      if (current !== "") lines.push(current);
      current = word.text;
    }
  }
  return [...lines, current];
}

interface Piece {
  readonly text: string;
  /** Whether it continues the word before it. */
  readonly follows: boolean;
}

function breakWord(word: string, width: number): readonly Piece[] {
  if (textWidth(word) <= width) {
    return [{ text: word, follows: false }];
  }
  return (word.match(/[^/.@_-]*[/.@_-]|[^/.@_-]+/g) ?? [word])
    .flatMap((part) => cutByWidth(part, width))
    .map((text, index) => ({ text, follows: index > 0 }));
}
