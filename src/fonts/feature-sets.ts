import { Feature } from "harfbuzzjs";
import type { FeatureSet } from "./typefaces.ts";

/** Kerning, standard ligatures and contextual forms are HarfBuzz's default; only what differs stands here. */
const SETTINGS: Readonly<Record<FeatureSet, readonly string[]>> = {
  prose: ["pnum", "lnum"],
  table: ["tnum", "lnum"],
  "small-caps": ["smcp", "pnum", "lnum"],
  code: ["-kern", "-liga", "-clig", "-calt", "-dlig", "tnum", "lnum"],
};

/** The HarfBuzz features of a use of type. Built once: they are the same for every call. */
export const FEATURES: Readonly<Record<FeatureSet, Feature[]>> = {
  prose: featuresOf("prose"),
  table: featuresOf("table"),
  "small-caps": featuresOf("small-caps"),
  code: featuresOf("code"),
};

function featuresOf(set: FeatureSet): Feature[] {
  return SETTINGS[set].map((setting) => {
    const feature = Feature.fromString(setting);
    if (feature === undefined) throw new Error(`not an OpenType feature: ${setting}`);
    return feature;
  });
}
