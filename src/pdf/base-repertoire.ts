import type { FeatureSet } from "../fonts/typefaces.ts";
import type { FaceId } from "../typeset/page.ts";

/** Texts to be shaped, each for itself, with the features of a use of type. */
export interface Repertoire {
  readonly features: FeatureSet;
  readonly texts: readonly string[];
}

const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"];
const FIGURES = [..."0123456789"];
const MARKS = [..." .,:;!?'()[]-–—/&“”‘’§·•−$%@"];

/** What Source Serif joins in English words. A text that is not joined adds nothing to its letters. */
const LIGATURES = ["ff", "fi", "fl", "ffi", "ffl", "ft", "fft"];

/** Italic sets off remarks of a few words: what they mostly begin with, and what they go on with. */
const REMARKS = [..."AINOPST", ..."abcdefghijklmnopqrstuvwxyz", ..." .,:;()–’"];

/** What stands in addresses and hosts. */
const CODE = [..."abcdefghijklmnopqrstuvwxyz0123456789./:-_@"];

/** And in times: 2016-06-16T00:00:00Z. */
const TIMES = [..."TZ"];

/**
 * What the base subset of a face holds: a fixed choice, so that the subset is the same for every letter and need be cut
 * and compressed once, by the build: to cut one anew takes as long as to set half a page, and the first in a process as
 * long as a whole letter. The other faces are rare.
 */
export const BASE_REPERTOIRES: ReadonlyMap<FaceId, readonly Repertoire[]> = new Map([
  [
    "serif",
    [
      { features: "prose", texts: [...LETTERS, ...FIGURES, ...MARKS, ...LIGATURES] },
      { features: "table", texts: FIGURES },
    ],
  ],
  ["serif-bold", [{ features: "prose", texts: [...LETTERS, ...FIGURES, ..." .,:()-–’&", "fi", "fl", "ft"] }]],
  ["serif-italic", [{ features: "prose", texts: REMARKS }]],
  ["mono", [{ features: "code", texts: [...CODE, ...TIMES] }]],
  ["mono-bold", [{ features: "code", texts: CODE }]],
]);

/** The face in which a recipient types: that of the letter, so that both share one file. It has a base repertoire. */
export const FORM_FACE: FaceId = "serif";
