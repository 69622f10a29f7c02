import { BUDGETS } from "../budget/budgets.ts";
import { isRegular, latin1Text } from "./characters.ts";
import { type CrossReference, type ObjectPlace, readCrossReference } from "./cross-reference.ts";
import { type Cursor, expectKeyword, parseObject } from "./parse-object.ts";
import { asCount, asName, asStream, isKind, type PdfObject, type Stream } from "./pdf-object.ts";
import type { Inflate } from "./pdf-text.ts";
import { predicted } from "./predictor.ts";
import { type ReadingWork, spend } from "./reading-work.ts";
import { unreadable } from "./unreadable.ts";

/** A file whose objects are read when they are asked for. */
export interface PdfFile {
  readonly trailer: CrossReference["trailer"];
  /** The object itself, where a reference to it is given. */
  resolve(object: PdfObject | undefined): PdfObject;
  /** A stream's bytes, inflated. */
  decode(stream: Stream): Uint8Array;
  readonly work: ReadingWork;
}

/** How files are read: our own, or with `ofOthers` what others wrote. */
export interface PdfRules {
  readonly budget: { readonly bytes: number; readonly count: number; readonly steps: number; readonly stream: number };
  /** Files that were amended after they were written, packed with predictors, or lack what they refer to, are read too. */
  readonly ofOthers: boolean;
}

const OURS: PdfRules = { budget: BUDGETS.paper, ofOthers: false };

/** Objects that are needed to read another: a stream's length, the stream that an object is packed in. */
const DEEPEST_NEED = 8;

interface OpenFile {
  readonly bytes: Uint8Array;
  readonly inflate: Inflate;
  readonly rules: PdfRules;
  readonly work: ReadingWork;
  readonly known: Map<number, PdfObject>;
  readonly packs: Map<number, Pack>;
  /** Objects that are being read, so that one which needs itself ends. */
  readonly reading: Set<number>;
  references: CrossReference | null;
}

/** An object stream: its objects' numbers and places by turns. */
interface Pack {
  readonly content: Uint8Array;
  readonly places: readonly number[];
}

export function openPdfFile(bytes: Uint8Array, inflate: Inflate, rules: PdfRules = OURS): PdfFile {
  const { budget, ofOthers } = rules;
  if (bytes.length > budget.bytes) unreadable(`it has ${bytes.length} bytes; at most ${budget.bytes} are read`);
  const work = { steps: budget.steps, values: budget.count };
  const memory = { known: new Map(), packs: new Map(), reading: new Set<number>(), references: null };
  const file: OpenFile = { bytes, inflate, rules, work, ...memory };
  const decode = (stream: Stream) => decoded(file, stream);
  const streams = { readAt: (offset: number) => readStreamAt(file, offset), decode, work };
  const references = readCrossReference(bytes, streams, ofOthers);
  file.references = references;
  return { trailer: references.trailer, resolve: (object) => resolved(file, object), decode, work };
}

function resolved(file: OpenFile, object: PdfObject | undefined): PdfObject {
  if (object === undefined) return null;
  if (!isKind(object, "reference")) return object;
  const { number } = object;
  const known = file.known.get(number);
  if (known !== undefined) return known;
  if (file.reading.has(number)) unreadable(`object ${number} needs itself`);
  if (file.reading.size > DEEPEST_NEED) unreadable(`object ${number} is needed by too many others in a row`);
  const place = file.references?.place(number) ?? null;
  if (place === null) return file.rules.ofOthers ? null : unreadable(`object ${number} is missing`);
  file.reading.add(number);
  const found = objectAt(file, number, object.generation, place);
  file.reading.delete(number);
  if (isKind(found, "reference")) unreadable(`object ${number} is another's reference`);
  file.known.set(number, found);
  return found;
}

function objectAt(file: OpenFile, number: number, generation: number, place: ObjectPlace): PdfObject {
  if (place.kind === "packed") {
    if (generation !== 0) unreadable(`object ${number} is of another generation`);
    return packedObject(file, number, place.stream, place.index);
  }
  const found = readObjectAt(file, place.offset);
  if (found.number !== number || found.generation !== generation || place.generation !== generation) {
    unreadable(`object ${number} is not where the cross-reference says`);
  }
  return found.object;
}

