import { BUDGETS } from "../budget/budgets.ts";
import { latin1Text } from "./characters.ts";
import { unreadable } from "./unreadable.ts";

/** The text of each code of two bytes; undefined for a code that the font does not have. */
export type UnicodeMap = readonly (string | undefined)[];

const { map: LONGEST, mapped: MOST_CODES } = BUDGETS.paper;
/** No glyph stands for more: the ligatures of all scripts are shorter. */
const LONGEST_TEXT = 64;
const SECTION = /\b(\d{1,9})\s{1,9}begin(bfchar|bfrange|codespacerange)\b/g;
const TOKEN = /<([^<>]*)>|(\[)|(\])|(\S)/g;
const ALL_CODES = "0000 ffff";

/** A ToUnicode CMap (ISO 32000-1, 9.10.3) of codes of two bytes. */
export function readUnicodeMap(bytes: Uint8Array): UnicodeMap {
  if (bytes.length > LONGEST) unreadable("a font's map to text is longer than any is");
  const source = latin1Text(bytes);
  if (/\busecmap\b/.test(source)) unreadable("a font's map to text goes on in another");
  const map: (string | undefined)[] = [];
  let codes = "";
  for (const { kind, count, body } of sectionsOf(source)) {
    const tokens = tokensOf(body);
    if (kind === "bfchar") addCharacters(tokens, count, map);
    else if (kind === "bfrange") addRanges(tokens, count, map);
    else codes += tokens.join(" ").toLowerCase();
  }
  return codes === ALL_CODES ? map : unreadable("a font's map to text is not of codes of two bytes");
}

interface MapSection {
  readonly kind: string;
  readonly count: number;
  readonly body: string;
}

/** What stands between `3 beginbfchar` and `endbfchar`, and so on. */
function* sectionsOf(source: string): Generator<MapSection> {
  const heads = new RegExp(SECTION);
  for (let head = heads.exec(source); head !== null; head = heads.exec(source)) {
    const [, count, kind = ""] = head;
    const end = source.indexOf(`end${kind}`, heads.lastIndex);
    if (end < 0) unreadable("a font's map to text is damaged");
    yield { kind, count: Number(count), body: source.slice(heads.lastIndex, end) };
    heads.lastIndex = end;
  }
}

/** Hexadecimal digits, or a bracket. */
function tokensOf(body: string): readonly string[] {
  return Array.from(body.matchAll(TOKEN), ([, digits, open, close, other]) =>
    other === undefined ? (open ?? close ?? hexDigits(digits ?? "")) : unreadable("a font's map to text is damaged"),
  );
}

function hexDigits(digits: string): string {
  const plain = digits.replace(/\s+/g, "");
  return /^([0-9a-f]{4})+$/i.test(plain) ? plain : unreadable("a font's map to text is damaged");
}

function addCharacters(tokens: readonly string[], count: number, map: (string | undefined)[]): void {
  if (tokens.length !== 2 * count) unreadable("a font's map to text has another length");
  for (let at = 0; at < tokens.length; at += 2) add(map, codeOf(tokens[at]), utf16(tokens[at + 1]));
}

function addRanges(tokens: readonly string[], count: number, map: (string | undefined)[]): void {
  let at = 0;
  let codes = 0;
  for (let range = 0; range < count; range++) {
    const [first, last] = [codeOf(tokens[at]), codeOf(tokens[at + 1])];
    const listed = tokens[at + 2] === "[";
    codes += last - first + 1;
    if (codes > MOST_CODES) unreadable("a font's map to text goes over its codes again and again");
    const texts = listed ? tokens.slice(at + 3, at + 4 + last - first) : [tokens[at + 2]];
    for (let code = first; code <= last; code++) {
      add(map, code, listed ? utf16(texts[code - first]) : later(utf16(texts[0]), code - first));
    }
    at += 2 + texts.length + (listed ? 2 : 0);
    if (last < first || (listed && tokens[at - 1] !== "]")) unreadable("a font's map to text is damaged");
  }
  if (at !== tokens.length) unreadable("a font's map to text has another length");
}

function add(map: (string | undefined)[], code: number, text: string): void {
  if (map[code] !== undefined && map[code] !== text) unreadable("a font's map gives one code two texts");
  while (map.length < code) map.push(undefined);
  map[code] = text;
}

function codeOf(token: string | undefined): number {
  return token?.length === 4 && token !== "[" ? Number.parseInt(token, 16) : unreadable("a font's map has a bad code");
}

function utf16(token: string | undefined): string {
  if (token === undefined || token.length % 4 !== 0) return unreadable("a font's map has a bad text");
  if (token.length > 4 * LONGEST_TEXT) unreadable("a font's map has a text that no glyph stands for");
  let text = "";
  for (let at = 0; at < token.length; at += 4) {
    text += String.fromCharCode(Number.parseInt(token.slice(at, at + 4), 16));
  }
  return /\p{Cs}/u.test(text) ? unreadable("a font's map has half a character") : text;
}

/** The text of a later code of a range: its last unit goes up. */
function later(text: string, by: number): string {
  const last = text.charCodeAt(text.length - 1);
  return text.slice(0, -1) + String.fromCharCode(last + by);
}
