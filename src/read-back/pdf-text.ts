/**
 * What a PDF shows, as its text: the words that its glyphs stand for, by each font's own map from codes to Unicode.
 * Not text, and not here: pictures, links, and words for screen readers only (ActualText, Alt), which pdftotext would put
 * in the place of glyphs. Text that is not painted or lies off the sheet is refused; whether something else is drawn over
 * it, or its color is that of the paper, is not looked into.
 */
export interface PdfText {
  readonly pages: number;
  /** Page by page, in the order in which they are drawn. */
  readonly lines: readonly TextLine[];
  /** What the file says of itself: entries of its Info dictionary that are text, such as `Title` and `Keywords`. */
  readonly info: ReadonlyMap<string, string>;
  /** What stands in its form: the value of each field that has one, by the field's full name. */
  readonly fields: ReadonlyMap<string, string>;
}

/** Text on one baseline without a gap wider than a word space: a cell of a table is a line of its own. */
export interface TextLine {
  /** From 0. */
  readonly page: number;
  /** In the order of reading, also where names run from right to left. */
  readonly text: string;
  /** Where it starts and its baseline, in points from the lower left corner. */
  readonly x: number;
  readonly y: number;
  /** Whether it is marked as no part of what the paper says: a running head, a foot, a draft mark. */
  readonly artifact: boolean;
  /** Whether a space is drawn behind it: where none is, its last word may go on in the next line. */
  readonly endsWord: boolean;
}

/** A file whose text is known, or the reason why it is not. */
export type Reading =
  | { readonly kind: "read"; readonly text: PdfText }
  | { readonly kind: "refused"; readonly reason: string };

/**
 * Inflates a stream in zlib's wrapper; throws where it is damaged, cut short, or longer than `limit` bytes when inflated.
 */
export type Inflate = (bytes: Uint8Array, limit: number) => Uint8Array;
