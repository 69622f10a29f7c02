import type { FaceId } from "../typeset/page.ts";

/** A base subset as plain data, of a face or of a form that is typed in. Bytes are in base64. */
export interface PreparedFont {
  readonly use: FaceId | "form";
  readonly face: FaceId;
  /** SHA-256 of the face's file in hex digits: of another file this would be a wrong subset. */
  readonly source: string;
  /** Glyph, text and width of code 1 and the codes that follow. */
  readonly entries: readonly (readonly [number, string, number])[];
  readonly tag: string;
  readonly length: number;
  readonly program: string;
  readonly glyphMap: string;
  readonly unicodeMap: string;
  /** Of the codes of a form's own encoding; none for other uses. */
  readonly widths: readonly number[];
}

/**
 * None in the sources: the build puts in this module's place one that holds what `prepareFonts` makes, because to shape
 * and cut the base subsets at every start takes as long as to set a letter.
 */
export const PREPARED_FONTS: readonly PreparedFont[] = [];
