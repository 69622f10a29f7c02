import type { Problem } from "../problem/problem.ts";
import { placeFinder } from "../problem/text-places.ts";
import { type Decoded, decodeText } from "./decode-text.ts";

/** What Windows-1252 has between 0x80 and 0x9F; five bytes stand for nothing. */
const UPPER = "€\u0000‚ƒ„…†‡ˆ‰Š‹Œ\u0000Ž\u0000\u0000‘’“”•–—˜™š›œ\u0000žŸ";

/**
 * Decodes a table as spreadsheets save it: UTF-8, UTF-16 with its mark ("Unicode Text"), or Windows-1252 ("CSV"). That
 * the last was taken is said, with the first word to check: the bytes do not tell it from other alphabets of one byte.
 */
export function decodeTable(file: string, bytes: Uint8Array, limit: number): Decoded {
  if (bytes.length > limit) return decodeText(file, bytes, limit);
  const wide = decodedUtf16(bytes);
  if (wide !== null) return { text: wide.replaceAll("\r\n", "\n"), problems: [] };
  const decoded = decodeText(file, bytes, limit);
  if (decoded.text !== null || holdsUtf8(bytes)) return decoded;
  const narrow = decodedWindows(bytes);
  return narrow === null ? decoded : { text: narrow, problems: [takenForWindows(file, narrow)] };
}

/** Null without the mark of UTF-16, or where half of a character is missing. */
function decodedUtf16(bytes: Uint8Array): string | null {
  const [a, b] = bytes;
  const isLittle = a === 0xff && b === 0xfe;
  if (!(isLittle || (a === 0xfe && b === 0xff)) || bytes.length % 2 !== 0) return null;
  const units = new Uint16Array(bytes.length / 2 - 1);
  for (let i = 0; i < units.length; i++) {
    const [first = 0, second = 0] = [bytes[2 * i + 2], bytes[2 * i + 3]];
    units[i] = isLittle ? first + 256 * second : 256 * first + second;
  }
  const parts: string[] = [];
  for (let at = 0; at < units.length; at += 8192) parts.push(String.fromCharCode(...units.subarray(at, at + 8192)));
  const text = parts.join("");
  return /(?:[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff])/.test(text) ? null : text;
}

/** A file in UTF-8 with one damaged place is no Windows-1252: its other letters would turn into pairs of signs. */
function holdsUtf8(bytes: Uint8Array): boolean {
  for (let at = 0; at + 1 < bytes.length; at++) {
    const [lead = 0, next = 0] = [bytes[at], bytes[at + 1]];
    if (lead >= 0xc3 && lead <= 0xf4 && next >= 0x80 && next <= 0xbf && !isWindowsWord(bytes, at)) return true;
  }
  return false;
}

/** Two letters with accents in a row that a word may have in Windows-1252: the second is no sign. */
function isWindowsWord(bytes: Uint8Array, at: number): boolean {
  return [0x8a, 0x8c, 0x8e, 0x9a, 0x9c, 0x9e, 0x9f].includes(bytes[at + 1] ?? 0);
}

function decodedWindows(bytes: Uint8Array): string | null {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) {
    const letters = Array.from(bytes.subarray(at, at + 8192), (byte) =>
      byte >= 0x80 && byte <= 0x9f ? (UPPER[byte - 0x80] ?? "\u0000") : String.fromCharCode(byte),
    );
    parts.push(letters.join(""));
  }
  const text = parts.join("").replaceAll("\r\n", "\n");
  return text.includes("\u0000") ? null : text;
}

function takenForWindows(file: string, text: string): Problem {
  const at = text.search(/[^\x00-\x7f]/);
  const [word = ""] = /\S*$/.exec(text.slice(0, at)) ?? [];
  const whole = word.slice(-30) + (/^[^\s,;"]*/.exec(text.slice(at))?.[0].slice(0, 30) ?? "");
  const shown = whole.replace(/^.*[,;"]/, "");
  return {
    code: "read-as-windows-1252",
    severity: "warning",
    message: `the file is not UTF-8; it was read as Windows-1252, in which Excel saves CSV: check words such as ${JSON.stringify(shown)}`,
    hint: 'if they look wrong, save the table as "CSV UTF-8"',
    place: placeFinder(file, text)(at),
  };
}
