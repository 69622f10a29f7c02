import type { FeatureSet } from "../fonts/typefaces.ts";
import type { FaceId } from "../typeset/page.ts";

/** Texts to be shaped, each for itself, with the features of a use of type. */
export interface Repertoire {
  readonly features: FeatureSet;
  readonly texts: readonly string[];
}

const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"];
const FIGURES = [..."0123456789"];
const MARKS = [..." .,:;!?'()[]-–—/&“”‘’§·•−$%"];

/** What Source Serif joins in English words. A text that is not joined adds nothing to its letters. */
const LIGATURES = ["ff", "fi", "fl", "ffi", "ffl", "ft", "fft"];

/** What stands in addresses and hosts. */
const CODE = [..."abcdefghijklmnopqrstuvwxyz0123456789./:-_@"];

/**
 * What the base subset of a face holds: a fixed choice, so that the subset is the same for every letter and need be cut
 * and compressed once for a batch: to cut and compress one anew takes as long as to set half a page. The other faces
 * show a few words that the letters of a batch share, and a subset of those is smaller.
 */
export const BASE_REPERTOIRES: ReadonlyMap<FaceId, readonly Repertoire[]> = new Map([
  [
    "serif",
    [
      { features: "prose", texts: [...LETTERS, ...FIGURES, ...MARKS, ...LIGATURES] },
      { features: "table", texts: FIGURES },
    ],
  ],
  ["serif-bold", [{ features: "prose", texts: [...LETTERS, ...FIGURES, ..." .,:()-–’"] }]],
  ["mono", [{ features: "code", texts: CODE }]],
]);

/** The face in which a recipient types: that of the letter, so that both share one file. It has a base repertoire. */
export const FORM_FACE: FaceId = "serif";
