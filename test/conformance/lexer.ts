import { type Dict, nameOf, operatorOf, type Value } from "./pdf-values.ts";

/** Reads values one after another out of text that has one character for each byte. */
export interface Lexer {
  readonly text: string;
  at: number;
}

const SPACE = /(?:[\0\t\n\f\r ]|%[^\r\n]*)*/y;
const REFERENCE = /(\d+) (\d+) R(?![A-Za-z0-9])/y;
const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)(?![A-Za-z])/y;
const NAME = /\/([^\0\t\n\f\r ()<>[\]{}/%]*)/y;
const HEX = /<([0-9A-Fa-f\s]*)>/y;
const WORD = /[^\0\t\n\f\r ()<>[\]{}/%]+/y;

const CONSTANTS: ReadonlyMap<string, boolean | null> = new Map([
  ["true", true],
  ["false", false],
  ["null", null],
]);

export function match(lexer: Lexer, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = lexer.at;
  const found = pattern.exec(lexer.text);
  if (found !== null) lexer.at = pattern.lastIndex;
  return found;
}

/** Goes past white space and comments; whether anything follows. */
export function hasMore(lexer: Lexer): boolean {
  match(lexer, SPACE);
  return lexer.at < lexer.text.length;
}

/** Throws where there is no value. */
export function readValue(lexer: Lexer): Value {
  if (!hasMore(lexer)) throw new Error("the file ends where a value should stand");
  const start = lexer.text.slice(lexer.at, lexer.at + 2);
  if (start === "<<") return readDict(lexer);
  if (start[0] === "<") return { bytes: readHex(lexer) };
  if (start[0] === "(") return { bytes: readLiteral(lexer) };
  if (start[0] === "[") return readList(lexer);
  if (start[0] === "/") return { name: readName(lexer) };
  const reference = match(lexer, REFERENCE);
  if (reference !== null) return { ref: Number(reference[1]) };
  const number = match(lexer, NUMBER);
  return number === null ? readWord(lexer) : Number(number[0]);
}

function readWord(lexer: Lexer): Value {
  const word = match(lexer, WORD)?.[0];
  if (word === undefined) throw new Error(`no value at byte ${lexer.at}: ${lexer.text.slice(lexer.at, lexer.at + 20)}`);
  return CONSTANTS.has(word) ? (CONSTANTS.get(word) ?? null) : { operator: word };
}

function readDict(lexer: Lexer): Dict {
  lexer.at += 2;
  const dict = new Map<string, Value>();
  for (;;) {
    hasMore(lexer);
    if (lexer.text.startsWith(">>", lexer.at)) break;
    const key = nameOf(readValue(lexer));
    if (key === null || dict.has(key)) throw new Error(`a dictionary has a bad key before byte ${lexer.at}`);
    dict.set(key, readOperand(lexer));
  }
  lexer.at += 2;
  return dict;
}

function readList(lexer: Lexer): readonly Value[] {
  lexer.at += 1;
  const list: Value[] = [];
  while (hasMore(lexer) && lexer.text[lexer.at] !== "]") list.push(readOperand(lexer));
  lexer.at += 1;
  return list;
}

function readOperand(lexer: Lexer): Value {
  const value = readValue(lexer);
  if (operatorOf(value) !== null) throw new Error(`a word stands for a value before byte ${lexer.at}`);
  return value;
}

function readName(lexer: Lexer): string {
  const written = match(lexer, NAME)?.[1] ?? "";
  return written.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function readHex(lexer: Lexer): string {
  const digits = match(lexer, HEX)?.[1]?.replace(/\s/g, "");
  if (digits === undefined || digits.length % 2 !== 0) throw new Error(`a bad string in hex at byte ${lexer.at}`);
  return Buffer.from(digits, "hex").toString("latin1");
}

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

function readLiteral(lexer: Lexer): string {
  const parts: string[] = [];
  for (let depth = 0; ; lexer.at++) {
    const char = lexer.text[lexer.at];
    if (char === undefined) throw new Error("a string has no end");
    if (char === "(" && depth++ === 0) continue;
    if (char === ")" && --depth === 0) break;
    parts.push(char === "\\" ? readEscape(lexer) : char);
  }
  lexer.at += 1;
  return parts.join("");
}

/** Leaves the lexer at the last character of the escape. */
function readEscape(lexer: Lexer): string {
  const octal = /^[0-7]{1,3}/.exec(lexer.text.slice(lexer.at + 1, lexer.at + 4))?.[0];
  lexer.at += octal?.length ?? 1;
  if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 255);
  const char = lexer.text[lexer.at] ?? "";
  return char === "\n" ? "" : (ESCAPES[char] ?? char);
}
