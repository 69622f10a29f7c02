import { unreadable } from "./unreadable.ts";

/** An object of a PDF file (ISO 32000-1, 7.3). */
export type PdfObject = null | boolean | number | Name | PdfString | PdfReference | Dictionary | Stream | PdfList;

export interface Name {
  readonly kind: "name";
  readonly text: string;
}

export interface PdfString {
  readonly kind: "string";
  readonly bytes: Uint8Array;
}

export interface PdfReference {
  readonly kind: "reference";
  readonly number: number;
  readonly generation: number;
}

export interface Dictionary {
  readonly kind: "dictionary";
  readonly entries: ReadonlyMap<string, PdfObject>;
}

/** `bytes` as they stand in the file. */
export interface Stream {
  readonly kind: "stream";
  readonly dictionary: Dictionary;
  readonly bytes: Uint8Array;
}

export interface PdfList {
  readonly kind: "list";
  readonly items: readonly PdfObject[];
}

/** An object as the kind that it has to be; `what` names it in the reason why it cannot be read. */
export function asDictionary(object: PdfObject, what: string): Dictionary {
  if (isKind(object, "dictionary")) return object;
  return isKind(object, "stream") ? object.dictionary : unreadable(`${what} is no dictionary`);
}

export function asStream(object: PdfObject, what: string): Stream {
  return isKind(object, "stream") ? object : unreadable(`${what} is no stream`);
}

export function asList(object: PdfObject, what: string): readonly PdfObject[] {
  return isKind(object, "list") ? object.items : unreadable(`${what} is no array`);
}

export function asNumber(object: PdfObject, what: string): number {
  return typeof object === "number" ? object : unreadable(`${what} is no number`);
}

/** A whole number, not below zero. */
export function asCount(object: PdfObject, what: string): number {
  const count = asNumber(object, what);
  return Number.isSafeInteger(count) && count >= 0 ? count : unreadable(`${what} is no count`);
}

export function asName(object: PdfObject, what: string): string {
  return isKind(object, "name") ? object.text : unreadable(`${what} is no name`);
}

type Kinds = Exclude<PdfObject, null | boolean | number>;

export function isKind<Kind extends Kinds["kind"]>(
  object: PdfObject,
  kind: Kind,
): object is Extract<Kinds, { kind: Kind }> {
  return typeof object === "object" && object !== null && object.kind === kind;
}
