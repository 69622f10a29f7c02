import { latin1Text } from "./characters.ts";
import type { PdfFile } from "./pdf-file.ts";
import { asDictionary, asList, type Dictionary, isKind, type PdfObject, type PdfString } from "./pdf-object.ts";
import { spend } from "./reading-work.ts";
import { unreadable } from "./unreadable.ts";

/** The texts of the Info dictionary. */
export function readInfo(file: PdfFile): ReadonlyMap<string, string> {
  const info = file.resolve(file.trailer.entries.get("Info"));
  const found = new Map<string, string>();
  if (info === null) return found;
  for (const [key, value] of asDictionary(info, "the Info dictionary").entries) {
    const text = file.resolve(value);
    if (isKind(text, "string")) found.set(key, textOf(text));
  }
  return found;
}

/** What a field takes, in steps, besides the names above it. */
const FIELD = 1000;

/** No form nests its fields deeper. */
const DEEPEST = 20;

/** Values of the form's fields that are text; none where there is no form. */
export function readFields(file: PdfFile, catalog: Dictionary): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  const form = file.resolve(catalog.entries.get("AcroForm"));
  if (form === null) return values;
  const fields = file.resolve(asDictionary(form, "the form").entries.get("Fields"));
  for (const field of fields === null ? [] : asList(fields, "the form's fields")) addField(file, field, "", values, 0);
  return values;
}

function addField(file: PdfFile, object: PdfObject, above: string, values: Map<string, string>, depth: number): void {
  if (depth > DEEPEST) unreadable("its form nests fields without end");
  spend(file.work, above.length + FIELD);
  const { entries } = asDictionary(file.resolve(object), "a field");
  const own = file.resolve(entries.get("T"));
  const part = isKind(own, "string") ? textOf(own) : "";
  const name = [above, part].filter((each) => each !== "").join(".");
  const value = file.resolve(entries.get("V"));
  if (isKind(value, "string")) values.set(name, textOf(value));
  const kids = file.resolve(entries.get("Kids"));
  for (const kid of kids === null ? [] : asList(kids, "a field's parts")) addField(file, kid, name, values, depth + 1);
}

/** A text string: UTF-16 or UTF-8 where it begins with their mark; else its codes are those of Latin-1 but for some marks. */
function textOf({ bytes }: PdfString): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes);
  const text = latin1Text(bytes);
  if (text.startsWith("\xef\xbb\xbf")) return new TextDecoder("utf-8", { fatal: false }).decode(bytes);
  return text.replace(/[\x18-\x1f\x7f-\xa0\xad]/g, "\ufffd");
}

function utf16(bytes: Uint8Array): string {
  let text = "";
  for (let at = 2; at + 1 < bytes.length; at += 2) {
    text += String.fromCharCode(((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0));
  }
  return text;
}
