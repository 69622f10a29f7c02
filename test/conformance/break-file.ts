import { deflateSync, inflateSync } from "node:zlib";
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from "pdf-lib";

/** A finished letter, taken apart to be broken. Everything asked for must be there: a fault that is not planted is no test. */
export interface Broken {
  readonly document: PDFDocument;
  readonly catalog: PDFDict;
  /** Elements of a role, in the order of the file, which is that of reading. */
  readonly elements: (role: string) => readonly PDFDict[];
  /** The first element of a role that passes. */
  readonly element: (role: string, passes?: (element: PDFDict) => boolean) => PDFDict;
  /** Annotations of a subtype, and for widgets of a field type. */
  readonly annotation: (subtype: string, type?: string) => PDFDict;
  /** The Type 0 font in which the page shows most, the Type 0 dictionary. */
  readonly font: () => PDFDict;
  readonly page: (number: number) => PDFDict;
  /** Replaces the operators of a page. Throws if nothing changes. */
  readonly editContent: (page: number, edit: (content: string) => string) => void;
}

export const name = (text: string): PDFName => PDFName.of(text);
export const text = (value: string): PDFString => PDFString.of(value);
export const number = (value: number): PDFNumber => PDFNumber.of(value);

export function sub(dict: PDFDict, ...keys: readonly string[]): PDFDict {
  let found = dict;
  for (const key of keys) found = found.lookup(name(key), PDFDict);
  return found;
}

export function listAt(dict: PDFDict, key: string): PDFArray {
  return dict.lookup(name(key), PDFArray);
}

export function refAt(dict: PDFDict, key: string): PDFRef {
  const value = dict.get(name(key));
  if (!(value instanceof PDFRef)) throw new Error(`no reference at ${key}`);
  return value;
}

/** Takes a key away, which must be there. */
export function drop(dict: PDFDict, key: string): void {
  if (!dict.delete(name(key))) throw new Error(`there is no ${key} to take away`);
}

/** Children of an element: K as a list. */
export function kidsOf(element: PDFDict): PDFObject[] {
  const kids = element.lookup(name("K"));
  if (kids instanceof PDFArray) return kids.asArray();
  const only = element.get(name("K"));
  return only === undefined ? [] : [only];
}

export function setKids(element: PDFDict, kids: readonly PDFObject[]): void {
  element.set(name("K"), element.context.obj([...kids]));
}

/** Whether a child is a dictionary of a type, such as `OBJR`. */
export function isKind(element: PDFDict, kid: PDFObject, type: string): boolean {
  const value = element.context.lookup(kid);
  return value instanceof PDFDict && value.get(name("Type")) === name(type);
}

/** The text of a stream that is compressed or plain. */
export function streamText(stream: PDFObject | undefined): string {
  if (!(stream instanceof PDFRawStream)) throw new Error("no stream");
  const packed = stream.dict.has(name("Filter"));
  return Buffer.from(packed ? inflateSync(stream.contents) : stream.contents).toString("latin1");
}

/** Puts another stream in the place of one that `dict` refers to. Throws if it is the same. */
export function editStream(dict: PDFDict, key: string, edit: (content: string) => string): void {
  const ref = refAt(dict, key);
  const stream = dict.context.lookup(ref);
  const before = streamText(stream);
  const after = edit(before);
  if (!(stream instanceof PDFRawStream) || after === before) throw new Error(`nothing to change in ${key}`);
  const bytes = Buffer.from(after, "latin1");
  const packed = stream.dict.has(name("Filter"));
  dict.context.assign(ref, PDFRawStream.of(stream.dict, packed ? deflateSync(bytes) : bytes));
}

/** Breaks a good letter and writes it anew, without what nothing refers to any longer. */
export async function breakFile(
  good: Uint8Array,
  plant: (file: Broken) => void,
  keepLoose = false,
): Promise<Uint8Array> {
  const document = await PDFDocument.load(good, { updateMetadata: false, throwOnInvalidObject: true });
  plant(takeApart(document));
  if (!keepLoose) sweep(document);
  return document.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });
}

function takeApart(document: PDFDocument): Broken {
  const { context, catalog } = document;
  const dicts = context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFDict ? [object] : []));
  const elements = (role: string) =>
    dicts.filter((dict) => dict.get(name("Type")) === name("StructElem") && dict.get(name("S")) === name(role));
  const page = (index: number) => first([document.getPages()[index - 1]?.node], `page ${index}`);
  return {
    ...{ document, catalog, elements, page },
    element: (role, passes = () => true) => first(elements(role).filter(passes), role),
    annotation: (subtype, type) =>
      first(
        dicts.filter(
          (dict) =>
            dict.get(name("Subtype")) === name(subtype) && (type === undefined || dict.get(name("FT")) === name(type)),
        ),
        `${subtype} ${type ?? ""}`,
      ),
    font: () => {
      const used = /\/(\w+) [\d.]+ Tf/g;
      const counts = new Map<string, number>();
      for (const [, key = ""] of streamText(page(2).lookup(name("Contents"))).matchAll(used)) {
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
      const [most = ""] = [...counts].sort((one, other) => other[1] - one[1])[0] ?? [];
      return sub(page(2), "Resources", "Font", most);
    },
    editContent: (index, edit) => editStream(page(index), "Contents", edit),
  };
}

function first<Found>(found: readonly (Found | undefined)[], what: string): Found {
  const [only] = found;
  if (only === undefined) throw new Error(`the letter has no ${what}`);
  return only;
}

/** Deletes what is not reached from the trailer. */
function sweep({ context }: PDFDocument): void {
  const reached = new Set<PDFRef>();
  const visit = (object: PDFObject | undefined): void => {
    if (object instanceof PDFRef) {
      if (reached.has(object)) return;
      reached.add(object);
      visit(context.lookup(object));
    } else if (object instanceof PDFDict) object.values().forEach(visit);
    else if (object instanceof PDFArray) object.asArray().forEach(visit);
    else if (object instanceof PDFRawStream) visit(object.dict);
  };
  for (const key of ["Root", "Info", "Encrypt"] as const) visit(context.trailerInfo[key]);
  for (const [ref] of context.enumerateIndirectObjects()) if (!reached.has(ref)) context.delete(ref);
}
