import type { PdfFile } from "./pdf-file.ts";
import {
  asDictionary,
  asList,
  asName,
  asNumber,
  asStream,
  type Dictionary,
  isKind,
  type PdfObject,
} from "./pdf-object.ts";
import { readUnicodeMap, type UnicodeMap } from "./unicode-map.ts";
import { unreadable } from "./unreadable.ts";

/** A font as far as its text goes: codes of two bytes. */
export interface ReadFont {
  readonly texts: UnicodeMap;
  /** By code, in 1/1000 of the font's size. */
  readonly widths: readonly number[];
  readonly defaultWidth: number;
}

/** Maps to text that were read before: the letters of a batch share those of a common subset. */
export interface KnownMaps {
  of(file: PdfFile, object: PdfObject): UnicodeMap;
}

/** The only fonts of letters: composite ones whose codes are two bytes, written from left to right. */
export function readFont(file: PdfFile, object: PdfObject, known: KnownMaps): ReadFont {
  const { entries } = asDictionary(object, "a font");
  const subtype = asName(file.resolve(entries.get("Subtype")), "a font's kind");
  const encoding = file.resolve(entries.get("Encoding"));
  if (subtype !== "Type0" || !isKind(encoding, "name") || encoding.text !== "Identity-H") {
    return unreadable(`a font is of a kind (${subtype}) whose text this reader does not know`);
  }
  const [descendant] = asList(file.resolve(entries.get("DescendantFonts")), "a font's descendants");
  const described = asDictionary(file.resolve(descendant), "a font's descendant");
  const width = file.resolve(described.entries.get("DW"));
  return {
    texts: known.of(file, file.resolve(entries.get("ToUnicode"))),
    widths: widthsOf(file, described),
    defaultWidth: width === null ? 1000 : asNumber(width, "a font's width"),
  };
}

/** Of each code once, or twice. */
const MOST_WIDTHS = 2 * 65_536;

/** `1 [500 600]`: from code 1 on; `7 9 500`: from code 7 to 9. */
function widthsOf(file: PdfFile, { entries }: Dictionary): readonly number[] {
  const items = file.resolve(entries.get("W"));
  const list = items === null ? [] : asList(items, "a font's widths");
  const widths: number[] = [];
  let count = 0;
  const set = (code: number, width: number) => {
    if (!(Number.isInteger(code) && code >= 0 && code <= 65_535) || ++count > MOST_WIDTHS)
      unreadable("a font has widths of codes that it cannot have");
    while (widths.length < code) widths.push(Number.NaN);
    widths[code] = width;
  };
  for (let at = 0; at < list.length; ) {
    const first = asNumber(list[at] ?? null, "a code");
    const next = file.resolve(list[at + 1]);
    if (isKind(next, "list")) {
      for (const [index, width] of next.items.entries()) set(first + index, asNumber(width, "a width"));
      at += 2;
    } else {
      const width = asNumber(list[at + 2] ?? null, "a width");
      for (let code = first; code <= asNumber(next, "a code"); code++) set(code, width);
      at += 3;
    }
  }
  return widths;
}

/** So many maps are kept; a letter has five. */
const MOST_MAPS = 200;

/** Keeps maps by the very bytes of their streams, so that a map is never taken for another. */
export function createKnownMaps(): KnownMaps {
  const maps = new Map<string, { readonly bytes: Uint8Array; readonly map: UnicodeMap }>();
  return {
    of: (file, object) => {
      const stream = asStream(object, "a font's map to text");
      const key = keyOf(stream.bytes);
      const found = maps.get(key);
      if (found !== undefined && sameBytes(found.bytes, stream.bytes)) return found.map;
      const map = readUnicodeMap(file.decode(stream));
      if (maps.size >= MOST_MAPS) maps.clear();
      maps.set(key, { bytes: stream.bytes.slice(), map });
      return map;
    },
  };
}

/** Length and last bytes, among them the check sum of what was packed. */
function keyOf(bytes: Uint8Array): string {
  return `${bytes.length} ${bytes.subarray(-8).join(" ")}`;
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
