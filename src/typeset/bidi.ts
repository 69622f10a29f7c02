import bidiFactory, { type Bidi } from "bidi-js";

/** bidi-js is CommonJS and exports the factory itself; its types describe the ES module that Node does not load. */
const createBidi = bidiFactory as unknown as () => Bidi;

const bidi = createBidi();

/** Scripts written from right to left, and the marks that ask for that direction. Most text has none of them. */
const rightToLeft =
  /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Whether a text has anything that is written from right to left. */
export function isBidirectional(text: string): boolean {
  return rightToLeft.test(text);
}

/** A stretch of text at one embedding level: odd levels run from right to left. */
export interface LevelRun {
  readonly start: number;
  readonly end: number;
  readonly level: number;
}

/**
 * The embedding levels of a paragraph (Unicode Bidirectional Algorithm, UAX #9) that runs from left to right, as every
 * paragraph of a letter does, whatever names it holds.
 */
export function levelRuns(text: string): readonly LevelRun[] {
  if (!isBidirectional(text)) return text === "" ? [] : [{ start: 0, end: text.length, level: 0 }];
  const { levels } = bidi.getEmbeddingLevels(text.replaceAll("\u2028", " "), "ltr");
  const runs: LevelRun[] = [];
  for (let start = 0; start < text.length; ) {
    const level = levels[start] ?? 0;
    let end = start + 1;
    while (end < text.length && (levels[end] ?? 0) === level) end++;
    runs.push({ start, end, level });
    start = end;
  }
  return runs;
}

/** Things of one line in the order in which they stand from left to right (rule L2 of UAX #9). */
export function inVisualOrder<Item extends { readonly level: number }>(items: readonly Item[]): readonly Item[] {
  const highest = Math.max(0, ...items.map(({ level }) => level));
  let order = [...items];
  for (let level = highest; level > 0; level--) order = reverseRuns(order, level);
  return order;
}

/** Reverses every longest run of items at this level or a higher one. */
function reverseRuns<Item extends { readonly level: number }>(items: readonly Item[], least: number): Item[] {
  const order: Item[] = [];
  let run: Item[] = [];
  for (const item of items) {
    if (item.level >= least) run.push(item);
    else {
      order.push(...run.reverse(), item);
      run = [];
    }
  }
  return [...order, ...run.reverse()];
}
