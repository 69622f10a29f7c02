import type { Color, FaceId } from "../typeset/page.ts";

/**
 * A paper as a screen draws it: points (1/72 in), origin at the upper left corner of the sheet, y downwards, in drawing
 * order. The glyphs are those that the PDF shows, by their outlines.
 */
export interface DisplayList {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly pages: readonly (readonly DisplayItem[])[];
  /** Of each face used, the outlines of its glyphs by their numbers: SVG path data in units of the face, y upwards. */
  readonly outlines: Readonly<Record<string, DisplayFace>>;
}

export interface DisplayFace {
  readonly unitsPerEm: number;
  readonly paths: Readonly<Record<number, string>>;
}

export type DisplayItem = DisplayGlyphs | DisplayBox | DisplayPath | DisplayImage;

/** Glyphs of one face, each at its own place on the baseline: `x[i]`, `y[i]`. */
export interface DisplayGlyphs {
  readonly kind: "glyphs";
  readonly face: FaceId;
  readonly size: number;
  readonly color: Color;
  readonly glyphs: readonly number[];
  readonly x: readonly number[];
  readonly y: readonly number[];
}

export interface DisplayBox extends Area {
  readonly kind: "box";
  readonly color: Color;
}

/** A filled path, clipped to its area. */
export interface DisplayPath extends Area {
  readonly kind: "path";
  /** SVG path data, from the upper left corner of the area. */
  readonly path: string;
  readonly evenOdd: boolean;
  readonly color: Color;
}

export interface DisplayImage extends Area {
  readonly kind: "image";
  /** A PNG file. */
  readonly bytes: Uint8Array;
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
