import type { Run } from "../compose/letter.ts";
import type { FeatureSet } from "../fonts/typefaces.ts";
import { createMemory } from "../memory/remember.ts";
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
  return theStyle({ family: "serif", bold: false, italic: false, size, tracking: 0, features, color });
}

/** A style with some traits changed. */
export function styleWith(style: TextStyle, changes: Partial<TextStyle>): TextStyle {
  return theStyle({ ...style, ...changes });
}

const styles = createMemory<TextStyle>(500);

/**
 * The one object for all styles alike, so that what is known of a style is found again quickly. It names every trait in
 * one order, whatever the order of `style`.
 */
function theStyle(style: TextStyle): TextStyle {
  const { family, bold, italic, size, tracking, features, color } = style;
  return styles(`${family} ${bold} ${italic} ${size} ${tracking} ${features} ${color}`, () => style);
}

const known = new WeakMap<Sheet, WeakMap<TextStyle, Map<number, TextStyle>>>();

/**
 * The style of one run within a paragraph set in `base`. Italic within italic is upright, as custom has it.
 * The same sheet, base and traits give the same object, so that what is known of a style is found again quickly.
 */
export function runStyle(base: TextStyle, run: Run, sheet: Sheet): TextStyle {
  const traits = traitsOf(run);
  if (traits === 0) return base;
  const ofSheet = known.get(sheet) ?? new WeakMap<TextStyle, Map<number, TextStyle>>();
  const ofBase = ofSheet.get(base) ?? new Map<number, TextStyle>();
  const style = ofBase.get(traits) ?? newRunStyle(base, run, sheet);
  known.set(sheet, ofSheet.set(base, ofBase.set(traits, style)));
  return style;
}

/** Everything of a run that its style depends on, as one number. */
export function traitsOf({ bold, italic, smallCaps, code, href }: Run): number {
  return (bold ? 1 : 0) + (italic ? 2 : 0) + (smallCaps ? 4 : 0) + (code ? 8 : 0) + (href === undefined ? 0 : 16);
}

function newRunStyle(base: TextStyle, run: Run, sheet: Sheet): TextStyle {
  if (run.code) return codeStyle(base, run, sheet);
  return theStyle({
    ...base,
    bold: base.bold || run.bold === true,
    italic: run.italic === true ? !base.italic : base.italic,
    features: run.smallCaps ? "small-caps" : base.features,
    tracking: run.smallCaps ? Math.max(base.tracking, sheet.tracking.smallCaps) : base.tracking,
    color: run.href === undefined ? base.color : sheet.color.link,
  });
}

function codeStyle(base: TextStyle, run: Run, sheet: Sheet): TextStyle {
  return theStyle({
    ...base,
    family: "mono",
    bold: base.bold || run.bold === true,
    italic: false,
    size: base.size * sheet.monoScale,
    tracking: 0,
    features: "code",
    color: run.href === undefined ? base.color : sheet.color.link,
  });
}

/** The face that a style asks for first. */
export function faceOf(style: TextStyle): FaceId {
  if (style.family === "mono") return style.bold ? "mono-bold" : "mono";
  if (style.bold) return style.italic ? "serif-bold-italic" : "serif-bold";
  return style.italic ? "serif-italic" : "serif";
}

/**
 * The faces to try in turn: the style's own, the serif, its fallback, the monospaced (which has signs of its own), and
 * those of other scripts, which have no italic and whose Latin letters are not wanted.
 */
export function facesOf(style: TextStyle): readonly FaceId[] {
  const serif = faceOf({ ...style, family: "serif" });
  const others: readonly FaceId[] = style.bold ? ["hebrew-bold", "arabic-bold", "cjk"] : ["hebrew", "arabic", "cjk"];
  return [faceOf(style), serif, fallbackOf(style), style.bold ? "mono-bold" : "mono", ...others];
}

function fallbackOf(style: TextStyle): FaceId {
  if (style.bold) return style.italic ? "fallback-bold-italic" : "fallback-bold";
  return style.italic ? "fallback-italic" : "fallback";
}
