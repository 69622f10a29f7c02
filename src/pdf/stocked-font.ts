import type { Typefaces } from "../fonts/typefaces.ts";
import type { FaceId } from "../typeset/page.ts";
import { BASE_REPERTOIRES, FORM_FACE } from "./base-repertoire.ts";
import { type FontParts, makeFontParts } from "./font-objects.ts";
import { createGlyphCodes, fixedCodes, type GlyphCodeTable } from "./glyph-codes.ts";
import type { PdfMeans } from "./pdf-means.ts";
import type { PreparedFont } from "./prepared-fonts.ts";

/** A base subset, cut and compressed. The same for every letter, so it is made once. */
export interface StockedFont {
  readonly codes: GlyphCodeTable;
  readonly parts: FontParts;
}

/** The base subset of the face of forms, its file with every character that can be typed; `widths` of those. */
export interface StockedForm {
  readonly base: StockedFont;
  readonly widths: readonly number[];
}

export function makeStockedFont(faces: Typefaces, means: PdfMeans, face: FaceId): StockedFont {
  const codes = baseCodes(faces, face);
  const file = faces.subset(face, glyphsOf(codes));
  return { codes, parts: makeFontParts(faces, means, face, codes.entries, file) };
}

export function makeStockedForm(faces: Typefaces, means: PdfMeans): StockedForm {
  const codes = baseCodes(faces, FORM_FACE);
  const { file, widths } = faces.formFont(FORM_FACE, glyphsOf(codes));
  return { base: { codes, parts: makeFontParts(faces, means, FORM_FACE, codes.entries, file) }, widths };
}

/**
 * Every base subset as plain data, for a build to keep.
 *
 * @param sources SHA-256 of the faces' files in hex digits
 */
export function prepareFonts(
  faces: Typefaces,
  means: PdfMeans,
  sources: ReadonlyMap<FaceId, string>,
): readonly PreparedFont[] {
  const form = makeStockedForm(faces, means);
  const bases = [...BASE_REPERTOIRES.keys()].map((face) => {
    return { use: face, face, font: makeStockedFont(faces, means, face), widths: [] };
  });
  return [...bases, { use: "form" as const, face: FORM_FACE, font: form.base, widths: form.widths }].map(
    ({ use, face, font: { codes, parts }, widths }) => ({
      ...{ use, face, widths, tag: parts.tag, length: parts.length, source: sources.get(face) ?? "" },
      entries: codes.entries.map(({ glyph, text, width }) => [glyph, text, width] as const),
      program: base64(parts.program),
      glyphMap: base64(parts.glyphMap),
      unicodeMap: base64(parts.unicodeMap),
    }),
  );
}

/** What `prepareFonts` made, as it was. */
export function fontFromPrepared(prepared: PreparedFont, faces: Typefaces): StockedFont {
  const { face, tag, length } = prepared;
  const advances = new Map(prepared.entries.map(([glyph, , width]) => [glyph, width]));
  const codes = createGlyphCodes((glyph) => advances.get(glyph) ?? 0);
  for (const [glyph, text] of prepared.entries) codes.code(glyph, text);
  const parts = {
    ...{ face: faces.describe(face), tag, length },
    program: bytesOf(prepared.program),
    widths: prepared.entries.map(([, , width]) => width),
    glyphMap: bytesOf(prepared.glyphMap),
    unicodeMap: bytesOf(prepared.unicodeMap),
  };
  return { codes: fixedCodes(codes), parts };
}

function baseCodes(faces: Typefaces, face: FaceId): GlyphCodeTable {
  const codes = createGlyphCodes((glyph) => faces.advanceOf(face, glyph));
  for (const { features, texts } of BASE_REPERTOIRES.get(face) ?? []) {
    for (const each of texts) for (const { glyph, text } of faces.shape(each, face, features)) codes.code(glyph, text);
  }
  return fixedCodes(codes);
}

function glyphsOf({ entries }: GlyphCodeTable): ReadonlySet<number> {
  return new Set(entries.map(({ glyph }) => glyph));
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
