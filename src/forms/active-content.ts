import { type Dictionary, isKind, type PdfObject } from "../read-back/pdf-object.ts";
import { type FormSource, lookUp, withoutUnreached } from "./form-source.ts";

/** Something in a form that acts by itself, reaches out of the file or carries another. */
export interface ActiveContent {
  /** `JavaScript`, `a file within the file` */
  readonly what: string;
  /** Of the object that holds it; 0 for the trailer. */
  readonly number: number;
}

/** Entries that have no other meaning than to act, to carry or to reach out, wherever they stand. */
const ENTRIES: Readonly<Record<string, string>> = {
  JS: "JavaScript",
  JavaScript: "JavaScript",
  EmbeddedFiles: "a file within the file",
  EF: "a file within the file",
  AF: "a file within the file",
  Collection: "files within the file",
  XFA: "a form of another kind (XFA) beside the one that is shown",
  RichMediaContent: "rich media",
  RichMediaSettings: "rich media",
  OPI: "a picture of another file",
};

/** Entries whose value is an action or a list of them; `AA` has one for each event. */
const ACTIONS = new Set(["A", "AA", "OpenAction", "Next", "PA"]);

/** The one action that stays within the file and does no more than show a page of it. */
const HARMLESS = "GoTo";

/** Every other action that PDF has (ISO 32000-2, 12.6.4): a dictionary that says it is one is taken at its word. */
const KINDS = new Set(
  `JavaScript Launch URI SubmitForm ImportData ResetForm GoToR GoToE GoToDp Thread Sound Movie Hide Named SetOCGState
  Rendition Trans GoTo3DView RichMediaExecute`.split(/\s+/),
);

/** Annotations that only mark a page (ISO 32000-2, table 171). Others play, carry files, or are not known. */
const PLAIN = new Set(
  `Widget Link Text FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink
  Popup PrinterMark TrapNet Watermark Redact`.split(/\s+/),
);
const PLAYING = new Set(["RichMedia", "Screen", "Movie", "Sound", "FileAttachment", "3D", "Projection", "PS"]);

type Resolve = (object: PdfObject | undefined) => PdfObject;

/** What acts in a form, by the number of the object; nothing is passed over for being hidden deep. */
export function activeContent(source: FormSource): readonly ActiveContent[] {
  const resolve: Resolve = (object) => lookUp(source, object);
  const all = [
    [0, source.trailer] as const,
    ...[...source.objects].map(([number, { object }]) => [number, object] as const),
  ];
  return all.flatMap(([number, object]) => dictionariesIn(object).flatMap((each) => found(each, number, resolve)));
}

/** The form without it. What must be shown for another to be whole, such as the form's fields, is not touched. */
export function withoutActiveContent(source: FormSource): FormSource {
  const resolve: Resolve = (object) => lookUp(source, object);
  const objects = new Map(
    [...source.objects].map(([number, { generation, object }]) => [
      number,
      { generation, object: cleaned(object, resolve) },
    ]),
  );
  const trailer = cleaned(source.trailer, resolve) as Dictionary;
  return withoutUnreached({ ...source, trailer, objects });
}

function found({ entries }: Dictionary, number: number, resolve: Resolve): readonly ActiveContent[] {
  const what = [...entries].flatMap(([key, value]) => whatActs(key, value, resolve) ?? []);
  const own = actionOf(resolve(entries.get("S"))) ?? playingOf(resolve(entries.get("Subtype")));
  return [...new Set([...what, ...(own === null ? [] : [own])])].map((each) => ({ what: each, number }));
}

function whatActs(key: string, value: PdfObject, resolve: Resolve): string | null {
  const known = Object.hasOwn(ENTRIES, key) ? ENTRIES[key] : undefined;
  if (known !== undefined) return resolve(value) === null ? null : known;
  if (key === "Annots") return strangeAnnotation(resolve(value), resolve);
  if (key === "Ref") return isDictionaryWith(resolve(value), "F") ? "a page of another file" : null;
  return ACTIONS.has(key) ? actionIn(key, resolve(value), resolve) : null;
}

/** Attributes of a structure stand under the name of an action too; they say no kind of one. */
function actionIn(key: string, value: PdfObject, resolve: Resolve): string | null {
  const events = key === "AA" && isKind(value, "dictionary") ? [...value.entries.values()] : [value];
  for (const event of events.map(resolve)) {
    const steps = isKind(event, "list") ? event.items.map(resolve) : [event];
    for (const step of steps) {
      const kind = isDictionaryWith(step, "S") ? resolve(step.entries.get("S")) : null;
      if (kind !== null && !(isKind(kind, "name") && kind.text === HARMLESS)) {
        return actionOf(kind) ?? "an action that is not known";
      }
    }
  }
  return null;
}

function isDictionaryWith(object: PdfObject, key: string): object is Dictionary {
  return isKind(object, "dictionary") && object.entries.has(key);
}

function actionOf(kind: PdfObject): string | null {
  if (!isKind(kind, "name") || !KINDS.has(kind.text)) return null;
  return kind.text === "JavaScript" ? "JavaScript" : `an action (${kind.text})`;
}

function playingOf(kind: PdfObject): string | null {
  return isKind(kind, "name") && PLAYING.has(kind.text) ? `what plays or carries a file (${kind.text})` : null;
}

function strangeAnnotation(value: PdfObject, resolve: Resolve): string | null {
  const strange = isKind(value, "list") ? value.items.find((each) => !isPlain(resolve(each), resolve)) : undefined;
  return strange === undefined ? null : "an annotation that does more than mark a page";
}

function isPlain(annotation: PdfObject, resolve: Resolve): boolean {
  if (!isKind(annotation, "dictionary")) return annotation === null;
  const kind = resolve(annotation.entries.get("Subtype"));
  return isKind(kind, "name") && PLAIN.has(kind.text);
}

function dictionariesIn(object: PdfObject): readonly Dictionary[] {
  if (isKind(object, "list")) return object.items.flatMap(dictionariesIn);
  const own = isKind(object, "stream") ? object.dictionary : isKind(object, "dictionary") ? object : null;
  return own === null ? [] : [own, ...[...own.entries.values()].flatMap(dictionariesIn)];
}

function cleaned(object: PdfObject, resolve: Resolve): PdfObject {
  if (isKind(object, "list")) return { ...object, items: object.items.map((each) => cleaned(each, resolve)) };
  if (isKind(object, "stream")) return { ...object, dictionary: cleanedEntries(object.dictionary, resolve) };
  return isKind(object, "dictionary") ? cleanedEntries(object, resolve) : object;
}

function cleanedEntries({ kind, entries }: Dictionary, resolve: Resolve): Dictionary {
  if (actionOf(resolve(entries.get("S"))) !== null || playingOf(resolve(entries.get("Subtype"))) !== null) {
    return { kind, entries: new Map() };
  }
  const kept = [...entries].flatMap(([key, value]) => {
    if (key === "Annots") return [[key, plainAnnotations(resolve(value), resolve)] as const];
    return whatActs(key, value, resolve) === null ? [[key, cleaned(value, resolve)] as const] : [];
  });
  return { kind, entries: new Map(kept) };
}

function plainAnnotations(value: PdfObject, resolve: Resolve): PdfObject {
  if (!isKind(value, "list")) return null;
  return { ...value, items: value.items.filter((each) => isPlain(resolve(each), resolve)) };
}
