import { Blob, Face, Font, MetricsTag } from "harfbuzzjs";
import type { FaceDescription, FaceMetrics } from "./typefaces.ts";

/** A face in HarfBuzz's memory and what was read from it. */
export interface LoadedFace {
  readonly font: Font;
  readonly unitsPerEm: number;
  readonly covered: ReadonlySet<number>;
  readonly metrics: FaceMetrics;
  readonly description: FaceDescription;
}

/** `name` id of the PostScript name. */
const POSTSCRIPT_NAME = 6;

/** @param serif whether the design has serifs: font files do not say so reliably. */
export function loadFace(file: Uint8Array, serif: boolean): LoadedFace {
  const face = new Face(new Blob(file));
  const font = new Font(face);
  const unitsPerEm = face.upem;
  return {
    font,
    unitsPerEm,
    covered: new Set(face.collectUnicodes()),
    metrics: readMetrics(font, unitsPerEm),
    description: describeFace(face, font, serif),
  };
}

function readMetrics(font: Font, unitsPerEm: number): FaceMetrics {
  const { ascender, descender } = font.hExtents();
  return {
    ascender: ascender / unitsPerEm,
    descender: descender / unitsPerEm,
    capHeight: font.getMetricPositionWithFallback(MetricsTag.CAP_HEIGHT) / unitsPerEm,
    xHeight: font.getMetricPositionWithFallback(MetricsTag.X_HEIGHT) / unitsPerEm,
  };
}

function describeFace(face: Face, font: Font, serif: boolean): FaceDescription {
  const thousandth = 1000 / face.upem;
  const metrics = readMetrics(font, face.upem);
  const head = tableOf(face, "head");
  const post = tableOf(face, "post");
  const italicAngle = post.getInt32(4) / 0x10000;
  return {
    postScriptName: face.getName(POSTSCRIPT_NAME, "en"),
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
    stemV: stemWidth(tableOf(face, "OS/2").getUint16(4)),
    fixedPitch: post.getUint32(12) !== 0,
    serif,
    italic: italicAngle !== 0,
  };
}

/** TrueType has no stem width; this is the customary estimate from the weight class (400 gives 88, 600 gives 135). */
function stemWidth(weightClass: number): number {
  return Math.round(50 + (weightClass / 65) ** 2);
}

/** A copy: HarfBuzz's memory moves when it grows. */
function tableOf(face: Face, tag: string): DataView {
  const bytes = face.referenceTable(tag);
  if (bytes === undefined) throw new Error(`the font file has no ${tag} table`);
  return new DataView(bytes.slice().buffer);
}
