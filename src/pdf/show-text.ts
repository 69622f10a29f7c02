import { createObjectMemory, type ObjectMemory } from "../memory/remember.ts";
import type { PlacedGlyph } from "../typeset/page.ts";
import type { GlyphCodes } from "./drawing.ts";
import { pdfNumber } from "./pdf-values.ts";

/**
 * A line of text being shown. Positions are in 1/1000 of the font size, from the start of the line: `wanted` where the
 * typesetter puts the pen, `reached` where a viewer's pen is.
 */
export interface TextRun {
  readonly font: GlyphCodes;
  readonly size: number;
  wanted: number;
  reached: number;
  rise: number;
  /** Pieces of operators. While `open` is "array" or "string", the last TJ array, or a string in it, is not closed. */
  readonly parts: string[];
  open: "no" | "array" | "string";
}

/**
 * Adds glyphs at the pen. Adjustments are a tenth of 1/1000 em, and the difference to the exact place is carried on:
 * no glyph is off by more than 0.00005 em, however long the line.
 */
export function addGlyphs(run: TextRun, glyphs: readonly PlacedGlyph[]): void {
  const scale = 1000 / run.size;
  // Kept out of `run`, where every assignment of a fraction makes an object: this loop runs once for each glyph.
  let { wanted, reached } = run;
  for (const glyph of glyphs) {
    if (glyph.dy !== run.rise) changeRise(run, glyph.dy);
    const tenths = Math.round((wanted + glyph.dx * scale - reached) * 10);
    if (tenths !== 0) adjust(run, tenths);
    const code = run.font.code(glyph.glyph, glyph.text);
    openString(run);
    run.parts.push(hex4(code));
    reached += tenths / 10 + run.font.width(code);
    wanted += glyph.advance * scale;
  }
  run.wanted = wanted;
  run.reached = reached;
}

/** A run as it stands after its first glyphs. */
type Shown = Pick<TextRun, "wanted" | "reached" | "rise" | "open"> & { readonly text: string };

const beginnings = new WeakMap<GlyphCodes, ObjectMemory<readonly PlacedGlyph[], Shown>>();

/** A run that begins with these glyphs. Lines that letters share, in a font that they share, are the same operators. */
export function startRun(font: GlyphCodes, size: number, glyphs: readonly PlacedGlyph[]): TextRun {
  const ofFont = beginnings.get(font) ?? createObjectMemory<readonly PlacedGlyph[], Shown>();
  beginnings.set(font, ofFont);
  const { text, ...state } = ofFont(glyphs, () => shown(font, size, glyphs));
  return { font, size: roundedSize(size), ...state, parts: [text] };
}

function shown(font: GlyphCodes, size: number, glyphs: readonly PlacedGlyph[]): Shown {
  const run: TextRun = { font, size: roundedSize(size), wanted: 0, reached: 0, rise: 0, parts: [], open: "no" };
  addGlyphs(run, glyphs);
  const { wanted, reached, rise, open, parts } = run;
  return { wanted, reached, rise, open, text: parts.join("") };
}

function roundedSize(size: number): number {
  return Math.round(size * 1000) / 1000;
}

/** Puts the operators of the run, such as `[<0001>-20<0002>]TJ`, at the end of others. */
export function endRun(run: TextRun, operators: string[]): void {
  closeArray(run);
  changeRise(run, 0);
  for (const part of run.parts) operators.push(part);
}

/** Positive tenths move the pen to the right, for which TJ wants a negative number. */
function adjust(run: TextRun, tenths: number): void {
  if (run.open === "string") run.parts.push(">");
  if (run.open === "no") run.parts.push("[");
  run.parts.push(pdfNumber(-tenths / 10));
  run.open = "array";
}

function openString(run: TextRun): void {
  if (run.open === "string") return;
  run.parts.push(run.open === "no" ? "[<" : "<");
  run.open = "string";
}

function changeRise(run: TextRun, rise: number): void {
  const rounded = Math.round(rise * 1000) / 1000;
  if (rounded === run.rise) return;
  closeArray(run);
  run.parts.push(`${pdfNumber(rounded)} Ts\n`);
  run.rise = rounded;
}

function closeArray(run: TextRun): void {
  if (run.open !== "no") run.parts.push(run.open === "string" ? ">]TJ\n" : "]TJ\n");
  run.open = "no";
}

const HEX: readonly string[] = Array.from({ length: 1024 }, (_, code) => code.toString(16).padStart(4, "0"));

function hex4(code: number): string {
  return HEX[code] ?? code.toString(16).padStart(4, "0");
}
