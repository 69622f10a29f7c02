import type { HarfBuzz } from "./harfbuzz.ts";
import { type OpenFont, openFont } from "./open-font.ts";
import type { FaceDescription, FaceMetrics } from "./typefaces.ts";

/** A face in HarfBuzz's memory and what was read from it. */
export interface LoadedFace {
  readonly font: OpenFont;
  readonly covered: ReadonlySet<number>;
  readonly metrics: FaceMetrics;
  readonly description: FaceDescription;
}

/** `name` id of the PostScript name. */
const POSTSCRIPT_NAME = 6;

/** @param serif whether the design has serifs: font files do not say so reliably. */
export function loadFace(harfBuzz: HarfBuzz, file: Uint8Array, serif: boolean): LoadedFace {
  const font = openFont(harfBuzz, file);
  const metrics = readMetrics(font);
  return { font, covered: new Set(font.codePoints()), metrics, description: describeFace(font, metrics, serif) };
}

function readMetrics({ unitsPerEm, extents, metric }: OpenFont): FaceMetrics {
  return {
    ascender: extents.ascender / unitsPerEm,
    descender: extents.descender / unitsPerEm,
    capHeight: metric("cpht") / unitsPerEm,
    xHeight: metric("xhgt") / unitsPerEm,
  };
}

function describeFace(font: OpenFont, metrics: FaceMetrics, serif: boolean): FaceDescription {
  const thousandth = 1000 / font.unitsPerEm;
  const head = tableOf(font, "head");
  const post = tableOf(font, "post");
  const italicAngle = post.getInt32(4) / 0x10000;
  return {
    postScriptName: font.name(POSTSCRIPT_NAME),
    ascent: Math.round(metrics.ascender * 1000),
    descent: Math.round(metrics.descender * 1000),
    capHeight: Math.round(metrics.capHeight * 1000),
    italicAngle,
    bbox: [
      Math.round(head.getInt16(36) * thousandth),
      Math.round(head.getInt16(38) * thousandth),
      Math.round(head.getInt16(40) * thousandth),
      Math.round(head.getInt16(42) * thousandth),
    ],
    stemV: stemWidth(tableOf(font, "OS/2").getUint16(4)),
    fixedPitch: post.getUint32(12) !== 0,
    serif,
    italic: italicAngle !== 0,
  };
}

/** TrueType has no stem width; this is the customary estimate from the weight class (400 gives 88, 600 gives 135). */
function stemWidth(weightClass: number): number {
  return Math.round(50 + (weightClass / 65) ** 2);
}

function tableOf(font: OpenFont, tag: string): DataView {
  const bytes = font.table(tag);
  if (bytes === null) throw new Error(`the font file has no ${tag} table`);
  return new DataView(bytes.buffer);
}
