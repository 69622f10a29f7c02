import { BUDGETS } from "../budget/budgets.ts";
import { isWhite, latin1Text, skipWhite } from "./characters.ts";
import { type Cursor, expectKeyword, parseObject } from "./parse-object.ts";
import { asCount, asDictionary, asList, asName, type Dictionary, type Stream } from "./pdf-object.ts";
import type { ReadingWork } from "./reading-work.ts";
import { unreadable } from "./unreadable.ts";

/** Where an object stands: at a place in the file, or as the n-th of an object stream. */
export type ObjectPlace =
  | { readonly kind: "offset"; readonly offset: number; readonly generation: number }
  | { readonly kind: "packed"; readonly stream: number; readonly index: number };

/** Where every object stands, and what the file's last dictionary says. */
export interface CrossReference {
  place(number: number): ObjectPlace | null;
  readonly trailer: Dictionary;
}

/** What reads a stream object of the file; the cross-reference is needed for all others. */
export interface StreamReader {
  readonly work: ReadingWork;
  readAt(offset: number): { readonly number: number; readonly stream: Stream };
  decode(stream: Stream): Uint8Array;
}

/** More objects than any letter has; a table that claims more is not built. */
const MOST_OBJECTS = BUDGETS.paper.count;
/** Ranges of a cross-reference stream, each looked at for each object. A file of ours has one. */
const MOST_RANGES = 1000;

/** A cross-reference of a file. Where an object was deleted its place is `free`; null where it says nothing of it. */
interface Section {
  place(number: number): ObjectPlace | "free" | null;
  readonly trailer: Dictionary;
}

/**
 * Reads the one cross-reference of a file, a table or a stream. A file that was amended after it was written has several,
 * and may show something else than what was written first: it is refused unless `amended`. Then what was written last
 * holds. An encrypted file is always refused.
 */
export function readCrossReference(bytes: Uint8Array, streams: StreamReader, amended: boolean): CrossReference {
  if (!/^%PDF-(1\.[0-7]|2\.0)[\r\n]/.test(latin1Text(bytes, 0, 9))) unreadable("it does not begin as a PDF does");
  const tail = latin1Text(bytes, Math.max(0, bytes.length - (amended ? 1024 : 64)));
  const start = /startxref\s+(\d{1,10})\s+%%EOF\s*$/.exec(tail);
  if (start === null) unreadable("it does not end as a PDF does");
  const sections = readSections(bytes, Number(start[1]), streams, amended);
  const [newest] = sections;
  if (newest === undefined || sections.some(({ trailer }) => trailer.entries.has("Encrypt"))) unreadable(ENCRYPTED);
  return { trailer: newest.trailer, place: (number) => placeIn(sections, number) };
}

/** Why a file is refused that only its owner may read. */
export const ENCRYPTED = "it is encrypted";

function placeIn(sections: readonly Section[], number: number): ObjectPlace | null {
  for (const section of sections) {
    const place = section.place(number);
    if (place !== null) return place === "free" ? null : place;
  }
  return null;
}

/** The last first. An older file may have a table, and a stream beside it for those who can read it. */
function readSections(bytes: Uint8Array, last: number, streams: StreamReader, amended: boolean): readonly Section[] {
  const sections: Section[] = [];
  const met = new Set<number>();
  const offsets = [last];
  for (let offset = offsets.shift(); offset !== undefined; offset = offsets.shift()) {
    if (met.has(offset)) unreadable("its cross-references lead in a circle");
    if (met.size >= BUDGETS.form.amendments) unreadable("it was amended more often than is read");
    met.add(offset);
    const section = readSection(bytes, offset, streams);
    sections.push(section);
    for (const key of ["XRefStm", "Prev"]) {
      const older = section.trailer.entries.get(key);
      if (older === undefined) continue;
      if (!amended) unreadable("it was amended after it was written");
      offsets.push(asCount(older, "the place of a cross-reference"));
    }
  }
  return sections;
}

function readSection(bytes: Uint8Array, at: number, streams: StreamReader): Section {
  return latin1Text(bytes, at, at + 4) === "xref"
    ? readTable({ bytes, at, work: streams.work })
    : readStream(at, streams);
}

