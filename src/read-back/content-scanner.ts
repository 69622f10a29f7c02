import { isRegular, latin1Text, skipWhite } from "./characters.ts";
import { type Cursor, parseObject } from "./parse-object.ts";
import { unreadable } from "./unreadable.ts";

/**
 * What stands before an operator, in flat tables that are used again for the next: one letter has thousands of operators,
 * and an object for each number and string would cost more than all else.
 */
export interface Operands {
  count: number;
  readonly kinds: OperandKind[];
  /** Of a number: its value. */
  readonly numbers: number[];
  /** Of anything else: where it starts, and where it ends. */
  readonly starts: number[];
  readonly ends: number[];
}

export type OperandKind = "number" | "hex" | "literal" | "name" | "open" | "close" | "dictionary" | "word";

/** No operator takes more, but a line of kerned glyphs may. */
const MOST_OPERANDS = 20_000;

export interface ContentScanner extends Operands {
  readonly bytes: Uint8Array;
  at: number;
}

export function scanContent(bytes: Uint8Array): ContentScanner {
  return { bytes, at: 0, count: 0, kinds: [], numbers: [], starts: [], ends: [] };
}

/** The next operator, its operands in the scanner's tables; null at the end. */
export function nextOperator(scanner: ContentScanner): string | null {
  const { bytes } = scanner;
  scanner.count = 0;
  for (;;) {
    const from = skipWhite(bytes, scanner.at);
    const byte = bytes[from];
    scanner.at = from;
    if (byte === undefined) return scanner.count === 0 ? null : unreadable("a page's content ends within an operator");
    if (byte === 0x3c && bytes[from + 1] !== 0x3c) addHex(scanner);
    else if (startsNumber(byte)) addNumber(scanner);
    else if (byte === 0x5b || byte === 0x5d) add(scanner, byte === 0x5b ? "open" : "close", from, from + 1);
    else if (byte === 0x2f) add(scanner, "name", from, endOfRegular(bytes, from + 1));
    else if (byte === 0x28) add(scanner, "literal", from, skipObject(scanner));
    else if (byte === 0x3c) add(scanner, "dictionary", from, skipObject(scanner));
    else {
      const end = endOfRegular(bytes, from);
      if (end === from) unreadable("a page's content holds a stray mark");
      scanner.at = end;
      const word = wordAt(bytes, from, end);
      if (word !== "true" && word !== "false" && word !== "null") return word;
      add(scanner, "word", from, end);
    }
  }
}

/** The operand as text, such as a name without its slash. */
export function nameOperand(scanner: ContentScanner, index: number): string {
  if (index >= scanner.count || scanner.kinds[index] !== "name") return unreadable("an operator lacks its name");
  return latin1Text(scanner.bytes, (scanner.starts[index] ?? 0) + 1, scanner.ends[index]);
}

export function numberOperand(scanner: ContentScanner, index: number): number {
  if (index >= scanner.count || scanner.kinds[index] !== "number") return unreadable("an operator lacks its number");
  return scanner.numbers[index] ?? 0;
}

function add(scanner: ContentScanner, kind: OperandKind, start: number, end: number, value = 0): void {
  const index = scanner.count++;
  if (index >= MOST_OPERANDS) unreadable("an operator has too many operands");
  scanner.kinds[index] = kind;
  scanner.numbers[index] = value;
  scanner.starts[index] = start;
  scanner.ends[index] = end;
  scanner.at = end;
}

function addHex(scanner: ContentScanner): void {
  const end = scanner.bytes.indexOf(0x3e, scanner.at);
  if (end < 0) unreadable("a hexadecimal string does not end");
  add(scanner, "hex", scanner.at, end + 1);
}

function startsNumber(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || byte === 0x2d || byte === 0x2e || byte === 0x2b;
}

function addNumber(scanner: ContentScanner): void {
  const { bytes, at } = scanner;
  let place = bytes[at] === 0x2d || bytes[at] === 0x2b ? at + 1 : at;
  let digits = 0;
  let value = 0;
  let scale = 0;
  for (; isRegular(bytes[place]); place++) {
    const digit = (bytes[place] ?? 0) - 0x30;
    if (digit === -2 && scale === 0) scale = 1;
    else if (digit < 0 || digit > 9) unreadable("a page's content holds a number that is none");
    else {
      value = value * 10 + digit;
      scale *= 10;
      digits++;
    }
  }
  if (digits === 0 || digits > 15) unreadable("a page's content holds a number that is none");
  const size = scale > 1 ? value / scale : value;
  add(scanner, "number", at, place, bytes[at] === 0x2d ? -size : size);
}

/** Operators that were met before, by their bytes as one number: there are a few dozen, and thousands of times each. */
const WORDS = new Map<number, string>();

function wordAt(bytes: Uint8Array, from: number, end: number): string {
  if (end - from > 3) return latin1Text(bytes, from, end);
  const key =
    (bytes[from] ?? 0) |
    ((end - from > 1 ? (bytes[from + 1] ?? 0) : 0) << 8) |
    ((end - from > 2 ? (bytes[from + 2] ?? 0) : 0) << 16);
  const word = WORDS.get(key) ?? latin1Text(bytes, from, end);
  WORDS.set(key, word);
  return word;
}

function endOfRegular(bytes: Uint8Array, from: number): number {
  let end = from;
  while (isRegular(bytes[end])) end++;
  return end;
}

/** The place behind a string in parentheses or a dictionary. */
function skipObject({ bytes, at }: ContentScanner): number {
  const cursor: Cursor = { bytes, at, work: { steps: 0, values: MOST_OPERANDS } };
  parseObject(cursor);
  return cursor.at;
}
