import type { Place } from "../problem/problem.ts";

/**
 * A letter: what it says, as a typed tree, without coordinates.
 * Every block knows its role, so that the structure tree of a tagged PDF can be made from it.
 */
export interface Letter {
  /** BCP 47. */
  readonly lang: string;
  /** Document title, shown in a viewer's title bar. */
  readonly title: string;
  readonly running: Running;
  readonly blocks: readonly Block[];
}

/** What repeats on pages. Nothing here is part of the reading order, except `mark` and `notice`, said once at the top. */
export interface Running {
  /** Left part of the footer; "Page X of Y" stands at the right. */
  readonly reference: string;
  /** Head of the second and later pages: addressee, date. */
  readonly continuation: string;
  /** "DRAFT – NOT SENT", or null for a final. */
  readonly mark: string | null;
  /** "Illustrative; not a pending action". */
  readonly notice: string | null;
  readonly letterhead: LetterheadBlock | null;
}

export interface LetterheadBlock {
  readonly name: readonly Run[];
  readonly lines: readonly (readonly Run[])[];
  /** `#rrggbb`. */
  readonly color: string | null;
  readonly logo: Logo | null;
}

/** A picture beside the matter file. `bytes` are those of the file, `alt` its text for a screen reader. */
export type Logo = PngLogo | SvgLogo;

export interface PngLogo {
  readonly format: "png";
  readonly bytes: Uint8Array;
  readonly alt: string;
}

export interface SvgLogo {
  readonly format: "svg";
  readonly bytes: Uint8Array;
  readonly viewBox: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** In drawing order. */
  readonly paths: readonly LogoPath[];
  readonly alt: string;
}

/** A filled path. */
export interface LogoPath {
  /** `#rrggbb`. */
  readonly color: string;
  /** Whether what is enclosed twice is a hole, whatever its direction. */
  readonly evenOdd: boolean;
  readonly segments: readonly PathSegment[];
}

/** `to`: two numbers, six for a curve (two controls, then the end), none to close; x and y by turns, y downwards. */
export interface PathSegment {
  readonly op: "move" | "line" | "curve" | "close";
  readonly to: readonly number[];
}

/** A stretch of text in one style. Text is NFC, with typographic quotes and no-break characters already in place. */
export interface Run {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly smallCaps?: true;
  /** Monospaced: a selector or identifier. Broken only after `/` and `.`, without a hyphen. */
  readonly code?: true;
  /** A declared placeholder, printed highlighted. */
  readonly placeholder?: true;
  /** Language of this run where it differs from the letter's. */
  readonly lang?: string;
  /** Target of a link: https, http or mailto. */
  readonly href?: string;
  /** A forced line end after this run. */
  readonly breakAfter?: true;
}

/** Where in the template (and so, whose fault) a block is. */
interface Located {
  readonly place: Place;
}

export type ParagraphRole = "body" | "date" | "delivery" | "salutation" | "status" | "caption" | "small" | "center";

export interface Heading extends Located {
  readonly kind: "heading";
  readonly level: 1 | 2 | 3;
  readonly content: readonly Run[];
}

export interface Paragraph extends Located {
  readonly kind: "paragraph";
  readonly role: ParagraphRole;
  /** Keep with the next block. */
  readonly keep: boolean;
  readonly content: readonly Run[];
}

/** Lines that are never broken across pages: an addressee, an enclosure list. */
export interface Address extends Located {
  readonly kind: "address";
  readonly lines: readonly (readonly Run[])[];
}

/** Labels and texts side by side. `re`: the RE block, in bold. `details`: particulars of an item, small and regular. */
export interface Reference extends Located {
  readonly kind: "reference";
  readonly tone: "re" | "details";
  readonly rows: readonly { readonly label: readonly Run[]; readonly content: readonly Run[] }[];
}

export interface List extends Located {
  readonly kind: "list";
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
}

/** `label` is what prints before the item: `1.`, `(a)`, `Request 3.`, `•`. */
export interface ListItem extends Located {
  readonly label: string;
  readonly blocks: readonly Block[];
}

export interface Table extends Located {
  readonly kind: "table";
  readonly caption: readonly Run[] | null;
  /** Relative widths of the columns; null = by content. */
  readonly widths: readonly number[] | null;
  readonly head: readonly TableRow[];
  readonly body: readonly TableRow[];
}

export interface TableRow extends Located {
  readonly cells: readonly TableCell[];
}

export interface TableCell {
  /** `row` and `col` cells are headers of what follows in that direction. */
  readonly scope: "col" | "row" | null;
  readonly blocks: readonly Block[];
}

/** Complimentary close and signature: never alone on a page, never split. */
export interface Closing extends Located {
  readonly kind: "closing";
  readonly blocks: readonly Block[];
}

/** Space to sign, a rule, and the lines below it. */
export interface Signature extends Located {
  readonly kind: "signature";
  readonly lines: readonly (readonly Run[])[];
}

/** Something for the recipient to fill in. `name` is unique in the letter; `label` is also its tooltip. */
export interface Field extends Located {
  readonly kind: "field";
  readonly type: "text" | "date" | "checkbox" | "signature";
  readonly name: string;
  readonly label: readonly Run[];
}

/** A boxed statement: the status of the letter in plain words. */
export interface Note extends Located {
  readonly kind: "note";
  readonly blocks: readonly Block[];
}

export interface PageBreak extends Located {
  readonly kind: "page-break";
  /** `needed`: only if what follows, up to the next page break, does not fit on the page. */
  readonly when: "always" | "needed";
}

export type Block =
  | Heading
  | Paragraph
  | Address
  | Reference
  | List
  | Table
  | Closing
  | Signature
  | Field
  | Note
  | PageBreak;