function packedObject(file: OpenFile, number: number, stream: number, index: number): PdfObject {
  const pack = file.packs.get(stream) ?? openPack(file, stream);
  file.packs.set(stream, pack);
  const at = pack.places[2 * index + 1];
  if (at === undefined || pack.places[2 * index] !== number) unreadable(`object ${number} is not in its object stream`);
  const cursor = { bytes: pack.content, at, work: file.work };
  const object = parseObject(cursor);
  spend(file.work, cursor.at - at);
  return object;
}

function openPack(file: OpenFile, number: number): Pack {
  const stream = asStream(resolved(file, { kind: "reference", number, generation: 0 }), "an object stream");
  const { entries } = stream.dictionary;
  if (asName(entries.get("Type") ?? null, "an object stream's type") !== "ObjStm")
    unreadable("an object stream is none");
  const count = asCount(entries.get("N") ?? null, "the count of an object stream");
  const first = asCount(entries.get("First") ?? null, "the start of an object stream");
  const cursor: Cursor = { bytes: decoded(file, stream), at: 0, work: file.work };
  const places: number[] = [];
  while (places.length < 2 * count) {
    places.push(asCount(parseObject(cursor), "a number of an object stream"));
    places.push(first + asCount(parseObject(cursor), "a place of an object stream"));
  }
  return { content: cursor.bytes, places };
}

interface FoundObject {
  readonly number: number;
  readonly generation: number;
  readonly object: PdfObject;
}

/** `12 0 obj … endobj`, with the bytes of its stream if it has one. */
function readObjectAt(file: OpenFile, offset: number): FoundObject {
  const cursor: Cursor = { bytes: file.bytes, at: offset, work: file.work };
  if (!isRegular(file.bytes[offset])) unreadable("an object is not where the cross-reference says");
  const number = asCount(parseObject(cursor), "an object's number");
  const generation = asCount(parseObject(cursor), "an object's generation");
  expectKeyword(cursor, "obj");
  const object = parseObject(cursor);
  const stream = isKind(object, "dictionary") ? streamBehind(file, cursor, object) : null;
  expectKeyword(cursor, "endobj");
  spend(file.work, cursor.at - offset - (stream?.bytes.length ?? 0));
  return { number, generation, object: stream ?? object };
}

const STREAM = /^[\0\t\n\f\r ]*stream(\r\n|\n)/;

function streamBehind(file: OpenFile, cursor: Cursor, dictionary: Stream["dictionary"]): Stream | null {
  const found = STREAM.exec(latin1Text(file.bytes, cursor.at, Math.min(file.bytes.length, cursor.at + 16)));
  if (found === null) return null;
  const length = asCount(resolved(file, dictionary.entries.get("Length")), "a stream's length");
  const from = cursor.at + found[0].length;
  cursor.at = from + length;
  if (cursor.at > file.bytes.length) unreadable("a stream is cut short");
  expectKeyword(cursor, "endstream");
  return { kind: "stream", dictionary, bytes: file.bytes.subarray(from, from + length) };
}

function readStreamAt(file: OpenFile, offset: number): { readonly number: number; readonly stream: Stream } {
  const { number, object } = readObjectAt(file, offset);
  return { number, stream: asStream(object, "the cross-reference") };
}

function decoded(file: OpenFile, stream: Stream): Uint8Array {
  const parameters = stream.dictionary.entries.get("DecodeParms") ?? null;
  if (parameters !== null && !file.rules.ofOthers) unreadable("a stream is packed with a predictor");
  const content = unpacked(file, stream);
  spend(file.work, content.length);
  return predicted(content, parameters);
}

function unpacked({ inflate, rules, work }: OpenFile, { dictionary, bytes }: Stream): Uint8Array {
  const filter = dictionary.entries.get("Filter") ?? null;
  if (filter === null) return bytes;
  const [name, second] = isKind(filter, "list") ? filter.items : [filter];
  if (second !== undefined || asName(name ?? null, "a filter") !== "FlateDecode")
    unreadable("a stream is packed otherwise");
  try {
    return inflate(bytes, Math.min(rules.budget.stream, work.steps));
  } catch {
    return unreadable("a stream cannot be unpacked");
  }
}
