import { HEX_VALUES, isWhite } from "./characters.ts";
import { unreadable } from "./unreadable.ts";

/** A string's bytes, and the place after its closing mark. */
export interface ParsedString {
  readonly bytes: Uint8Array;
  readonly end: number;
}

/** A hexadecimal string; `at` is after its `<`. */
export function parseHexString(file: Uint8Array, at: number): ParsedString {
  const bytes: number[] = [];
  let high = -1;
  let place = at;
  for (; file[place] !== 0x3e; place++) {
    const byte = file[place] ?? unreadable("a hexadecimal string does not end");
    if (isWhite(byte)) continue;
    const value = HEX_VALUES[byte] ?? 255;
    if (value === 255) unreadable("a hexadecimal string holds something else");
    if (high < 0) high = value;
    else {
      bytes.push(high * 16 + value);
      high = -1;
    }
  }
  if (high >= 0) bytes.push(high * 16);
  return { bytes: Uint8Array.from(bytes), end: place + 1 };
}

const ESCAPED: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12, "(": 40, ")": 41, "\\": 92 };

/** A string in parentheses; `at` is after the first. */
export function parseLiteralString(file: Uint8Array, at: number): ParsedString {
  const bytes: number[] = [];
  let depth = 1;
  let place = at;
  for (;;) {
    const byte = file[place++] ?? unreadable("a string does not end");
    if (byte === 0x5c) place = escaped(file, place, bytes);
    else {
      if (byte === 0x28) depth++;
      if (byte === 0x29 && --depth === 0) return { bytes: Uint8Array.from(bytes), end: place };
      bytes.push(byte);
    }
  }
}

/** Adds what an escape stands for; gives the place after it. */
function escaped(file: Uint8Array, at: number, bytes: number[]): number {
  const byte = file[at] ?? unreadable("a string does not end");
  const octal = /^[0-7]{1,3}/.exec(String.fromCharCode(byte, file[at + 1] ?? 0, file[at + 2] ?? 0));
  if (octal !== null) {
    bytes.push(Number.parseInt(octal[0], 8) & 255);
    return at + octal[0].length;
  }
  if (byte === 13) return at + (file[at + 1] === 10 ? 2 : 1);
  if (byte === 10) return at + 1;
  bytes.push(ESCAPED[String.fromCharCode(byte)] ?? unreadable("a string holds an escape that PDF does not have"));
  return at + 1;
}
