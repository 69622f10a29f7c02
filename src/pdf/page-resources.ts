import { type PDFContext, PDFName, type PDFRef } from "pdf-lib";
import type { Typefaces } from "../fonts/typefaces.ts";
import type { FaceId } from "../typeset/page.ts";
import type { Resources } from "./drawing.ts";
import { addFont } from "./font-objects.ts";
import { createGlyphCodes, type GlyphCodeTable } from "./glyph-codes.ts";
import { addImage } from "./image-objects.ts";
import type { PdfMeans } from "./pdf-means.ts";

/** The fonts and pictures that the pages turn out to use, in order of use. */
export interface UsedResources extends Resources {
  readonly fonts: ReadonlyMap<FaceId, GlyphCodeTable>;
  readonly images: readonly Uint8Array[];
}

export function createResources(faces: Typefaces): UsedResources {
  const fonts = new Map<FaceId, GlyphCodeTable>();
  const names = new Map<FaceId, string>();
  const images: Uint8Array[] = [];
  const font = (face: FaceId): GlyphCodeTable => {
    const known = fonts.get(face);
    if (known !== undefined) return known;
    const codes = createGlyphCodes((glyph) => faces.advanceOf(face, glyph));
    fonts.set(face, codes);
    names.set(face, `F${fonts.size}`);
    return codes;
  };
  return {
    fonts,
    images,
    font,
    fontName: (face) => {
      font(face);
      return names.get(face) ?? "";
    },
    imageName: (bytes) => {
      const known = images.indexOf(bytes);
      return `I${known === -1 ? images.push(bytes) : known + 1}`;
    },
  };
}

/** The resource dictionary, the same for every page. */
export function addResources(context: PDFContext, means: PdfMeans, faces: Typefaces, used: UsedResources): PDFRef {
  const fonts = context.obj({});
  for (const [face, { entries }] of used.fonts) {
    fonts.set(PDFName.of(used.fontName(face)), addFont({ context, means, faces }, face, entries));
  }
  const resources = context.obj({ Font: fonts });
  if (used.images.length > 0) {
    const images = context.obj({});
    for (const bytes of used.images) images.set(PDFName.of(used.imageName(bytes)), addImage(context, bytes));
    resources.set(PDFName.of("XObject"), images);
  }
  return context.register(resources);
}
