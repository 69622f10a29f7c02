import { type PDFContext, PDFName, type PDFRef } from "pdf-lib";
import type { Typefaces } from "../fonts/typefaces.ts";
import type { FaceId, PlacedGlyph, TypesetLetter, TypesetText } from "../typeset/page.ts";
import type { FontStretch, PageFont, Resources } from "./drawing.ts";
import { addFont, type FontParts } from "./font-objects.ts";
import { basesOf, fontStock } from "./font-stock.ts";
import { createGlyphCodes, type GlyphCodeTable, stretchLength } from "./glyph-codes.ts";
import { addImage } from "./image-objects.ts";
import type { PdfMeans } from "./pdf-means.ts";
import type { StockedFont } from "./stocked-font.ts";

/** A font of the letter. `parts` are those of a base subset; null where the font is cut for this letter. */
export interface UsedFont extends PageFont {
  readonly face: FaceId;
  readonly codes: GlyphCodeTable;
  readonly parts: FontParts | null;
}

/** The fonts and pictures that the pages turn out to use, in order of use. */
export interface UsedResources extends Resources {
  readonly fonts: readonly UsedFont[];
  readonly images: readonly Uint8Array[];
}

export function createResources(letter: TypesetLetter, faces: Typefaces, means: PdfMeans): UsedResources {
  const bases = basesOf(letter, fontStock(faces, means));
  const fonts: UsedFont[] = [];
  const images: Uint8Array[] = [];
  const add = (face: FaceId, stocked: StockedFont | null): UsedFont => {
    const codes = stocked?.codes ?? createGlyphCodes((glyph) => faces.advanceOf(face, glyph));
    const font = { name: `F${fonts.length + 1}`, face, codes, parts: stocked?.parts ?? null };
    fonts.push(font);
    return font;
  };
  const base = onceEach((face) => add(face, bases.get(face) ?? null));
  const own = onceEach((face) => add(face, null));
  return {
    fonts,
    images,
    stretches: (item) => {
      const stocked = bases.get(item.face);
      if (stocked === undefined) return [{ font: own(item.face), item }];
      return stretchesOf(item, { base: () => base(item.face), own: () => own(item.face) }, stocked);
    },
    imageName: (bytes) => {
      const known = images.indexOf(bytes);
      return `I${known === -1 ? images.push(bytes) : known + 1}`;
    },
  };
}

/** Text cut where it changes between the base subset and the letter's own. */
function stretchesOf(
  item: TypesetText,
  fonts: { readonly base: () => UsedFont; readonly own: () => UsedFont },
  { codes }: StockedFont,
): readonly FontStretch[] {
  if (isWhole(codes, item.glyphs)) return [{ font: fonts.base(), item }];
  const stretches: FontStretch[] = [];
  let { x } = item;
  for (let start = 0; start < item.glyphs.length; ) {
    const length = stretchLength(codes, item.glyphs, start);
    const glyphs = length === item.glyphs.length ? item.glyphs : item.glyphs.slice(start, start + length);
    const [first] = glyphs;
    const isBase = first !== undefined && codes.find(first.glyph, first.text) !== 0;
    stretches.push({ font: isBase ? fonts.base() : fonts.own(), item: { ...item, x, glyphs } });
    start += length;
    if (start < item.glyphs.length) for (const { advance } of glyphs) x += advance;
  }
  return stretches;
}

const wholes = new WeakMap<GlyphCodeTable, WeakMap<readonly PlacedGlyph[], boolean>>();

/** Whether the base subset has all glyphs of a text; lines that letters share are looked through once. */
function isWhole(codes: GlyphCodeTable, glyphs: readonly PlacedGlyph[]): boolean {
  const ofCodes = wholes.get(codes) ?? new WeakMap<readonly PlacedGlyph[], boolean>();
  const whole = ofCodes.get(glyphs) ?? glyphs.every(({ glyph, text }) => codes.find(glyph, text) !== 0);
  wholes.set(codes, ofCodes.set(glyphs, whole));
  return whole;
}

function onceEach(make: (face: FaceId) => UsedFont): (face: FaceId) => UsedFont {
  const made = new Map<FaceId, UsedFont>();
  return (face) => {
    const font = made.get(face) ?? make(face);
    made.set(face, font);
    return font;
  };
}

/** The resource dictionary, the same for every page. */
export function addResources(context: PDFContext, means: PdfMeans, faces: Typefaces, used: UsedResources): PDFRef {
  const stock = fontStock(faces, means);
  const fonts = context.obj({});
  for (const { name, face, codes, parts } of used.fonts) {
    fonts.set(PDFName.of(name), addFont(context, parts ?? stock.own(face, codes.entries)));
  }
  const resources = context.obj({ Font: fonts });
  if (used.images.length > 0) {
    const images = context.obj({});
    for (const bytes of used.images) images.set(PDFName.of(used.imageName(bytes)), addImage(context, bytes));
    resources.set(PDFName.of("XObject"), images);
  }
  return context.register(resources);
}
