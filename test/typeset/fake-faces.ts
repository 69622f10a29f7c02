import type { ShapedGlyph, Typefaces } from "../../src/fonts/typefaces.ts";
import type { FaceId } from "../../src/typeset/page.ts";

/** Characters drawn as others, or not at all, as the real faces do. */
const drawnAs: Readonly<Record<string, string>> = {
  "\u00a0": " ",
  "\u202f": " ",
  "\u2011": "-",
  "\u00ad": "",
  "\u200b": "",
  "\u2060": "",
  "\u200e": "",
  "\u200f": "",
};

/** Faces with simple widths, so that tests can count: half an em a character, a quarter a space, 0.6 em in mono. */
export const fakeFaces: Typefaces = {
  shape(text, face, _features, manner) {
    const glyphs = [...text].flatMap((character) => glyphsOf(character, face));
    return manner?.direction === "rtl" ? glyphs.toReversed() : glyphs;
  },
  covers(face, codePoint) {
    if (face.startsWith("hebrew")) return codePoint >= 0x590 && codePoint < 0x600;
    if (face.startsWith("arabic")) return codePoint >= 0x600 && codePoint < 0x700;
    if (face === "cjk") return codePoint >= 0x3000 && codePoint < 0xa000;
    return face.startsWith("fallback") ? codePoint < 0x590 : codePoint < 0x370 || isPunctuation(codePoint);
  },
  metrics: () => ({ ascender: 0.9, descender: -0.3, capHeight: 0.67, xHeight: 0.47 }),
  describe: (face) => ({
    ...{ postScriptName: face, ascent: 900, descent: -300, capHeight: 670, italicAngle: 0, bbox: [0, -300, 1000, 900] },
    ...{ stemV: 80, fixedPitch: false, serif: true, italic: false },
  }),
  advanceOf: () => 500,
  outline: () => ({ path: "M0 0L500 0L500 700Z", unitsPerEm: 1000 }),
  subset: () => new Uint8Array(),
  formFont: () => ({ file: new Uint8Array(), widths: [] }),
};

function isPunctuation(codePoint: number): boolean {
  return codePoint >= 0x2000 && codePoint < 0x2100;
}

function glyphsOf(character: string, face: FaceId): ShapedGlyph[] {
  const drawn = drawnAs[character] ?? character;
  if (drawn === "") return [];
  const isMark = /\p{M}/u.test(drawn);
  return [{ glyph: drawn.codePointAt(0) ?? 0, text: drawn, advance: isMark ? 0 : advance(drawn, face), dx: 0, dy: 0 }];
}

function advance(character: string, face: FaceId): number {
  if (face.startsWith("mono")) return 0.6;
  return character === " " ? 0.25 : 0.5;
}
