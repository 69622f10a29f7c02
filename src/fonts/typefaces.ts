import type { FaceId } from "../typeset/page.ts";

/**
 * OpenType features by use. Kerning and standard ligatures are on in all but `code`.
 * `prose`: proportional old-style figures off, proportional lining on; `table`: tabular lining figures;
 * `small-caps`: real small capitals; `code`: nothing that merges or swaps characters.
 */
export type FeatureSet = "prose" | "table" | "small-caps" | "code";

/** One shaped glyph. Lengths in em (multiply by the size for points). */
export interface ShapedGlyph {
  readonly glyph: number;
  /** The source characters it stands for; empty for the later glyphs of one cluster. */
  readonly text: string;
  readonly advance: number;
  readonly dx: number;
  readonly dy: number;
}

/** In em, from the baseline: what lies below it, as the descender, is negative. */
export interface FaceMetrics {
  readonly ascender: number;
  readonly descender: number;
  readonly capHeight: number;
  readonly xHeight: number;
}

/** What the PDF font descriptor of a face says. Lengths in 1/1000 em, as PDF wants them. */
export interface FaceDescription {
  readonly postScriptName: string;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly italicAngle: number;
  readonly bbox: readonly [number, number, number, number];
  readonly stemV: number;
  readonly fixedPitch: boolean;
  readonly serif: boolean;
  readonly italic: boolean;
}

/** SVG path data in units of the face, y upwards. */
export interface GlyphOutline {
  readonly path: string;
  readonly unitsPerEm: number;
}

/** A face to type in: a TrueType file with its table of characters, for one encoding of 8 bits. */
export interface FormFont {
  readonly file: Uint8Array;
  /** Of the codes 32 to 255 of WinAnsi, in 1/1000 em. */
  readonly widths: readonly number[];
}

/** How a text runs, beside its features. */
export interface Manner {
  readonly direction: "ltr" | "rtl";
  /** BCP 47, for the forms that a language prefers; null = English. */
  readonly lang: string | null;
}

/** The faces of a letter, ready to shape. Synchronous and pure: the same call gives the same answer, always. */
export interface Typefaces {
  /** Glyphs from left to right, also where the text runs from right to left. Default: English, from left to right. */
  shape(text: string, face: FaceId, features: FeatureSet, manner?: Manner): readonly ShapedGlyph[];
  /**
   * Whether `shape` can print the code point in this face: with a glyph of its own, or, for characters that only
   * govern line breaks, with a plain space, a plain hyphen or nothing.
   */
  covers(face: FaceId, codePoint: number): boolean;
  metrics(face: FaceId): FaceMetrics;
  describe(face: FaceId): FaceDescription;
  /** Advance of a glyph before kerning, in 1/1000 em. */
  advanceOf(face: FaceId, glyph: number): number;
  /** A TrueType file with just these glyphs (and .notdef), glyph ids kept. */
  subset(face: FaceId, glyphs: ReadonlySet<number>): Uint8Array;
  /** The shape of a glyph, for a screen; its path is empty for a space. */
  outline(face: FaceId, glyph: number): GlyphOutline;
  /** The face for form fields, with every character of WinAnsi (Windows 1252), and these glyphs. */
  formFont(face: FaceId, also?: ReadonlySet<number>): FormFont;
}
