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
  | "mono-bold"
  | OptionalFaceId;

/** Faces of scripts that most letters do without; each is there only where its package is installed. */
export type OptionalFaceId = "hebrew" | "hebrew-bold" | "arabic" | "arabic-bold" | "cjk";

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

export interface TypesetText {
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

/** A filled path of a picture, clipped to its area. */
export interface PlacedPath {
  readonly kind: "path";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly color: Color;
  readonly evenOdd: boolean;
  readonly segments: readonly PlacedSegment[];
  readonly owner: Owner;
}

/** Places in points from the area's lower left corner: two numbers, six for a curve, none to close. */
export interface PlacedSegment {
  readonly op: "move" | "line" | "curve" | "close";
  readonly to: readonly number[];
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
  /** Size of what is typed, points. */
  readonly size: number;
  readonly name: string;
  readonly tooltip: string;
  readonly owner: Owner;
}

export type Placed = TypesetText | PlacedBox | PlacedImage | PlacedPath | PlacedLink | PlacedField;

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
  /** What it says, where its glyphs are drawn in another order: a name written from right to left. */
  readonly actualText?: string;
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
