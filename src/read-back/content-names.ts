import { type KnownMaps, type ReadFont, readFont } from "./fonts.ts";
import { IDENTITY, type Matrix } from "./graphics-state.ts";
import type { PdfFile } from "./pdf-file.ts";
import {
  asDictionary,
  asList,
  asName,
  asNumber,
  asStream,
  type Dictionary,
  type PdfObject,
  type Stream,
} from "./pdf-object.ts";
import type { ContentNames, DrawnForm } from "./text-operators.ts";
import { unreadable } from "./unreadable.ts";

/** The names of a resource dictionary. What is not used is not read. Pages that share a dictionary share the names. */
export function contentNames(file: PdfFile, known: KnownMaps): (resources: Dictionary) => ContentNames {
  const made = new Map<Dictionary, ContentNames>();
  const fonts = new Map<PdfObject, ReadFont>();
  const namesOf = (resources: Dictionary): ContentNames => {
    const names = made.get(resources) ?? {
      font: onceEach((name) => fontOf(entryOf(file, resources, "Font", name))),
      form: (name) => formOf(entryOf(file, resources, "XObject", name)),
    };
    made.set(resources, names);
    return names;
  };
  const fontOf = (object: PdfObject): ReadFont => {
    const font = fonts.get(object) ?? readFont(file, object, known);
    fonts.set(object, font);
    return font;
  };
  const formOf = (object: PdfObject): DrawnForm | null => {
    const stream = asStream(object, "what a page draws");
    return isForm(file, stream) ? drawnForm(file, stream, namesOf) : null;
  };
  return namesOf;
}

function isForm(file: PdfFile, { dictionary }: Stream): boolean {
  const kind = asName(file.resolve(dictionary.entries.get("Subtype")), "the kind of what a page draws");
  if (dictionary.entries.has("OC")) unreadable("a page draws what can be hidden");
  if (kind !== "Form" && kind !== "Image") unreadable("a page draws what this reader does not know");
  return kind === "Form";
}

function drawnForm(file: PdfFile, stream: Stream, namesOf: (resources: Dictionary) => ContentNames): DrawnForm {
  const { entries } = stream.dictionary;
  const resources = asDictionary(file.resolve(entries.get("Resources")), "a form's resources");
  const matrix = file.resolve(entries.get("Matrix"));
  return {
    content: file.decode(stream),
    matrix: matrix === null ? IDENTITY : matrixOf(asList(matrix, "a form's matrix")),
    names: namesOf(resources),
  };
}

function matrixOf(items: readonly PdfObject[]): Matrix {
  const [a, b, c, d, e, f] = items.map((item) => asNumber(item, "a form's matrix"));
  if (f === undefined) return unreadable("a form's matrix is too short");
  return [a ?? 0, b ?? 0, c ?? 0, d ?? 0, e ?? 0, f];
}

function entryOf(file: PdfFile, resources: Dictionary, kind: string, name: string): PdfObject {
  const group = asDictionary(file.resolve(resources.entries.get(kind)), `the group ${kind} of a page's resources`);
  const found = file.resolve(group.entries.get(name));
  return found ?? unreadable(`a page names ${name}, which it does not have`);
}

function onceEach<Value>(make: (name: string) => Value): (name: string) => Value {
  const made = new Map<string, Value>();
  return (name) => {
    const value = made.get(name) ?? make(name);
    made.set(name, value);
    return value;
  };
}
