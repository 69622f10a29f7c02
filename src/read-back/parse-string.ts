import { HEX_VALUES, isWhite } from "./characters.ts";
import { unreadable } from "./unreadable.ts";

/** A string's bytes, and the place after its closing mark. */
export interface ParsedString {
  readonly bytes: Uint8Array;
  readonly end: number;
}

/** A hexadecimal string; `at` is after its `<`. */
export function parseHexString(file: Uint8Array, at: number): ParsedString {
  const end = file.indexOf(0x3e, at);
  if (end < 0) return unreadable("a hexadecimal string does not end");
  const bytes = new Uint8Array((end - at + 1) >> 1);
  let digits = 0;
  for (let place = at; place < end; place++) {
    const byte = file[place];
    if (isWhite(byte)) continue;
    const value = HEX_VALUES[byte ?? 0] ?? 255;
    if (value === 255) unreadable("a hexadecimal string holds something else");
    const index = digits++ >> 1;
    bytes[index] = digits % 2 === 1 ? value * 16 : (bytes[index] ?? 0) + value;
  }
  return { bytes: bytes.subarray(0, (digits + 1) >> 1), end: end + 1 };
}

const ESCAPED: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12, "(": 40, ")": 41, "\\": 92 };

/** A string in parentheses; `at` is after the first. */
export function parseLiteralString(file: Uint8Array, at: number): ParsedString {
  const end = endOfLiteral(file, at);
  const bytes = new Uint8Array(end - at);
  let length = 0;
  for (let place = at; place < end - 1; ) {
    if (file[place] !== BACKSLASH) bytes[length++] = file[place++] ?? 0;
    else {
      const { value, after } = escapeAt(file, place + 1);
      if (value !== null) bytes[length++] = value;
      place = after;
    }
  }
  return { bytes: bytes.subarray(0, length), end };
}

const BACKSLASH = 0x5c;

/** The place behind the closing parenthesis. */
function endOfLiteral(file: Uint8Array, at: number): number {
  let depth = 1;
  for (let place = at; place < file.length; place++) {
    const byte = file[place];
    if (byte === BACKSLASH) place++;
    else if (byte === 0x28) depth++;
    else if (byte === 0x29 && --depth === 0) return place + 1;
  }
  return unreadable("a string does not end");
}

/** What an escape stands for, null for a line that goes on, and the place after it. */
function escapeAt(file: Uint8Array, at: number): { readonly value: number | null; readonly after: number } {
  const byte = file[at] ?? unreadable("a string does not end");
  const octal = /^[0-7]{1,3}/.exec(String.fromCharCode(byte, file[at + 1] ?? 0, file[at + 2] ?? 0));
  if (octal !== null) return { value: Number.parseInt(octal[0], 8) & 255, after: at + octal[0].length };
  if (byte === 13) return { value: null, after: at + (file[at + 1] === 10 ? 2 : 1) };
  if (byte === 10) return { value: null, after: at + 1 };
  const value = ESCAPED[String.fromCharCode(byte)] ?? unreadable("a string holds an escape that PDF does not have");
  return { value, after: at + 1 };
}
