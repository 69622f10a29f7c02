import { type HarfBuzz, putAscii } from "./harfbuzz.ts";
import type { FeatureSet } from "./typefaces.ts";

/** Kerning, standard ligatures and contextual forms are HarfBuzz's default; only what differs stands here. */
const SETTINGS: Readonly<Record<FeatureSet, readonly string[]>> = {
  prose: ["pnum", "lnum"],
  table: ["tnum", "lnum"],
  "small-caps": ["smcp", "pnum", "lnum"],
  code: ["-kern", "-liga", "-clig", "-calt", "-dlig", "tnum", "lnum"],
};

/** Features in HarfBuzz's memory, one after another. */
export interface Features {
  readonly at: number;
  readonly count: number;
}

/** Size of `hb_feature_t`. */
const FEATURE = 16;

/** The HarfBuzz features of each use of type. They stay in its memory: they are the same for every call. */
export function createFeatureSets(harfBuzz: HarfBuzz): Readonly<Record<FeatureSet, Features>> {
  const put = (set: FeatureSet) => putFeatures(harfBuzz, SETTINGS[set]);
  return { prose: put("prose"), table: put("table"), "small-caps": put("small-caps"), code: put("code") };
}

function putFeatures(harfBuzz: HarfBuzz, settings: readonly string[]): Features {
  const { hb } = harfBuzz;
  const at = hb.malloc(settings.length * FEATURE);
  settings.forEach((setting, index) => {
    const read = hb.hb_feature_from_string(putAscii(harfBuzz, setting), setting.length, at + index * FEATURE);
    if (read === 0) throw new Error(`not an OpenType feature: ${setting}`);
  });
  return { at, count: settings.length };
}
