import type { Manner, ShapedGlyph, Typefaces } from "../fonts/typefaces.ts";
import type { FaceId, PlacedGlyph } from "./page.ts";
import { faceOf, facesOf, type TextStyle } from "./text-style.ts";

/** Glyphs of one face, in points. */
export interface GlyphRun {
  readonly face: FaceId;
  readonly glyphs: readonly PlacedGlyph[];
  readonly width: number;
}

/**
 * Shapes text of one style that will never be broken, except in an emergency. A forced line end is drawn as a space.
 * Runs follow each other as the text does; glyphs within a run stand from left to right.
 */
export function shapeWord(text: string, style: TextStyle, manner: Manner, faces: Typefaces): readonly GlyphRun[] {
  const drawn = text.replaceAll("\u2028", " ");
  return splitByFace(drawn, style, faces).map((stretch) => shapeStretch(stretch, style, manner, faces));
}

interface Stretch {
  readonly text: string;
  readonly face: FaceId;
}

/** A base and its marks, so that both come from one face. */
const cluster = /\P{M}\p{M}*|\p{M}+/gu;

function splitByFace(text: string, style: TextStyle, faces: Typefaces): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const [characters] of text.matchAll(cluster)) {
    const face = chooseFace(characters, style, faces);
    const last = stretches.at(-1);
    if (last?.face === face) stretches.splice(-1, 1, { text: last.text + characters, face });
    else stretches.push({ text: characters, face });
  }
  return stretches;
}

/** The first face that has the characters; where none has, the style's own, whose shaping then refuses them. */
function chooseFace(characters: string, style: TextStyle, faces: Typefaces): FaceId {
  const candidates = facesOf(style);
  return candidates.find((face) => coversAll(face, characters, faces)) ?? faceOf(style);
}

/** Marks are judged as composed with their base where Unicode has the composed character. */
function coversAll(face: FaceId, characters: string, faces: Typefaces): boolean {
  for (const character of characters.normalize("NFC")) {
    if (!faces.covers(face, character.codePointAt(0) ?? 0)) return false;
  }
  return true;
}

function shapeStretch({ text, face }: Stretch, style: TextStyle, manner: Manner, faces: Typefaces): GlyphRun {
  const shaped = faces.shape(text, face, style.features, manner);
  const glyphs = shaped.map((glyph) => scale(glyph, style, isJoined(face)));
  return { face, glyphs, width: glyphs.reduce((sum, glyph) => sum + glyph.advance, 0) };
}

/** Arabic letters join: space between them would tear words apart. */
function isJoined(face: FaceId): boolean {
  return face === "arabic" || face === "arabic-bold";
}

function scale(
  { glyph, text, advance, dx, dy }: ShapedGlyph,
  { size, tracking }: TextStyle,
  joined: boolean,
): PlacedGlyph {
  const spacing = advance > 0 && !joined ? tracking : 0;
  return { glyph, text, advance: (advance + spacing) * size, dx: dx * size, dy: dy * size };
}
