import { cutByWidth, textWidth } from "./text-width.ts";

/** Lines of at most `width` columns, broken at spaces, and inside longer words after `/`, `.`, `@`, `_` or `-`. */
export function wrapText(text: string, width: number): readonly string[] {
  if (!text.includes("\n")) return wrapLine(text, width);
  return text.split("\n").flatMap((line) => wrapLine(line, width));
}

function wrapLine(line: string, width: number): readonly string[] {
  if (textWidth(line) <= width) return [line];
  const lines: string[] = [];
  let current = "";
  let taken = 0;
  /** `gap` is what stands between the piece and the one before it, where both are on one line. */
  const add = (piece: string, gap: string): void => {
    const wanted = textWidth(piece);
    if (current === "" || taken + gap.length + wanted > width) {
      if (current !== "") lines.push(current);
      current = piece;
      taken = wanted;
    } else {
      current += gap + piece;
      taken += gap.length + wanted;
    }
  };
  for (const word of line.split(" ")) {
    if (textWidth(word) <= width) {
      add(word, " ");
    } else {
      for (const [index, piece] of piecesOf(word, width).entries()) add(piece, index === 0 ? " " : "");
    }
  }
  return [...lines, current];
}

function piecesOf(word: string, width: number): readonly string[] {
  return (word.match(/[^/.@_-]*[/.@_-]|[^/.@_-]+/g) ?? [word]).flatMap((part) => cutByWidth(part, width));
}
