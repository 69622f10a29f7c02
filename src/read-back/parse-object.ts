import { BUDGETS } from "../budget/budgets.ts";
import { HEX_VALUES, isRegular, latin1Text, skipWhite } from "./characters.ts";
import { parseHexString, parseLiteralString } from "./parse-string.ts";
import type { PdfObject } from "./pdf-object.ts";
import { countValue, type ReadingWork } from "./reading-work.ts";
import { unreadable } from "./unreadable.ts";

/** A place in a file, or in a stream of it, that moves on as objects are read. */
export interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
  readonly work: ReadingWork;
}

/** No letter nests deeper; without a limit a file of brackets would exhaust the stack. */
const DEEPEST = BUDGETS.paper.depth;

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)$/;

/** The object at the cursor, which then stands behind it. */
export function parseObject(cursor: Cursor, depth = 0): PdfObject {
  if (depth > DEEPEST) unreadable("objects are nested too deep");
  countValue(cursor.work);
  const { bytes } = cursor;
  cursor.at = skipWhite(bytes, cursor.at);
  switch (bytes[cursor.at]) {
    case 0x2f:
      return { kind: "name", text: parseName(cursor) };
    case 0x28:
      return parsedString(cursor, parseLiteralString(bytes, cursor.at + 1));
    case 0x5b:
      return parseList(cursor, depth);
    case 0x3c:
      return bytes[cursor.at + 1] === 0x3c
        ? parseDictionary(cursor, depth)
        : parsedString(cursor, parseHexString(bytes, cursor.at + 1));
    default:
      return parseWord(cursor);
  }
}

/** Requires the keyword at the cursor, after white space. */
export function expectKeyword(cursor: Cursor, keyword: string): void {
  cursor.at = skipWhite(cursor.bytes, cursor.at);
  const found = parseRegular(cursor);
  if (found !== keyword) unreadable(`"${keyword}" is missing`);
}

function parsedString(cursor: Cursor, { bytes, end }: { readonly bytes: Uint8Array; readonly end: number }): PdfObject {
  cursor.at = end;
  return { kind: "string", bytes };
}

function parseList(cursor: Cursor, depth: number): PdfObject {
  const items: PdfObject[] = [];
  cursor.at = skipWhite(cursor.bytes, cursor.at + 1);
  while (cursor.bytes[cursor.at] !== 0x5d) {
    items.push(parseObject(cursor, depth + 1));
    cursor.at = skipWhite(cursor.bytes, cursor.at);
  }
  cursor.at++;
  return { kind: "list", items };
}

function parseDictionary(cursor: Cursor, depth: number): PdfObject {
  const entries = new Map<string, PdfObject>();
  cursor.at = skipWhite(cursor.bytes, cursor.at + 2);
  while (cursor.bytes[cursor.at] !== 0x3e) {
    if (cursor.bytes[cursor.at] !== 0x2f) unreadable("a dictionary has a key that is no name");
    const key = parseName(cursor);
    if (entries.has(key)) unreadable(`a dictionary has two values for ${key}`);
    entries.set(key, parseObject(cursor, depth + 1));
    cursor.at = skipWhite(cursor.bytes, cursor.at);
  }
  if (cursor.bytes[cursor.at + 1] !== 0x3e) unreadable("a dictionary does not end");
  cursor.at += 2;
  return { kind: "dictionary", entries };
}

/** The cursor stands on the slash. */
function parseName(cursor: Cursor): string {
  cursor.at++;
  const text = parseRegular(cursor);
  if (!text.includes("#")) return text;
  return text.replace(/#(..?)?/g, (_, digits: string | undefined) => {
    const [high = 255, low = 255] = [...(digits ?? "")].map((digit) => HEX_VALUES[digit.charCodeAt(0)] ?? 255);
    return high === 255 || low === 255 ? unreadable("a name has a bad escape") : String.fromCharCode(high * 16 + low);
  });
}

function parseRegular(cursor: Cursor): string {
  const from = cursor.at;
  while (isRegular(cursor.bytes[cursor.at])) cursor.at++;
  return latin1Text(cursor.bytes, from, cursor.at);
}

/** A number, a reference to an object, or a keyword. */
function parseWord(cursor: Cursor): PdfObject {
  const word = parseRegular(cursor);
  if (NUMBER.test(word)) return parseReference(cursor, word) ?? Number(word);
  if (word === "true") return true;
  if (word === "false") return false;
  return word === "null" ? null : unreadable("an object is none that PDF knows");
}

/** `12 0 R`, where a whole number is followed by another and by R; the cursor moves only then. */
function parseReference(cursor: Cursor, number: string): PdfObject {
  const { bytes } = cursor;
  const from = skipWhite(bytes, cursor.at);
  let at = from;
  while (isDigit(bytes[at])) at++;
  if (at === from || !/^\d+$/.test(number)) return null;
  const end = skipWhite(bytes, at);
  if (bytes[end] !== 0x52 || end === at || isRegular(bytes[end + 1])) return null;
  cursor.at = end + 1;
  return { kind: "reference", number: Number(number), generation: Number(latin1Text(bytes, from, at)) };
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}
