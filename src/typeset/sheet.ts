import type { Color } from "./page.ts";

/** Size and leading (distance between baselines) of a kind of text, points. */
export interface TypeSize {
  readonly size: number;
  readonly leading: number;
}

/** A heading's text and the space around it. */
export interface HeadingStyle extends TypeSize {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly before: number;
  readonly after: number;
}

/** The geometry and type of a paper. Every length in points; every size a deliberate choice, argued below. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly margin: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  readonly body: TypeSize;
  readonly small: TypeSize;
  /** Small text of a table's cell, where `small` would look like the rest. */
  readonly cellSmall: TypeSize;
  readonly note: TypeSize;
  readonly form: TypeSize;
  readonly details: TypeSize;
  readonly delivery: TypeSize;
  readonly caption: TypeSize;
  readonly table: TypeSize;
  readonly tableHead: TypeSize;
  readonly headings: { readonly 1: HeadingStyle; readonly 2: HeadingStyle; readonly 3: HeadingStyle };
  /** Size of the monospaced face as a part of the text around it. */
  readonly monoScale: number;
  /** Letterspacing, em. */
  readonly tracking: { readonly smallCaps: number; readonly delivery: number; readonly mark: number };
  readonly space: Spaces;
  readonly rule: { readonly heavy: number; readonly fine: number; readonly hair: number };
  readonly color: {
    readonly text: Color;
    readonly quiet: Color;
    readonly link: Color;
    readonly mark: Color;
    readonly rule: Color;
    readonly faint: Color;
    readonly panel: Color;
    readonly highlight: Color;
  };
  readonly running: RunningStyle;
}

/** White space between things. */
export interface Spaces {
  readonly paragraph: number;
  readonly date: number;
  readonly address: number;
  readonly reference: number;
  readonly item: number;
  readonly list: number;
  readonly table: number;
  readonly note: number;
  readonly closing: number;
  /** Between paragraphs inside a table cell. */
  readonly cell: number;
  /** Above and below the text of a table row. */
  readonly rowPadding: number;
  /** Between the rows of labels and texts side by side. */
  readonly referenceRow: { readonly re: number; readonly details: number };
  readonly column: number;
  readonly label: number;
  readonly labelColumn: number;
  readonly notePadding: { readonly x: number; readonly y: number };
  readonly sign: number;
  readonly signRule: number;
  readonly field: number;
  readonly checkbox: number;
}

/** The bands above and below the text. `top` and `bottom` are measured from the sheet's edges. */
export interface RunningStyle {
  readonly top: number;
  readonly bottom: number;
  readonly mark: TypeSize;
  readonly notice: TypeSize;
  readonly head: TypeSize;
  readonly foot: TypeSize;
  readonly firm: TypeSize;
  readonly firmLines: TypeSize;
  readonly logo: { readonly width: number; readonly height: number };
  /** White space between the parts of a head, and between a head and the text. */
  readonly gap: number;
  readonly clear: number;
  readonly clearLetterhead: number;
}

/**
 * US Letter with one-inch margins: a measure of 468 pt, which Source Serif 4 at 11 pt fills with about 89
 * characters. 15 pt of leading is 136 %, right for so long a line. Paragraphs are parted by half a line, not by
 * indents, because the letter is numbered and read in pieces. Tables are looked up, not read: smaller, closer.
 * Source Code Pro has a larger x-height and wider set than the serif; at 0.88 the two look equal in size.
 */
export const usLetter: Sheet = {
  width: 612,
  height: 792,
  margin: { top: 72, right: 72, bottom: 72, left: 72 },
  body: { size: 11, leading: 15 },
  small: { size: 9.5, leading: 12.75 },
  cellSmall: { size: 8.75, leading: 11.75 },
  note: { size: 10.5, leading: 14.25 },
  form: { size: 10.5, leading: 14 },
  details: { size: 9.75, leading: 12.75 },
  delivery: { size: 9, leading: 13 },
  caption: { size: 9.75, leading: 13 },
  table: { size: 9.75, leading: 12.75 },
  tableHead: { size: 9, leading: 11.75 },
  headings: {
    1: { size: 14.5, leading: 18.5, bold: true, italic: false, before: 20, after: 8 },
    2: { size: 11.5, leading: 15.5, bold: true, italic: false, before: 14, after: 4 },
    3: { size: 11, leading: 15, bold: false, italic: true, before: 12, after: 3 },
  },
  monoScale: 0.88,
  tracking: { smallCaps: 0.05, delivery: 0.05, mark: 0.05 },
  space: {
    paragraph: 8,
    date: 15,
    address: 14,
    reference: 14,
    item: 5,
    list: 9,
    table: 11,
    note: 11,
    closing: 12,
    referenceRow: { re: 3, details: 1 },
    cell: 2.5,
    rowPadding: 2.75,
    column: 14,
    label: 8,
    labelColumn: 20,
    notePadding: { x: 12, y: 8 },
    sign: 34,
    signRule: 216,
    field: 13,
    checkbox: 9,
  },
  rule: { heavy: 0.8, fine: 0.5, hair: 0.35 },
  color: {
    text: [0, 0, 0],
    quiet: [0.3, 0.3, 0.3],
    link: [0.07, 0.2, 0.4],
    mark: [0.6, 0.06, 0.08],
    rule: [0.25, 0.25, 0.25],
    faint: [0.74, 0.74, 0.74],
    panel: [0.955, 0.955, 0.955],
    highlight: [1, 0.94, 0.55],
  },
  running: {
    top: 28,
    bottom: 36,
    mark: { size: 9, leading: 12 },
    notice: { size: 9, leading: 12 },
    head: { size: 8.75, leading: 12 },
    foot: { size: 8.75, leading: 12 },
    firm: { size: 17, leading: 21 },
    firmLines: { size: 8.75, leading: 11.75 },
    logo: { width: 132, height: 44 },
    gap: 9,
    clear: 16,
    clearLetterhead: 20,
  },
};

/** Width of the text. */
export function measureOf(sheet: Sheet): number {
  return sheet.width - sheet.margin.left - sheet.margin.right;
}
