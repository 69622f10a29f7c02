import type { FaceId } from "../typeset/page.ts";
import type { Typefaces } from "./typefaces.ts";

/** The cuts of a family that differ in what they cover; where upright and italic agree, the upright one is enough. */
const FAMILIES: readonly (readonly FaceId[])[] = [
  ["serif"],
  ["fallback", "fallback-italic"],
  ["mono"],
  ["hebrew"],
  ["arabic"],
  ["cjk"],
];

/** The code points of `text` that no family has, each once, in order of appearance. */
export function uncovered(text: string, faces: Typefaces): readonly number[] {
  const missing = new Set<number>();
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (!FAMILIES.some((cuts) => cuts.every((face) => faces.covers(face, codePoint)))) missing.add(codePoint);
  }
  return [...missing];
}
