import type { Run } from "../compose/letter.ts";
import type { FeatureSet } from "../fonts/typefaces.ts";
import type { Color, FaceId } from "./page.ts";
import type { Sheet } from "./sheet.ts";

/** How a stretch of text is set. */
export interface TextStyle {
  readonly family: "serif" | "mono";
  readonly bold: boolean;
  readonly italic: boolean;
  /** Points. */
  readonly size: number;
  /** Letterspacing, em. */
  readonly tracking: number;
  readonly features: FeatureSet;
  readonly color: Color;
}

/** The style of a paragraph's plain text, upright and of normal weight. */
export function plainStyle(size: number, color: Color, features: FeatureSet = "prose"): TextStyle {
  return { family: "serif", bold: false, italic: false, size, tracking: 0, features, color };
}

/** The style of one run within a paragraph set in `base`. Italic within italic is upright, as custom has it. */
export function runStyle(base: TextStyle, run: Run, sheet: Sheet): TextStyle {
  if (run.code) return codeStyle(base, run, sheet);
  return {
    ...base,
    bold: base.bold || run.bold === true,
    italic: run.italic === true ? !base.italic : base.italic,
    features: run.smallCaps ? "small-caps" : base.features,
    tracking: run.smallCaps ? Math.max(base.tracking, sheet.tracking.smallCaps) : base.tracking,
    color: run.href === undefined ? base.color : sheet.color.link,
  };
}

function codeStyle(base: TextStyle, run: Run, sheet: Sheet): TextStyle {
  return {
    ...base,
    family: "mono",
    bold: base.bold || run.bold === true,
    italic: false,
    size: base.size * sheet.monoScale,
    tracking: 0,
    features: "code",
    color: run.href === undefined ? base.color : sheet.color.link,
  };
}

/** The face that a style asks for first. */
export function faceOf(style: TextStyle): FaceId {
  if (style.family === "mono") return style.bold ? "mono-bold" : "mono";
  if (style.bold) return style.italic ? "serif-bold-italic" : "serif-bold";
  return style.italic ? "serif-italic" : "serif";
}

/** The face that stands in where the first has no glyph. */
export function fallbackOf(style: TextStyle): FaceId {
  if (style.bold) return style.italic ? "fallback-bold-italic" : "fallback-bold";
  return style.italic ? "fallback-italic" : "fallback";
}
