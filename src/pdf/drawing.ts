import type { PlacedField, TypesetText } from "../typeset/page.ts";

/** What `drawPage` makes of a page: operators, and what in them belongs to which node of the structure. */
export interface DrawnPage {
  /** Operators, Latin-1. */
  readonly content: string;
  /** Index = MCID; the node that owns it. */
  readonly marks: readonly number[];
  /** Marks and annotations in the order in which they stand in the reading order. */
  readonly events: readonly DrawnEvent[];
  readonly annotations: readonly DrawnAnnotation[];
}

/** `index`: an MCID, or an index into `DrawnPage.annotations`. */
export interface DrawnEvent {
  readonly kind: "mark" | "annotation";
  readonly node: number;
  readonly index: number;
}

/** What lies on a page to be clicked or filled in. `node` is null where it is in an artifact. */
export type DrawnAnnotation = DrawnLink | DrawnField;

export interface DrawnField {
  readonly kind: "field";
  readonly node: number | null;
  readonly field: PlacedField;
}

/** One target on one page; a link broken over lines has several rectangles. */
export interface DrawnLink {
  readonly kind: "link";
  readonly href: string;
  readonly node: number | null;
  readonly areas: Rectangle[];
}

/** Left, bottom, right, top. */
export type Rectangle = readonly [number, number, number, number];

/** Names of fonts and pictures, as the content of all pages knows them. */
export interface Resources {
  /** The text, part by part as embedded fonts show it: mostly one. */
  stretches(item: TypesetText): readonly FontStretch[];
  /** Such as `I1`. */
  imageName(bytes: Uint8Array): string;
}

/** An embedded font. */
export interface PageFont {
  /** Such as `F1`. */
  readonly name: string;
  readonly codes: GlyphCodes;
}

/** A part of a text that one embedded font shows. */
export interface FontStretch {
  readonly font: PageFont;
  readonly item: TypesetText;
}

/** The character codes of one embedded font, given out as glyphs are used: one code for each pair of glyph and text. */
export interface GlyphCodes {
  code(glyph: number, text: string): number;
  /** In 1/1000 em, exactly as the font says it. */
  width(code: number): number;
}
