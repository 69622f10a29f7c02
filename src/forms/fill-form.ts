import { PDFCheckBox, type PDFDocument, type PDFField, PDFTextField, rgb, StandardFonts } from "pdf-lib";
import { namePointer } from "../problem/json-pointer.ts";
import { nearest } from "../problem/nearest.ts";
import type { Problem } from "../problem/problem.ts";
import type { FormField } from "./form-field.ts";
import type { MapLine } from "./form-map.ts";
import { freezeFields } from "./freeze-fields.ts";
import { listFields } from "./list-fields.ts";

/** A value that fills a form: the fields of the subpoena's papers. */
export type FormValues = { readonly [name: string]: FormValue };
export type FormValue = string | FormValues | readonly FormValue[];

/** Names of fields that are for a hand or a seal, in a form that has plain text fields for them. */
const BY_HAND = /signature|\bseal\b|\bsign(ed)?\b/i;
/** A size of nought lets lines that would not fit be set smaller, instead of being cut off. */
const TO_FIT = 0;
const MARK_SIZE = 9;
const MARK_FROM_TOP = 14;

/**
 * Fills an official form from fields of ours and gives its bytes; `mark` is printed at the head of every page. Fields for
 * a signature or a seal are left alone, whatever the map says. Its fields stay live, unless it is to be `frozen`. No bytes come out where the map does not fit. Problems
 * carry pointers into the map.
 */
export async function fillForm(
  form: PDFDocument,
  lines: readonly MapLine[],
  values: FormValues,
  mark: string | null,
  frozen = false,
): Promise<{ readonly bytes: Uint8Array | null; readonly problems: readonly Problem[] }> {
  const listed = firstByName(listFields(form), ({ name }) => name);
  const problems = lines.flatMap((line) => [...formProblems(listed, line), ...valueProblems(line, values)]);
  if (problems.some(({ severity }) => severity === "error")) return { bytes: null, problems };
  const fields = firstByName(form.getForm().getFields(), (field) => field.getName());
  const unfilled = lines.flatMap((line) => fillLine(form, fields, line, values));
  if (mark !== null) await stamp(form, mark);
  const told = [...problems, ...unfilled];
  if (unfilled.length > 0) return { bytes: null, problems: told };
  if (frozen) freezeFields(form);
  return { bytes: await form.save({ useObjectStreams: false }), problems: told };
}

/** Of fields of one name the first is meant. */
function firstByName<Field>(fields: readonly Field[], nameOf: (field: Field) => string): ReadonlyMap<string, Field> {
  const found = new Map<string, Field>();
  for (const field of fields) if (!found.has(nameOf(field))) found.set(nameOf(field), field);
  return found;
}

function formProblems(fields: ReadonlyMap<string, FormField>, { formField, pointer }: MapLine): readonly Problem[] {
  const found = fields.get(formField);
  if (!found) return [unknownFormField(formField, namePointer(pointer), [...fields.keys()])];
  if (found.type === "signature" || BY_HAND.test(formField)) {
    const message = `"${formField}" is for a hand or a seal: it is left alone`;
    return [{ code: "signature-field", severity: "warning", pointer, message, hint: "delete this line" }];
  }
  if (found.type === "text" || found.type === "checkbox") return [];
  const message = `"${formField}" is a ${found.type}: only text fields and checkboxes are filled`;
  return [{ code: "unfillable-field", severity: "error", pointer, message }];
}

function unknownFormField(name: string, pointer: string, known: readonly string[]): Problem {
  const close = nearest(name, known);
  const hint = close ? `did you mean "${close}"?` : `the form has: ${known.slice(0, 12).join(", ")}`;
  return { code: "unknown-form-field", severity: "error", pointer, message: `the form has no field "${name}"`, hint };
}

function valueProblems({ paths, pointer }: MapLine, values: FormValues): readonly Problem[] {
  return paths.flatMap((path) => {
    if (textAt(path, values) !== null) return [];
    const known = pathsOf(values);
    const close = nearest(path, known);
    const hint = close ? `did you mean "${close}"?` : "see src/schemas/subpoena-fields.schema.json";
    return [
      { code: "unknown-field", severity: "error", pointer, message: `there is no field "${path}"`, hint } as const,
    ];
  });
}

/** Text of a field of ours, or the words behind "="; a list gives a line for each of its texts; null where there is no such field. */
function textAt(path: string, values: FormValues): string | null {
  if (path.startsWith("=")) return path.slice(1);
  let at: FormValue | undefined = values;
  for (const part of path.split(".")) {
    if (typeof at !== "object" || Array.isArray(at) || !Object.hasOwn(at, part)) return null;
    at = (at as FormValues)[part];
  }
  if (typeof at === "string") return at;
  const texts = Array.isArray(at) ? at.filter((value) => typeof value === "string") : [];
  return Array.isArray(at) && texts.length === at.length ? texts.join("\n") : null;
}

/** Every path that holds text, for suggestions. */
function pathsOf(values: FormValues, below = ""): readonly string[] {
  return Object.entries(values).flatMap(([name, value]) =>
    typeof value === "object" && !Array.isArray(value)
      ? pathsOf(value as FormValues, `${below}${name}.`)
      : [`${below}${name}`],
  );
}

/** A problem where the field cannot take the text. */
function fillLine(
  form: PDFDocument,
  fields: ReadonlyMap<string, PDFField>,
  { formField, paths, pointer }: MapLine,
  values: FormValues,
): readonly Problem[] {
  if (BY_HAND.test(formField)) return [];
  const text = paths
    .flatMap((path) => textAt(path, values) ?? [])
    .filter((part) => part !== "")
    .join("\n");
  const field = fields.get(formField);
  if (field instanceof PDFCheckBox && text !== "") field.check();
  return field instanceof PDFTextField ? writeText(form, field, text, pointer) : [];
}

function writeText(form: PDFDocument, field: PDFTextField, text: string, pointer: string): readonly Problem[] {
  const unfit = (why: string): readonly Problem[] => [
    { code: "unfillable-text", severity: "error", pointer, message: `"${field.getName()}" ${why}` },
  ];
  const most = field.getMaxLength();
  if (most !== undefined && text.length > most)
    return unfit(`takes ${most} characters at most, and this has ${text.length}`);
  try {
    if (text.includes("\n")) field.enableMultiline();
    field.setText(text);
    if (field.isMultiline() && field.acroField.getDefaultAppearance() !== undefined) field.setFontSize(TO_FIT);
    field.updateAppearances(form.getForm().getDefaultFont());
    return [];
  } catch {
    return unfit(`cannot be filled with this text: the form's own font lacks some of its letters`);
  }
}

async function stamp(form: PDFDocument, mark: string): Promise<void> {
  const font = await form.embedFont(StandardFonts.HelveticaBold);
  for (const page of form.getPages()) {
    const { width, height } = page.getSize();
    const x = (width - font.widthOfTextAtSize(mark, MARK_SIZE)) / 2;
    page.drawText(mark, { x, y: height - MARK_FROM_TOP, size: MARK_SIZE, font, color: rgb(0, 0, 0) });
  }
}
