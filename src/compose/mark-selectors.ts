import { createObjectMemory } from "../memory/remember.ts";
import type { Block, Letter, Run } from "./letter.ts";

/**
 * Sets every selector of the matter that prose mentions in the monospaced face, so that a host or path looks the same
 * wherever it stands and is broken only where an identifier may be.
 *
 * @param selectors never changed: what was made of a list is kept for it
 */
export function markSelectors(letter: Letter, selectors: readonly string[]): Letter {
  const mark = marker(selectors);
  return mark === null ? letter : { ...letter, blocks: letter.blocks.map((block) => mapBlock(block, mark)) };
}

/** Every letter of a batch marks the same selectors, and paragraphs that letters share are marked once. */
const markers = new WeakMap<readonly string[], MapRuns | null>();

function marker(selectors: readonly string[]): MapRuns | null {
  const known = markers.get(selectors);
  if (known !== undefined) return known;
  const mark = newMarker(patternOf(selectors));
  markers.set(selectors, mark);
  return mark;
}

function newMarker(pattern: RegExp | null): MapRuns | null {
  if (pattern === null) return null;
  const marked = createObjectMemory<readonly Run[], readonly Run[]>();
  return (runs) => marked(runs, () => markRuns(runs, pattern));
}

/** The very same runs where none mentions a selector. */
function markRuns(runs: readonly Run[], pattern: RegExp): readonly Run[] {
  const mayHold = (run: Run) => !run.code && !run.placeholder && LIKE_A_SELECTOR.test(run.text);
  return runs.some(mayHold) ? runs.flatMap((run) => (mayHold(run) ? split(run, pattern) : [run])) : runs;
}

/** Every selector has one of these with something on either side, or begins with a stroke. */
const LIKE_A_SELECTOR = /[^\s][.:/@][^\s]|\/[^\s]/u;

/** Longest first, and only whole: `trump-email.com` is not marked within `mail1.trump-email.com`. */
function patternOf(selectors: readonly string[]): RegExp | null {
  const texts = [...new Set(selectors.flatMap((value) => [value, ...pathOf(value)]))].sort(
    (a, b) => b.length - a.length,
  );
  if (texts.length === 0) return null;
  const escaped = texts.map((text) => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"));
  return new RegExp(`(?<![\\p{L}\\p{N}.-])(?:${escaped.join("|")})(?![\\p{L}\\p{N}/-]|\\.[\\p{L}\\p{N}])`, "u");
}

/** A web address is spoken of by its path too. */
function pathOf(value: string): readonly string[] {
  const path = /^https?:\/\/[^/]+(\/[^?#]+)/.exec(value)?.[1];
  return path && path.length > 1 ? [path] : [];
}

function split(run: Run, pattern: RegExp): readonly Run[] {
  const found = pattern.exec(run.text);
  if (!found) return [run];
  const { breakAfter, ...style } = run;
  const before = run.text.slice(0, found.index);
  const rest = run.text.slice(found.index + found[0].length);
  const end = breakAfter ? { breakAfter } : {};
  const code: Run = { ...style, text: found[0], code: true, ...(rest === "" ? end : {}) };
  return [
    ...(before === "" ? [] : [{ ...style, text: before }]),
    code,
    ...(rest === "" ? [] : split({ ...style, text: rest, ...end }, pattern)),
  ];
}

type MapRuns = (runs: readonly Run[]) => readonly Run[];

function mapBlock(block: Block, map: MapRuns): Block {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return { ...block, content: map(block.content) };
    case "reference":
      return { ...block, rows: block.rows.map((row) => ({ ...row, content: map(row.content) })) };
    case "list":
      return { ...block, items: block.items.map((item) => ({ ...item, blocks: mapBlocks(item.blocks, map) })) };
    case "note":
    case "closing":
      return { ...block, blocks: mapBlocks(block.blocks, map) };
    case "table":
      return { ...block, caption: block.caption && map(block.caption), body: block.body.map(mapRow(map)) };
    default:
      return block;
  }
}

function mapBlocks(blocks: readonly Block[], map: MapRuns): readonly Block[] {
  return blocks.map((block) => mapBlock(block, map));
}

function mapRow(map: MapRuns) {
  return (row: Extract<Block, { kind: "table" }>["body"][number]) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, blocks: mapBlocks(cell.blocks, map) })),
  });
}
