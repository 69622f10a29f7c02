import { hasMore, type Lexer, readValue } from "./lexer.ts";
import {
  type Dict,
  isBytes,
  isDict,
  isList,
  isStream,
  nameOf,
  numberOf,
  operatorOf,
  type Value,
} from "./pdf-values.ts";
import { decoded, dig, itemsOf, type Pdf } from "./read-pdf.ts";
import { readTrueType, type TrueType } from "./true-type.ts";

/** A font of a page, of a form or of an appearance. */
export interface FontFacts {
  readonly dict: Dict;
  readonly name: string;
  readonly composite: boolean;
  readonly descriptor: Value;
  /** The font in it, which has the widths: itself where it is simple. */
  readonly inner: Value;
  /** Null where it is not embedded. */
  readonly program: TrueType | null;
  /** Null where it has no ToUnicode. */
  readonly texts: ReadonlyMap<number, string> | null;
  /** Null where the font says none. In 1/1000 em. */
  readonly width: (code: number) => number | null;
  readonly glyph: (code: number) => number;
  readonly codes: (bytes: string) => readonly number[];
}

export function readFont(pdf: Pdf, dict: Dict): FontFacts {
  const composite = nameOf(dig(pdf, dict, "Subtype")) === "Type0";
  const [descendant = null] = itemsOf(pdf, dig(pdf, dict, "DescendantFonts"));
  const inner = composite ? descendant : dict;
  const descriptor = dig(pdf, inner, "FontDescriptor");
  const file = dig(pdf, descriptor, "FontFile2");
  const program = isStream(file) ? readTrueType(decoded(file)) : null;
  const unicode = dig(pdf, dict, "ToUnicode");
  const facts = { dict, composite, descriptor, inner, program, name: nameOf(dig(pdf, dict, "BaseFont")) ?? "" };
  return {
    ...facts,
    texts: isStream(unicode) ? readUnicodeMap(Buffer.from(decoded(unicode)).toString("latin1")) : null,
    ...(composite ? compositeCodes(pdf, inner) : simpleCodes(pdf, dict, program)),
  };
}

type Codes = Pick<FontFacts, "width" | "glyph" | "codes">;

/** Two bytes a code, as Identity-H has it. */
function compositeCodes(pdf: Pdf, inner: Value): Codes {
  const widths = readWidths(pdf, inner);
  const map = dig(pdf, inner, "CIDToGIDMap");
  const glyphs = isStream(map) ? decoded(map) : null;
  return {
    width: (code) => widths.get(code) ?? numberOf(dig(pdf, inner, "DW")),
    glyph: (code) => (glyphs === null ? code : ((glyphs[2 * code] ?? 0) << 8) + (glyphs[2 * code + 1] ?? 0)),
    codes: (bytes) =>
      [...(bytes.match(/[\s\S]{2}/g) ?? [])].map((pair) => pair.charCodeAt(0) * 256 + pair.charCodeAt(1)),
  };
}

function readWidths(pdf: Pdf, inner: Value): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  const list = itemsOf(pdf, dig(pdf, inner, "W"));
  for (let at = 0; at < list.length; ) {
    const first = numberOf(list[at] ?? null) ?? 0;
    const second = list[at + 1] ?? null;
    if (isList(second)) {
      second.forEach((width, index) => {
        widths.set(first + index, numberOf(width) ?? 0);
      });
      at += 2;
    } else {
      for (let code = first; code <= (numberOf(second) ?? 0); code++)
        widths.set(code, numberOf(list[at + 2] ?? null) ?? 0);
      at += 3;
    }
  }
  return widths;
}

/** One byte a code, Windows-1252, which is Latin-1 but for 27 codes. */
function simpleCodes(pdf: Pdf, dict: Dict, program: TrueType | null): Codes {
  const first = numberOf(dig(pdf, dict, "FirstChar")) ?? 0;
  const widths = itemsOf(pdf, dig(pdf, dict, "Widths"));
  const latin = new TextDecoder("windows-1252");
  return {
    width: (code) => numberOf(widths[code - first] ?? null),
    glyph: (code) => program?.glyphOf(latin.decode(Uint8Array.of(code)).charCodeAt(0)) ?? 0,
    codes: (bytes) => Array.from(bytes, (byte) => byte.charCodeAt(0)),
  };
}

/** The texts of codes, out of a ToUnicode map. Throws where a block is longer than the format allows. */
function readUnicodeMap(text: string): ReadonlyMap<number, string> {
  const lexer: Lexer = { text, at: 0 };
  const texts = new Map<number, string>();
  let operands: Value[] = [];
  while (hasMore(lexer)) {
    const value = readValue(lexer);
    const operator = operatorOf(value);
    if (operator === null) operands.push(value);
    else {
      if (operator === "endbfchar") addPairs(texts, operands);
      if (operator === "endbfrange") addRanges(texts, operands);
      operands = [];
    }
  }
  return texts;
}

function addPairs(texts: Map<number, string>, operands: readonly Value[]): void {
  if (operands.length > 200) throw new Error("a ToUnicode map has more than 100 lines in a block");
  for (let at = 0; at < operands.length; at += 2) texts.set(codeIn(operands[at]), utf16(operands[at + 1]));
}

function addRanges(texts: Map<number, string>, operands: readonly Value[]): void {
  if (operands.length > 300) throw new Error("a ToUnicode map has more than 100 lines in a block");
  for (let at = 0; at < operands.length; at += 3) {
    const [first, last, target = null] = [codeIn(operands[at]), codeIn(operands[at + 1]), operands[at + 2]];
    for (let code = first; code <= last; code++) {
      if (isList(target)) texts.set(code, utf16(target[code - first]));
      else texts.set(code, next(utf16(target), code - first));
    }
  }
}

function next(text: string, steps: number): string {
  return text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + steps);
}

function codeIn(value: Value | undefined): number {
  return Number.parseInt(Buffer.from(bytesIn(value), "latin1").toString("hex") || "0", 16);
}

function utf16(value: Value | undefined): string {
  return Buffer.from(bytesIn(value), "latin1").swap16().toString("utf16le");
}

function bytesIn(value: Value | undefined): string {
  return value !== undefined && isBytes(value) ? value.bytes : "";
}

/** Every font dictionary of the file. */
export function fontDicts(pdf: Pdf): readonly (readonly [number, Dict])[] {
  return [...pdf.objects].flatMap(([ref, value]) =>
    isDict(value) &&
    nameOf(value.get("Type") ?? null) === "Font" &&
    !/^CIDFont/.test(nameOf(value.get("Subtype") ?? null) ?? "")
      ? [[ref, value] as const]
      : [],
  );
}
