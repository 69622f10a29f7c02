import { createFeatureSets, type Features } from "./feature-sets.ts";
import type { HarfBuzz } from "./harfbuzz.ts";
import type { OpenFont } from "./open-font.ts";
import { isNarrowSpace, type PreparedText, prepareText } from "./special-characters.ts";
import type { FeatureSet, Manner, ShapedGlyph } from "./typefaces.ts";

/** Width of U+202F, in em: about that of a thin space. */
const NARROW_SPACE = 0.2;

/** Language for `locl` forms, fixed: HarfBuzz would otherwise take the one of the machine. */
const LANGUAGE = "en";

// From hb.h and hb-buffer.h.
const LEFT_TO_RIGHT = 4;
const RIGHT_TO_LEFT = 5;
const MONOTONE_CHARACTERS = 1;

/** Infos and positions are records of five words; these are the places of the words read. */
const RECORD = 5;
const CLUSTER = 2;
const X_ADVANCE = 0;
const X_OFFSET = 2;
const Y_OFFSET = 3;

/** English prose. */
export const PLAIN: Manner = { direction: "ltr", lang: null };

/** A buffer of HarfBuzz's and what it shapes with. Used again and again: making one costs more than shaping a word. */
export interface Shaper {
  readonly harfBuzz: HarfBuzz;
  readonly buffer: number;
  readonly features: Readonly<Record<FeatureSet, Features>>;
}

/** A shaper in which a mark keeps its own text: "x" and its accent are two glyphs, each with one character. */
export function createShaper(harfBuzz: HarfBuzz): Shaper {
  const { hb } = harfBuzz;
  const buffer = hb.hb_buffer_create();
  hb.hb_buffer_set_cluster_level(buffer, MONOTONE_CHARACTERS);
  return { harfBuzz, buffer, features: createFeatureSets(harfBuzz) };
}

export function shapeText(
  shaper: Shaper,
  { pointer, unitsPerEm }: OpenFont,
  text: string,
  features: FeatureSet,
  manner: Manner,
): ShapedGlyph[] {
  const prepared = prepareText(text);
  if (prepared.shaped === "") return [];
  const { harfBuzz, buffer } = shaper;
  fillBuffer(shaper, prepared.shaped, manner);
  const { at, count } = shaper.features[features];
  harfBuzz.hb.hb_shape(pointer, buffer, at, count);
  const infos = readInfos(shaper);
  const positions = harfBuzz.hb.hb_buffer_get_glyph_positions(buffer, 0) / 4;
  const words = harfBuzz.words();
  const position = (index: number, part: number) => (words[positions + index * RECORD + part] ?? 0) / unitsPerEm;
  const texts = clusterTexts(infos, prepared.shaped);
  return infos.map((info, index) => {
    if (info.glyph === 0) throw new Error(`no glyph for ${codePointsOf(prepared.shaped.slice(info.cluster))}`);
    return {
      glyph: info.glyph,
      text: texts[index] ?? "",
      advance: isNarrow(prepared, info, features) ? NARROW_SPACE : position(index, X_ADVANCE),
      dx: position(index, X_OFFSET),
      dy: position(index, Y_OFFSET),
    };
  });
}

/** A glyph and where its text begins: the first and the third word of `hb_glyph_info_t`. */
interface GlyphInfo {
  readonly glyph: number;
  readonly cluster: number;
}

function readInfos({ harfBuzz: { hb, words }, buffer }: Shaper): readonly GlyphInfo[] {
  const from = hb.hb_buffer_get_glyph_infos(buffer, 0) / 4;
  const length = hb.hb_buffer_get_length(buffer);
  const memory = words();
  return Array.from({ length }, (_, index) => ({
    glyph: memory[from + index * RECORD] ?? 0,
    cluster: memory[from + index * RECORD + CLUSTER] ?? 0,
  }));
}

/** Replaces what is in the buffer. */
function fillBuffer({ harfBuzz, buffer }: Shaper, text: string, { direction, lang }: Manner): void {
  const { hb, bytes, room, language } = harfBuzz;
  hb.hb_buffer_clear_contents(buffer);
  const at = room(text.length * 2);
  const units = new Uint16Array(bytes().buffer, at, text.length);
  for (let index = 0; index < text.length; index++) units[index] = text.charCodeAt(index);
  hb.hb_buffer_add_utf16(buffer, at, text.length, 0, text.length);
  hb.hb_buffer_guess_segment_properties(buffer);
  hb.hb_buffer_set_direction(buffer, direction === "rtl" ? RIGHT_TO_LEFT : LEFT_TO_RIGHT);
  hb.hb_buffer_set_language(buffer, language(lang ?? LANGUAGE));
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
