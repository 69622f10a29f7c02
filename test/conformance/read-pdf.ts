import { inflateSync } from "node:zlib";
import { hasMore, type Lexer, match, readValue } from "./lexer.ts";
import { type Dict, isDict, isList, isRef, isStream, nameOf, numberOf, type Stream, type Value } from "./pdf-values.ts";

/** The objects of a file by number, without the streams that only hold other objects. */
export interface Pdf {
  readonly text: string;
  readonly objects: ReadonlyMap<number, Value>;
  /** The dictionary of the cross-reference stream. */
  readonly trailer: Dict;
}

/** Reads a file of one cross-reference stream. Throws on anything that is not exactly as the cross-reference says. */
export function readPdf(bytes: Uint8Array): Pdf {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1];
  if (start === undefined) throw new Error("no startxref at the end");
  const [, table] = readIndirect({ text, at: Number(start) });
  if (!isStream(table) || nameOf(table.dict.get("Type") ?? null) !== "XRef")
    throw new Error("no cross-reference stream");
  if (table.dict.has("Prev")) throw new Error("a file that was added to");
  return { text, trailer: table.dict, objects: readObjects(text, table, Number(start)) };
}

function readObjects(text: string, table: Stream, tableAt: number): ReadonlyMap<number, Value> {
  const objects = new Map<number, Value>();
  const packs = new Map<number, readonly (readonly [number, Value])[]>();
  const packed: (readonly [number, number, number])[] = [];
  for (const [number, type, second, third] of entriesOf(table)) {
    if (type === 2) packed.push([number, second, third]);
    if (type !== 1 || second === tableAt) continue;
    const [found, value] = readIndirect({ text, at: second });
    if (found !== number) throw new Error(`object ${number} should stand at byte ${second}, where ${found} is`);
    if (isStream(value) && nameOf(value.dict.get("Type") ?? null) === "ObjStm") packs.set(number, unpack(value));
    else objects.set(number, value);
  }
  for (const [number, pack, index] of packed) {
    const member = packs.get(pack)?.[index];
    if (member === undefined || member[0] !== number) throw new Error(`object ${number} is not in its object stream`);
    objects.set(number, member[1]);
  }
  return objects;
}

/** Number, type and the two fields of each entry. */
function entriesOf(table: Stream): (readonly [number, number, number, number])[] {
  const widths = numbersOf(table.dict.get("W"));
  const ranges = table.dict.has("Index")
    ? numbersOf(table.dict.get("Index"))
    : [0, ...numbersOf([table.dict.get("Size") ?? 0])];
  const data = decoded(table);
  let at = 0;
  const field = (width: number): number => {
    let value = 0;
    for (let left = width; left > 0; left--) value = value * 256 + (data[at++] ?? 0);
    return value;
  };
  const entries: (readonly [number, number, number, number])[] = [];
  for (let range = 0; range < ranges.length; range += 2) {
    const first = ranges[range] ?? 0;
    for (let index = 0; index < (ranges[range + 1] ?? 0); index++) {
      const [type = 0, second = 0, third = 0] = widths.map(field);
      entries.push([first + index, type, second, third]);
    }
  }
  return entries;
}

function numbersOf(value: Value | undefined): number[] {
  return value !== undefined && isList(value) ? value.map((item) => numberOf(item) ?? 0) : [];
}

function unpack(pack: Stream): (readonly [number, Value])[] {
  const text = Buffer.from(decoded(pack)).toString("latin1");
  const first = numberOf(pack.dict.get("First") ?? null) ?? 0;
  const head = text.slice(0, first).trim().split(/\s+/).map(Number);
  const members: (readonly [number, Value])[] = [];
  for (let index = 0; index < head.length; index += 2) {
    members.push([head[index] ?? -1, readValue({ text, at: first + (head[index + 1] ?? 0) })]);
  }
  return members;
}

function readIndirect(lexer: Lexer): readonly [number, Value] {
  const head = match(lexer, /(\d+) 0 obj\b/y);
  if (head === null) throw new Error(`no object at byte ${lexer.at}`);
  const value = readValue(lexer);
  hasMore(lexer);
  const whole = isDict(value) && match(lexer, /stream\r?\n/y) ? readStream(lexer, value) : value;
  hasMore(lexer);
  if (match(lexer, /endobj\b/y) === null) throw new Error(`object ${head[1]} has no end`);
  return [Number(head[1]), whole];
}

function readStream(lexer: Lexer, dict: Dict): Stream {
  const length = numberOf(dict.get("Length") ?? null);
  if (length === null) throw new Error(`a stream before byte ${lexer.at} does not say how long it is`);
  const raw = Buffer.from(lexer.text.slice(lexer.at, lexer.at + length), "latin1");
  lexer.at += length;
  if (match(lexer, /\r?\n?endstream\b/y) === null) throw new Error(`a stream is not as long as it says: ${length}`);
  return { dict, raw };
}

/** Throws on a filter that no letter uses. */
export function decoded({ dict, raw }: Stream): Uint8Array {
  const filter = dict.get("Filter") ?? null;
  if (filter === null) return raw;
  if (nameOf(filter) !== "FlateDecode" || dict.has("DecodeParms")) throw new Error("a stream with another filter");
  return inflateSync(raw);
}

/** Goes down from a value by keys, through references. Null where there is nothing. */
export function dig(pdf: Pdf, from: Value, ...keys: readonly string[]): Value {
  let value = follow(pdf, from);
  for (const key of keys) {
    const dict = isStream(value) ? value.dict : value;
    value = isDict(dict) ? follow(pdf, dict.get(key) ?? null) : null;
  }
  return value;
}

export function follow(pdf: Pdf, value: Value): Value {
  return isRef(value) ? (pdf.objects.get(value.ref) ?? null) : value;
}

/** The items of a list; a single value counts as a list of one, nothing as none. */
export function itemsOf(pdf: Pdf, value: Value): readonly Value[] {
  const found = follow(pdf, value);
  if (isList(found)) return found;
  return found === null ? [] : [value];
}

/** The object number that a key of a dictionary refers to. */
export function refAt(pdf: Pdf, from: Value, key: string): number | null {
  const dict = follow(pdf, from);
  const value = isDict(dict) ? (dict.get(key) ?? null) : null;
  return isRef(value) ? value.ref : null;
}
