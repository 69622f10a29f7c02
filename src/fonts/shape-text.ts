import { Buffer, ClusterLevel, Direction, type Font, type GlyphInfo, shape } from "harfbuzzjs";
import { FEATURES } from "./feature-sets.ts";
import { isNarrowSpace, type PreparedText, prepareText } from "./special-characters.ts";
import type { FeatureSet, Manner, ShapedGlyph } from "./typefaces.ts";

/** Width of U+202F, in em: about that of a thin space. */
const NARROW_SPACE = 0.2;

/** Language for `locl` forms, fixed: HarfBuzz would otherwise take the one of the machine. */
const LANGUAGE = "en";

/** English prose. */
export const PLAIN: Manner = { direction: "ltr", lang: null };

/** @param buffer from `createBuffer`; it is used again and again, because making one costs more than shaping a word */
export function shapeText(
  font: Font,
  unitsPerEm: number,
  buffer: Buffer,
  text: string,
  features: FeatureSet,
  manner: Manner,
): ShapedGlyph[] {
  const prepared = prepareText(text);
  if (prepared.shaped === "") return [];
  fillBuffer(buffer, prepared.shaped, manner);
  shape(font, buffer, FEATURES[features]);
  const infos = buffer.getGlyphInfos();
  const positions = buffer.getGlyphPositions();
  const texts = clusterTexts(infos, prepared.shaped);
  return infos.map((info, index) => {
    const cluster = texts[index] ?? "";
    if (info.codepoint === 0) throw new Error(`no glyph for ${codePointsOf(prepared.shaped.slice(info.cluster))}`);
    const at = positions[index];
    if (at === undefined) throw new Error("HarfBuzz gave a glyph without a position");
    return {
      glyph: info.codepoint,
      text: cluster,
      advance: isNarrow(prepared, info, features) ? NARROW_SPACE : at.xAdvance / unitsPerEm,
      dx: at.xOffset / unitsPerEm,
      dy: at.yOffset / unitsPerEm,
    };
  });
}

/** A buffer in which a mark keeps its own text: "x" and its accent are two glyphs, each with one character. */
export function createBuffer(): Buffer {
  const buffer = new Buffer();
  buffer.setClusterLevel(ClusterLevel.MONOTONE_CHARACTERS);
  return buffer;
}

/** Replaces what is in the buffer. */
function fillBuffer(buffer: Buffer, text: string, { direction, lang }: Manner): void {
  buffer.clearContents();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  buffer.setDirection(direction === "rtl" ? Direction.RTL : Direction.LTR);
  buffer.setLanguage(lang ?? LANGUAGE);
}

/** In a monospaced face every column keeps its width. */
function isNarrow(prepared: PreparedText, info: GlyphInfo, features: FeatureSet): boolean {
  return features !== "code" && isNarrowSpace(prepared, info.cluster);
}

/**
 * The text of each glyph: that of its cluster for the first glyph of a cluster, empty for the others. Clusters rise from
 * left to right, or fall where the text runs from right to left.
 */
function clusterTexts(infos: readonly GlyphInfo[], text: string): string[] {
  const falls = (infos[0]?.cluster ?? 0) > (infos.at(-1)?.cluster ?? 0);
  let previous = text.length;
  let end = text.length;
  return infos.map(({ cluster }, index) => {
    if (infos[index - 1]?.cluster === cluster) return "";
    if (!falls) return text.slice(cluster, nextCluster(infos, index) ?? text.length);
    end = previous;
    previous = cluster;
    return text.slice(cluster, end);
  });
}

function nextCluster(infos: readonly GlyphInfo[], index: number): number | undefined {
  const cluster = infos[index]?.cluster;
  let next = index + 1;
  while (next < infos.length && infos[next]?.cluster === cluster) next++;
  return infos[next]?.cluster;
}

/** The first code point, for a message: "U+1F600". */
function codePointsOf(text: string): string {
  return `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
