import type { Place } from "./problem.ts";

/** Offsets at which the lines of a text begin. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1)) starts.push(end + 1);
  return starts;
}

/** Index of the last line that begins at or before the offset. */
function lineAt(starts: Uint32Array, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Turns offsets of one text into places. It holds nothing of the text. */
export function placeFinder(file: string, text: string): (offset: number) => Place {
  const starts = Uint32Array.from(lineStarts(text));
  const { length } = text;
  return (offset) => {
    const at = Math.max(0, Math.min(offset, length));
    const line = lineAt(starts, at);
    return { file, line: line + 1, column: at - (starts[line] ?? 0) + 1 };
  };
}
