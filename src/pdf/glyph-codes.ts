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
    width: (code) => widths[code] ?? 0,
    code: (glyph, text) => {
      for (const code of codesOf[glyph] ?? []) if (entries[code - 1]?.text === text) return code;
      return add(glyph, text);
    },
  };
}
