/**
 * Pages: where everything stands. Points (1/72 in), origin at the lower left corner of the sheet, y upwards.
 * `pdf/` writes them and decides nothing about layout.
 */
export type FaceId =
  | "serif"
  | "serif-italic"
  | "serif-bold"
  | "serif-bold-italic"
  | "fallback"
  | "fallback-italic"
  | "fallback-bold"
  | "fallback-bold-italic"
  | "mono"
  | "mono-bold";

/** One glyph and the text it stands for. `text` is what is extracted: plain hyphens and spaces. Empty for the later glyphs of a cluster. */
export interface PlacedGlyph {
  readonly glyph: number;
  readonly text: string;
  /** Points, after kerning. */
  readonly advance: number;
  /** Offset from the pen, points. */
  readonly dx: number;
  readonly dy: number;
}

/** Index into `TypesetLetter.structure`, or what kind of artifact it is. */
export type Owner =
  | { readonly kind: "content"; readonly node: number }
  | { readonly kind: "artifact"; readonly type: "header" | "footer" | "mark" | "layout" };

export interface PlacedText {
  readonly kind: "text";
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly face: FaceId;
  readonly size: number;
  readonly color: Color;
  readonly glyphs: readonly PlacedGlyph[];
  readonly owner: Owner;
}

/** A filled rectangle: a rule, a cell border, a highlight, a panel. */
export interface PlacedBox {
  readonly kind: "box";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly color: Color;
  readonly owner: Owner;
}

export interface PlacedImage {
  readonly kind: "image";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
  readonly owner: Owner;
}

/** A clickable area over placed text. */
export interface PlacedLink {
  readonly kind: "link";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly href: string;
  readonly owner: Owner;
}

/** The area of a form field; its rule or frame is drawn as a box of the page. */
export interface PlacedField {
  readonly kind: "field";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly type: "text" | "date" | "checkbox" | "signature";
  readonly name: string;
  readonly tooltip: string;
  readonly owner: Owner;
}

export type Placed = PlacedText | PlacedBox | PlacedImage | PlacedLink | PlacedField;

/** Red, green, blue, each 0 to 1, sRGB. */
export type Color = readonly [number, number, number];

/** In drawing order, which is reading order for content. */
export interface Page {
  readonly number: number;
  readonly items: readonly Placed[];
}

export type StructureRole =
  | "Document"
  | "H1"
  | "H2"
  | "H3"
  | "P"
  | "L"
  | "LI"
  | "Lbl"
  | "LBody"
  | "Table"
  | "Caption"
  | "THead"
  | "TBody"
  | "TR"
  | "TH"
  | "TD"
  | "Link"
  | "Span"
  | "Form"
  | "Figure"
  | "Note"
  | "Sect";

/** A node of the logical structure. Node 0 is the Document; a parent stands before its children. */
export interface StructureNode {
  readonly role: StructureRole;
  /** Index of the parent; -1 for the root. */
  readonly parent: number;
  readonly lang?: string;
  readonly scope?: "Row" | "Column";
  readonly alt?: string;
}

/** A bookmark. */
export interface OutlineEntry {
  readonly level: 1 | 2 | 3;
  readonly title: string;
  readonly page: number;
  readonly y: number;
}

export interface TypesetLetter {
  readonly title: string;
  readonly lang: string;
  /** Points. */
  readonly sheet: { readonly width: number; readonly height: number };
  readonly pages: readonly Page[];
  readonly structure: readonly StructureNode[];
  readonly outline: readonly OutlineEntry[];
}
