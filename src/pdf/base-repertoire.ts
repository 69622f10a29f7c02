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

/**
 * What the base subset of a face holds: a fixed choice, so that the subset is the same for every letter and need be cut
 * and compressed once for a batch. Measured on letters of nine pages: the base of the face that letters are set in costs
 * 1.3 KB and saves a tenth of the time of writing; that of the bold would cost twice the bytes and save half the time,
 * and every other face shows a few words only.
 */
export const BASE_REPERTOIRES: ReadonlyMap<FaceId, readonly Repertoire[]> = new Map([
  [
    "serif",
    [
      { features: "prose", texts: [...LETTERS, ...FIGURES, ...MARKS, ...LIGATURES] },
      { features: "table", texts: FIGURES },
    ],
  ],
]);

/** The face in which a recipient types: that of the letter, so that both share one file. It has a base repertoire. */
export const FORM_FACE: FaceId = "serif";

/**
 * A letter gets the base subset of a face if it shows at least this part of it; else a subset of its own is smaller by
 * more than the base is worth. Depends on that letter alone, so its bytes are the same in any batch.
 */
export const WORTH_A_BASE = 0.5;
