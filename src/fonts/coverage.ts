import type { FaceId } from "../typeset/page.ts";
import type { Typefaces } from "./typefaces.ts";

/** The upright faces stand for their families: the cuts of one family cover the same characters. */
const FAMILIES: readonly FaceId[] = ["serif", "fallback", "mono"];

/** The code points of `text` that no family has, each once, in order of appearance. */
export function uncovered(text: string, faces: Typefaces): readonly number[] {
  const missing = new Set<number>();
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (!FAMILIES.some((face) => faces.covers(face, codePoint))) missing.add(codePoint);
  }
  return [...missing];
}
