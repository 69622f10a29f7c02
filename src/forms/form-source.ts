import { BUDGETS } from "../budget/budgets.ts";
import { openPdfFile, type PdfFile } from "../read-back/pdf-file.ts";
import { type Dictionary, isKind, type PdfObject, type PdfReference } from "../read-back/pdf-object.ts";
import type { Inflate } from "../read-back/pdf-text.ts";
import { unreadable } from "../read-back/unreadable.ts";

/**
 * An official form as its own cross-reference shows it: every object that its catalog leads to, unpacked from object
 * streams, and no other. What lies in the file beside them, no reader of PDFs shows, and none of it is passed on.
 */
export interface FormSource {
  /** `1.6` */
  readonly version: string;
  readonly objects: ReadonlyMap<number, FormObject>;
  readonly trailer: Dictionary;
}

export interface FormObject {
  readonly generation: number;
  readonly object: PdfObject;
}

/** Of the trailer nothing else says what a file shows. */
const KEPT = ["Root", "Info", "ID"];
/** The largest number of an object (ISO 32000-1, annex C). */
const LARGEST_NUMBER = 8_388_607;

/** Throws `Unreadable` where the file is damaged, encrypted or beyond the budget. */
export function readFormSource(bytes: Uint8Array, inflate: Inflate): FormSource {
  const file = openPdfFile(bytes, inflate, { budget: BUDGETS.form, ofOthers: true });
  const kept = KEPT.flatMap((key) => {
    const value = file.trailer.entries.get(key);
    return value === undefined ? [] : [[key, value] as const];
  });
  const trailer: Dictionary = { kind: "dictionary", entries: new Map(kept) };
  const version = String.fromCharCode(...bytes.subarray(5, 8));
  return { version, trailer, objects: reached(trailer, (reference) => objectOf(file, reference)) };
}

/** The same after a change: what is not reached any more is gone. */
export function withoutUnreached({ version, trailer, objects }: FormSource): FormSource {
  const known = ({ number, generation }: PdfReference) => objects.get(number) ?? { generation, object: null };
  return { version, trailer, objects: reached(trailer, known) };
}

/** The object itself, where a reference to it is given; null where there is none. */
export function lookUp({ objects }: FormSource, object: PdfObject | undefined): PdfObject {
  if (object === undefined) return null;
  return isKind(object, "reference") ? (objects.get(object.number)?.object ?? null) : object;
}

function objectOf(file: PdfFile, reference: PdfReference): FormObject {
  const { number, generation } = reference;
  if (number === 0 || number > LARGEST_NUMBER) unreadable(`it refers to an object ${number}`);
  const object = file.resolve(reference);
  if (isKind(object, "stream")) requireOrdinary(file, object.dictionary, number);
  return { generation, object };
}

/** Streams that hold other objects, or say where they are, belong to no page; who filled the form would unpack them. */
function requireOrdinary(file: PdfFile, { entries }: Dictionary, number: number): void {
  const type = file.resolve(entries.get("Type"));
  if (isKind(type, "name") && (type.text === "ObjStm" || type.text === "XRef")) {
    unreadable(`object ${number} is part of the file's own machinery`);
  }
  if (entries.has("F")) unreadable(`object ${number} takes its content from another file`);
}

function reached(trailer: Dictionary, find: (reference: PdfReference) => FormObject): ReadonlyMap<number, FormObject> {
  const objects = new Map<number, FormObject>();
  const waiting: PdfObject[] = [trailer];
  for (let object = waiting.pop(); object !== undefined; object = waiting.pop()) {
    if (isKind(object, "reference")) {
      const { number } = object;
      if (objects.has(number)) continue;
      const found = find(object);
      objects.set(number, found);
      waiting.push(found.object);
    } else for (const part of partsOf(object)) waiting.push(part);
  }
  return objects;
}

function* partsOf(object: PdfObject): Iterable<PdfObject> {
  if (isKind(object, "list")) yield* object.items;
  else if (isKind(object, "dictionary")) yield* object.entries.values();
  else if (isKind(object, "stream")) yield* object.dictionary.entries.values();
}
