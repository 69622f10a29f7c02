import type { Block, Letter, Run } from "./letter.ts";

/**
 * Sets every selector of the matter that prose mentions in the monospaced face, so that a host or path looks the same
 * wherever it stands and is broken only where an identifier may be.
 */
export function markSelectors(letter: Letter, selectors: readonly string[]): Letter {
  const pattern = patternOf(selectors);
  if (!pattern) return letter;
  const mark = (runs: readonly Run[]) =>
    runs.flatMap((run) => (run.code || run.placeholder ? [run] : split(run, pattern)));
  return { ...letter, blocks: letter.blocks.map((block) => mapBlock(block, mark)) };
}

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
