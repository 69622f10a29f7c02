import { foldText } from "./fold-text.ts";
import { isBelow, type PaperLine } from "./paper-text.ts";

/** Lines that may stand between name and address: an attention line. */
const MOST_BETWEEN = 1;
/** Where no address is known, the letter says so in brackets. */
const GAP = /^\[.+\]$/;

/** What of a block was not found: `null` where it stands there whole, otherwise its first line that is missing. */
export type MissingLine = string | null;

/**
 * Looks for name and address, line below line, complete and in order. `address` is null where the registry has none:
 * then a line in brackets must stand in its place.
 */
export function missingLine(lines: readonly PaperLine[], name: string, address: readonly string[] | null): MissingLine {
  const wanted = [name, ...(address ?? [])].map(foldText);
  let best = 0;
  for (let from = 0; from < lines.length; from++) {
    const end = lineEnd(lines, from, wanted[0] ?? "");
    if (end < 0) continue;
    for (let skipped = 0; skipped <= MOST_BETWEEN; skipped++) {
      if (address === null) {
        if (GAP.test(lines[end + skipped]?.text ?? "") && areBelow(lines, end + skipped - 1, end + skipped))
          return null;
      } else best = Math.max(best, 1 + matchedLines(lines, end - 1, skipped, wanted.slice(1)));
    }
    best = Math.max(best, 1);
    if (address !== null && best === wanted.length) return null;
  }
  return wanted[best] ?? "the line in brackets where the address should be";
}

/** How many of the wanted lines stand, one below the other, below the line `last` and `skipped` others. */
function matchedLines(lines: readonly PaperLine[], last: number, skipped: number, wanted: readonly string[]): number {
  let at = last + 1;
  for (; at <= last + skipped; at++) if (!areBelow(lines, at - 1, at)) return 0;
  for (const [index, line] of wanted.entries()) {
    const end = areBelow(lines, at - 1, at) ? lineEnd(lines, at, line) : -1;
    if (end < 0) return index;
    at = end;
  }
  return wanted.length;
}

/** The index after the printed lines that make up the wanted one, which may be broken over several; -1 if they do not. */
function lineEnd(lines: readonly PaperLine[], from: number, wanted: string): number {
  let taken = "";
  for (let at = from; at === from || areBelow(lines, at - 1, at); at++) {
    const text = lines[at]?.text ?? "";
    taken = at === from ? text : joined(taken, text, lines[at - 1]?.endsWord === true, wanted);
    if (taken === wanted) return at + 1;
    if (text === "" || taken.length >= wanted.length) return -1;
  }
  return -1;
}

/** A line ends at a space, behind a mark such as a hyphen, or within a word that is wider than it. */
function joined(taken: string, text: string, endsWord: boolean, wanted: string): string {
  const spaced = `${taken} ${text}`;
  return endsWord || wanted.startsWith(spaced) ? spaced : taken + text;
}

function areBelow(lines: readonly PaperLine[], upper: number, lower: number): boolean {
  const [one, other] = [lines[upper], lines[lower]];
  return one !== undefined && other !== undefined && isBelow(one, other);
}