/** Lines of twenty bytes: `0000000016 00000 n`. */
function readTable(cursor: Cursor): Section {
  const places = new Map<number, ObjectPlace | "free">();
  expectKeyword(cursor, "xref");
  for (;;) {
    cursor.at = skipWhite(cursor.bytes, cursor.at);
    if (cursor.bytes[cursor.at] === 0x74) break;
    const first = asCount(parseObject(cursor), "a cross-reference table's first number");
    const count = asCount(parseObject(cursor), "a cross-reference table's count");
    if (count > MOST_OBJECTS) unreadable("its cross-reference is too long");
    cursor.at = skipWhite(cursor.bytes, cursor.at);
    for (let index = 0; index < count; index++, cursor.at += 20) addEntry(cursor, first + index, places);
  }
  expectKeyword(cursor, "trailer");
  const trailer = asDictionary(parseObject(cursor), "the trailer");
  return { place: (number) => places.get(number) ?? null, trailer };
}

function addEntry({ bytes, at }: Cursor, number: number, places: Map<number, ObjectPlace | "free">): void {
  const entry = /^(\d{10}) (\d{5}) ([nf])/.exec(latin1Text(bytes, at, at + 18));
  if (entry === null || !isWhite(bytes[at + 18]) || !isWhite(bytes[at + 19])) {
    return unreadable("its cross-reference table is damaged");
  }
  const [, offset, generation, use] = entry;
  if (use === "f") places.set(number, "free");
  else places.set(number, { kind: "offset", offset: Number(offset), generation: Number(generation) });
}

function readStream(offset: number, streams: StreamReader): Section {
  const { stream } = streams.readAt(offset);
  const { entries } = stream.dictionary;
  if (asName(entries.get("Type") ?? null, "the cross-reference's type") !== "XRef")
    unreadable("it has no cross-reference");
  const size = asCount(entries.get("Size") ?? null, "the number of objects");
  const index = entries.get("Index");
  const ranges = index === undefined ? [0, size] : asList(index, "the index").map((each) => asCount(each, "the index"));
  const widths = asList(entries.get("W") ?? null, "the widths").map((each) => asCount(each, "a width"));
  if (ranges.length > 2 * MOST_RANGES) unreadable("its cross-reference has too many ranges");
  if (widths.length !== 3 || widths.some((width) => width > 6)) unreadable("its cross-reference has odd widths");
  return { place: placesIn(streams.decode(stream), ranges, widths), trailer: stream.dictionary };
}

/** Entries are read when they are asked for: most objects of a letter bear no text. */
function placesIn(
  table: Uint8Array,
  ranges: readonly number[],
  [kindWidth = 0, firstWidth = 0, secondWidth = 0]: readonly number[],
): Section["place"] {
  const length = kindWidth + firstWidth + secondWidth;
  const rows = ranges.reduce((sum, value, index) => sum + (index % 2 === 1 ? value : 0), 0);
  if (rows > MOST_OBJECTS || rows * length !== table.length) unreadable("its cross-reference has another length");
  return (number) => {
    const row = rowOf(number, ranges);
    if (row < 0) return null;
    const at = row * length;
    const kind = kindWidth === 0 ? 1 : numberAt(table, at, kindWidth);
    const one = numberAt(table, at + kindWidth, firstWidth);
    const two = numberAt(table, at + kindWidth + firstWidth, secondWidth);
    if (kind === 1) return { kind: "offset", offset: one, generation: two };
    return kind === 2 ? { kind: "packed", stream: one, index: two } : "free";
  };
}

function rowOf(number: number, ranges: readonly number[]): number {
  let before = 0;
  for (let at = 0; at < ranges.length; at += 2) {
    const [first = 0, count = 0] = [ranges[at], ranges[at + 1]];
    if (number >= first && number < first + count) return before + number - first;
    before += count;
  }
  return -1;
}

function numberAt(table: Uint8Array, at: number, width: number): number {
  let number = 0;
  for (let index = at; index < at + width; index++) number = number * 256 + (table[index] ?? 0);
  return number;
}
