import { BUDGETS } from "../budget/budgets.ts";
import { nameOperand, nextOperator, scanContent } from "./content-scanner.ts";
import { INITIAL_STATE, multiplied } from "./graphics-state.ts";
import { type ContentNames, type ContentReader, type ReadingPage, TEXT_OPERATORS } from "./text-operators.ts";
import { unreadable } from "./unreadable.ts";

/** Operators that draw, clip or color, and show no text. */
const SILENT = new Set(
  "w J j M d ri i m l c v y h re S s f F f* B B* b b* n W W* CS cs SC SCN sc scn G g RG rg K k sh MP DP".split(" "),
);
const DEEPEST_FORM = BUDGETS.paper.formDepth;

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
    if (name === "Do") drawForm(reader);
    else if (!SILENT.has(name)) (TEXT_OPERATORS.get(name) ?? unknownOperator)(reader);
  }
  if (reader.saved.length > 0 || reader.text !== null || reader.marks.length !== marks.length) {
    unreadable("a page's content ends within something");
  }
}

function unknownOperator(): never {
  return unreadable("a page's content holds an operator that this reader does not know");
}

function drawForm(reader: ContentReader): void {
  const form = reader.names.form(nameOperand(reader.scanner, 0));
  if (form === null) return;
  const state = { ...reader.state, matrix: multiplied(form.matrix, reader.state.matrix) };
  readContent(form.content, form.names, reader, { state, marks: reader.marks, depth: reader.depth + 1 });
}
