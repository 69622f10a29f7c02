import { hasMore, type Lexer, readValue } from "./lexer.ts";
import { isBytes, isDict, isList, nameOf, numberOf, operatorOf, type Value } from "./pdf-values.ts";

/** Text shown in one font, as bytes. */
export interface Shown {
  readonly font: string;
  readonly bytes: string;
}

/** What stands between BDC and EMC. */
export interface Sequence {
  readonly tag: string;
  /** Null for an artifact. */
  readonly mcid: number | null;
  /** Type of an artifact, such as `Pagination`. */
  readonly type: string | null;
  readonly shown: Shown[];
  paints: number;
}

export interface PageContent {
  readonly sequences: readonly Sequence[];
  /** Operators that paint and stand in no sequence. */
  readonly outside: readonly string[];
  /** What is amiss with the nesting of marks, states and text. */
  readonly nesting: readonly string[];
  readonly operators: ReadonlySet<string>;
  /** XObjects painted, by name. */
  readonly painted: ReadonlySet<string>;
}

const PAINTING = new Set([
  "Tj",
  "TJ",
  "'",
  '"',
  "f",
  "F",
  "f*",
  "B",
  "B*",
  "b",
  "b*",
  "S",
  "s",
  "Do",
  "sh",
  "BI",
  "EI",
]);

interface Reader {
  readonly sequences: Sequence[];
  readonly outside: string[];
  readonly nesting: string[];
  readonly operators: Set<string>;
  readonly painted: Set<string>;
  open: Sequence | null;
  font: string;
  depth: number;
  inText: boolean;
}

export function readContent(text: string): PageContent {
  const lexer: Lexer = { text, at: 0 };
  const reader: Reader = {
    ...{ sequences: [], outside: [], nesting: [], operators: new Set(), painted: new Set() },
    ...{ open: null, font: "", depth: 0, inText: false },
  };
  let operands: Value[] = [];
  while (hasMore(lexer)) {
    const value = readValue(lexer);
    const operator = operatorOf(value);
    if (operator === null) operands.push(value);
    else {
      apply(reader, operator, operands);
      operands = [];
    }
  }
  if (reader.open !== null || reader.depth !== 0 || reader.inText || operands.length > 0) {
    reader.nesting.push("something is left open at the end");
  }
  return reader;
}

function apply(reader: Reader, operator: string, operands: readonly Value[]): void {
  reader.operators.add(operator);
  if (PAINTING.has(operator)) paint(reader, operator, operands);
  else if (operator === "BDC" || operator === "BMC") openSequence(reader, operands);
  else if (operator === "EMC") closeSequence(reader);
  else if (operator === "Tf") reader.font = nameOf(operands[0] ?? null) ?? "";
  else if (operator === "q" || operator === "Q") changeDepth(reader, operator);
  else if (operator === "BT" || operator === "ET") changeText(reader, operator);
}

function paint(reader: Reader, operator: string, operands: readonly Value[]): void {
  if (reader.open === null) reader.outside.push(operator);
  else reader.open.paints++;
  if (operator === "Do") reader.painted.add(nameOf(operands[0] ?? null) ?? "");
  if (operator !== "Tj" && operator !== "TJ") return;
  if (!reader.inText) reader.nesting.push("text is shown outside BT … ET");
  const [first = null] = operands;
  const bytes = (isList(first) ? first : [first]).map((item) => (isBytes(item) ? item.bytes : "")).join("");
  reader.open?.shown.push({ font: reader.font, bytes });
}

function openSequence(reader: Reader, [tag = null, properties = null]: readonly Value[]): void {
  if (reader.open !== null) reader.nesting.push("a marked sequence stands in another");
  const given = (key: string): Value => (isDict(properties) ? (properties.get(key) ?? null) : null);
  const sequence: Sequence = {
    tag: nameOf(tag) ?? "",
    mcid: numberOf(given("MCID")),
    type: nameOf(given("Type")),
    shown: [],
    paints: 0,
  };
  reader.open = sequence;
  reader.sequences.push(sequence);
}

function closeSequence(reader: Reader): void {
  if (reader.open === null) reader.nesting.push("EMC closes nothing");
  reader.open = null;
}

function changeDepth(reader: Reader, operator: string): void {
  reader.depth += operator === "q" ? 1 : -1;
  if (reader.depth < 0 || reader.depth > 28) reader.nesting.push(`graphics states ${reader.depth} deep`);
}

function changeText(reader: Reader, operator: string): void {
  if (reader.inText === (operator === "BT")) reader.nesting.push(`${operator} in the wrong place`);
  reader.inText = operator === "BT";
}
