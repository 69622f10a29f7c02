/** What a PDF is made of, as plain values; read by `lexer.ts` and `read-pdf.ts`, which share nothing with what wrote them. */
export type Value = null | boolean | number | Name | Ref | Bytes | Operator | readonly Value[] | Dict | Stream;

export interface Name {
  readonly name: string;
}

/** A reference, by object number: the files judged here have one generation only. */
export interface Ref {
  readonly ref: number;
}

/** A string, one character for each byte. */
export interface Bytes {
  readonly bytes: string;
}

/** An operator of a content stream, or a word that stands where a value should. */
export interface Operator {
  readonly operator: string;
}

export type Dict = ReadonlyMap<string, Value>;

export interface Stream {
  readonly dict: Dict;
  /** As it lies in the file, filters not undone. */
  readonly raw: Uint8Array;
}

export function isDict(value: Value): value is Dict {
  return value instanceof Map;
}

export function isStream(value: Value): value is Stream {
  return isTagged(value) && "raw" in value;
}

export function isRef(value: Value): value is Ref {
  return isTagged(value) && "ref" in value;
}

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

export function isBytes(value: Value): value is Bytes {
  return isTagged(value) && "bytes" in value;
}

/** The operator's word; null for any other value. */
export function operatorOf(value: Value): string | null {
  return isTagged(value) && "operator" in value ? value.operator : null;
}

/** Null where the value is no name. */
export function nameOf(value: Value): string | null {
  return isTagged(value) && "name" in value ? value.name : null;
}

export function numberOf(value: Value): number | null {
  return typeof value === "number" ? value : null;
}

/** A text string: UTF-16 with its mark, else taken as Latin-1. Null where the value is no string. */
export function textOf(value: Value): string | null {
  if (!isBytes(value)) return null;
  const bytes = Buffer.from(value.bytes, "latin1");
  return value.bytes.startsWith("\xfe\xff") ? bytes.subarray(2).swap16().toString("utf16le") : value.bytes;
}

function isTagged(value: Value): value is Name | Ref | Bytes | Operator | Stream {
  return typeof value === "object" && value !== null && !isList(value) && !isDict(value);
}
