import { type ContentScanner, nameOperand, numberOperand } from "./content-scanner.ts";
import type { ReadFont } from "./fonts.ts";
import { type GraphicsState, IDENTITY, type Matrix, moved, multiplied, type TextPlace } from "./graphics-state.ts";
import { type LineBuilder, passMark } from "./line-builder.ts";
import type { ReadingWork } from "./reading-work.ts";
import { showGlyphs } from "./show-glyphs.ts";
import { unreadable } from "./unreadable.ts";

/** What a content's names stand for. */
export interface ContentNames {
  font(name: string): ReadFont;
  /** A form to be drawn as part of the page; null for a picture. */
  form(name: string): DrawnForm | null;
}

/** A piece of content with names of its own. */
export interface DrawnForm {
  readonly content: Uint8Array;
  readonly matrix: Matrix;
  readonly names: ContentNames;
}

/** Where what is read belongs: the number of the page, its edges, and the lines that it adds to. */
export interface ReadingPage {
  readonly page: number;
  readonly box: readonly number[];
  readonly lines: LineBuilder;
  readonly work: ReadingWork;
}

/** A content while it is read. */
export interface ContentReader extends ReadingPage {
  readonly scanner: ContentScanner;
  readonly names: ContentNames;
  readonly saved: GraphicsState[];
  /** For each open mark, whether it makes its content an artifact. */
  readonly marks: boolean[];
  readonly depth: number;
  state: GraphicsState;
  text: TextPlace | null;
}

/** States saved, and marks opened, within each other; writers keep to a few dozen. */
const DEEPEST_SAVED = 1000;

/** Everything that moves the pen, chooses the font, shows text or marks it. */
const MEANINGS: Readonly<Record<string, (reader: ContentReader) => void>> = {
  q: ({ saved, state }) => {
    if (saved.length >= DEEPEST_SAVED) unreadable("a page's content saves its state without end");
    saved.push({ ...state });
  },
  Q: (reader) => {
    reader.state = reader.saved.pop() ?? unreadable("a page's content restores what it did not save");
  },
  cm: (reader) => {
    reader.state.matrix = multiplied(matrixOf(reader), reader.state.matrix);
  },
  BT: (reader) => {
    reader.text = { line: IDENTITY, pen: 0 };
  },
  ET: (reader) => {
    placeOf(reader);
    reader.text = null;
  },
  Tf: ({ scanner, names, state }) => {
    state.font = names.font(nameOperand(scanner, 0));
    state.size = numberOperand(scanner, 1);
  },
  Tc: ({ scanner, state }) => {
    state.characterSpace = numberOperand(scanner, 0);
  },
  // Word spacing is for codes of one byte: letters have none.
  Tw: ({ scanner }) => {
    numberOperand(scanner, 0);
  },
  Tz: ({ scanner, state }) => {
    state.scale = numberOperand(scanner, 0) / 100;
  },
  TL: ({ scanner, state }) => {
    state.leading = numberOperand(scanner, 0);
  },
  // A raised glyph stays in its line.
  Ts: ({ scanner }) => {
    numberOperand(scanner, 0);
  },
  Tr: ({ scanner }) => {
    if (numberOperand(scanner, 0) !== 0) unreadable("a page has text that is not shown as letters are");
  },
  Td: (reader) => moveLine(reader, numberOperand(reader.scanner, 0), numberOperand(reader.scanner, 1)),
  TD: (reader) => {
    reader.state.leading = -numberOperand(reader.scanner, 1);
    moveLine(reader, numberOperand(reader.scanner, 0), numberOperand(reader.scanner, 1));
  },
  "T*": (reader) => moveLine(reader, 0, -reader.state.leading),
  Tm: (reader) => {
    Object.assign(placeOf(reader), { line: matrixOf(reader), pen: 0 });
  },
  Tj: show,
  TJ: show,
  "'": (reader) => {
    moveLine(reader, 0, -reader.state.leading);
    show(reader);
  },
  BMC: (reader) => openMark(reader),
  BDC: (reader) => openMark(reader),
  EMC: ({ marks, lines }) => {
    passMark(lines);
    if (marks.pop() === undefined) unreadable("a page's content closes a mark that is not open");
  },
};

export const TEXT_OPERATORS: ReadonlyMap<string, (reader: ContentReader) => void> = new Map(Object.entries(MEANINGS));

/** What is optional may be hidden: then nobody sees its text. */
function openMark({ scanner, marks, lines }: ContentReader): void {
  passMark(lines);
  const tag = nameOperand(scanner, 0);
  if (tag === "OC") unreadable("a page has layers that can be hidden");
  if (marks.length >= DEEPEST_SAVED) unreadable("a page's content opens marks without end");
  marks.push(tag === "Artifact" || marks.at(-1) === true);
}

function show(reader: ContentReader): void {
  const { page, box, marks, lines, work } = reader;
  const on = { page, box, artifact: marks.at(-1) === true, work };
  showGlyphs(reader.scanner, reader.state, placeOf(reader), on, lines);
}

function moveLine(reader: ContentReader, x: number, y: number): void {
  const place = placeOf(reader);
  place.line = moved(place.line, x, y);
  place.pen = 0;
}

function placeOf({ text }: ContentReader): TextPlace {
  return text ?? unreadable("a page's content has text outside BT and ET");
}

function matrixOf({ scanner }: ContentReader): Matrix {
  const [a, b, c, d, e, f] = [0, 1, 2, 3, 4, 5].map((index) => numberOperand(scanner, index));
  return [a ?? 0, b ?? 0, c ?? 0, d ?? 0, e ?? 0, f ?? 0];
}
