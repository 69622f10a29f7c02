import { type ContentScanner, nameOperand, nextOperator, numberOperand, scanContent } from "./content-scanner.ts";
import type { ReadFont } from "./fonts.ts";
import {
  type GraphicsState,
  IDENTITY,
  INITIAL_STATE,
  type Matrix,
  moved,
  multiplied,
  type TextPlace,
} from "./graphics-state.ts";
import type { LineBuilder } from "./line-builder.ts";
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
}

interface ContentReader extends ReadingPage {
  readonly scanner: ContentScanner;
  readonly names: ContentNames;
  readonly saved: GraphicsState[];
  /** For each open mark, whether it makes its content an artifact. */
  readonly marks: boolean[];
  readonly depth: number;
  state: GraphicsState;
  text: TextPlace | null;
}

/** Operators that draw, clip or colour, and show no text. */
const SILENT = new Set(
  "w J j M d ri i m l c v y h re S s f F f* B B* b b* n W W* CS cs SC SCN sc scn G g RG rg K k sh MP DP".split(" "),
);
const DEEPEST_FORM = 8;

/** Adds the lines that a content shows. `state` and `marks` are those in which a form is drawn. */
export function readContent(
  content: Uint8Array,
  names: ContentNames,
  on: ReadingPage,
  within: Partial<Pick<ContentReader, "state" | "marks" | "depth">> = {},
): void {
  const { state = INITIAL_STATE, marks = [], depth = 0 } = within;
  if (depth > DEEPEST_FORM) unreadable("forms are drawn within forms without end");
  const opened = { scanner: scanContent(content), names, saved: [], marks: [...marks], depth, text: null };
  const reader: ContentReader = { ...on, ...opened, state: { ...state } };
  for (let name = nextOperator(reader.scanner); name !== null; name = nextOperator(reader.scanner)) {
    if (!SILENT.has(name)) (OPERATORS.get(name) ?? unknownOperator)(reader);
  }
  if (reader.saved.length > 0 || reader.text !== null || reader.marks.length !== marks.length) {
    unreadable("a page's content ends within something");
  }
}

function unknownOperator(): never {
  return unreadable("a page's content holds an operator that this reader does not know");
}

/** Everything that moves the pen, chooses the font, shows text or marks it. */
const MEANINGS: Readonly<Record<string, (reader: ContentReader) => void>> = {
  q: (reader) => reader.saved.push({ ...reader.state }),
  Q: (reader) => {
    reader.state = reader.saved.pop() ?? unreadable("a page's content restores what it did not save");
  },
  cm: (reader) => {
    reader.state.matrix = multiplied(matrixOf(reader), reader.state.matrix);
  },
  Do: drawForm,
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
  EMC: ({ marks }) => {
    if (marks.pop() === undefined) unreadable("a page's content closes a mark that is not open");
  },
};

const OPERATORS: ReadonlyMap<string, (reader: ContentReader) => void> = new Map(Object.entries(MEANINGS));

/** What is optional may be hidden: then nobody sees its text. */
function openMark({ scanner, marks }: ContentReader): void {
  const tag = nameOperand(scanner, 0);
  if (tag === "OC") unreadable("a page has layers that can be hidden");
  marks.push(tag === "Artifact" || marks.at(-1) === true);
}

function show(reader: ContentReader): void {
  const { page, box, marks, lines } = reader;
  const on = { page, box, artifact: marks.at(-1) === true };
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

function drawForm(reader: ContentReader): void {
  const form = reader.names.form(nameOperand(reader.scanner, 0));
  if (form === null) return;
  const state = { ...reader.state, matrix: multiplied(form.matrix, reader.state.matrix) };
  readContent(form.content, form.names, reader, { state, marks: reader.marks, depth: reader.depth + 1 });
}
