import type { FaceId } from "../typeset/page.ts";

/** What `drawPage` makes of a page: operators, and what in them belongs to which node of the structure. */
export interface DrawnPage {
  /** Operators, Latin-1. */
  readonly content: string;
  /** Index = MCID; the node that owns it. */
  readonly marks: readonly number[];
  /** Marks and links in the order in which they stand in the reading order. */
  readonly events: readonly DrawnEvent[];
  readonly links: readonly DrawnLink[];
}

/** `index`: an MCID, or an index into `DrawnPage.links`. */
export interface DrawnEvent {
  readonly kind: "mark" | "link";
  readonly node: number;
  readonly index: number;
}

/** One target on one page; a link broken over lines has several rectangles. */
export interface DrawnLink {
  readonly href: string;
  /** Null where the link is in an artifact. */
  readonly node: number | null;
  readonly areas: Rectangle[];
}

/** Left, bottom, right, top. */
export type Rectangle = readonly [number, number, number, number];

/** Names of fonts and pictures, as the content of all pages knows them. */
export interface Resources {
  /** Such as `F1`. */
  fontName(face: FaceId): string;
  font(face: FaceId): GlyphCodes;
  /** Such as `I1`. */
  imageName(bytes: Uint8Array): string;
}

/** The character codes of one embedded font, given out as glyphs are used: one code for each pair of glyph and text. */
export interface GlyphCodes {
  code(glyph: number, text: string): number;
  /** In 1/1000 em, exactly as the font says it. */
  width(code: number): number;
}
