import type { PlacedGlyph } from "../typeset/page.ts";
import type { GlyphCodes } from "./drawing.ts";

/** A code's glyph, its text and its width. */
export interface CodeEntry {
  readonly glyph: number;
  readonly text: string;
  readonly width: number;
}

export interface GlyphCodeTable extends GlyphCodes {
  /** Index 0 is code 1: code 0 is .notdef, which is never shown. */
  readonly entries: readonly CodeEntry[];
  /** The code of a pair that has one, else 0. */
  find(glyph: number, text: string): number;
}

/**
 * One code for each pair of glyph and text, so that a glyph that stands for two texts is extracted right both times.
 * Codes are given out in order of use: the same letter has the same codes in any batch.
 *
 * @param advance of a glyph, in 1/1000 em
 */
export function createGlyphCodes(advance: (glyph: number) => number): GlyphCodeTable {
  const entries: CodeEntry[] = [];
  const widths: number[] = [0];
  /** Indexed by glyph; nearly every glyph has one text only, so that looking through its codes is quicker than a map. */
  const codesOf: number[][] = [];
  const find = (glyph: number, text: string): number => {
    for (const code of codesOf[glyph] ?? []) if (entries[code - 1]?.text === text) return code;
    return 0;
  };
  const add = (glyph: number, text: string): number => {
    if (glyph === 0) throw new Error(`a page shows .notdef for ${JSON.stringify(text)}`);
    const width = Math.round(advance(glyph));
    const code = entries.push({ glyph, text, width });
    codesOf[glyph] = [...(codesOf[glyph] ?? []), code];
    widths.push(width);
    return code;
  };
  return {
    entries,
    find,
    width: (code) => widths[code] ?? 0,
    code: (glyph, text) => find(glyph, text) || add(glyph, text),
  };
}

/** A table that is complete: what is in no letter's base must not get into it. */
export function fixedCodes(table: GlyphCodeTable): GlyphCodeTable {
  return {
    ...table,
    code: (glyph, text) => {
      const code = table.find(glyph, text);
      if (code === 0) throw new Error(`the base subset does not hold ${JSON.stringify(text)}`);
      return code;
    },
  };
}

/** From `start`, how many glyphs follow each other that are alike in having a code of the table, or none. */
export function stretchLength(table: GlyphCodeTable, glyphs: readonly PlacedGlyph[], start: number): number {
  const isIn = (at: number): boolean => {
    const glyph = glyphs[at];
    return glyph !== undefined && table.find(glyph.glyph, glyph.text) !== 0;
  };
  const first = isIn(start);
  let end = start + 1;
  while (end < glyphs.length && isIn(end) === first) end++;
  return end - start;
}
