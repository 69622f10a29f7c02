import { type PDFContext, type PDFDict, PDFName, PDFNumber, type PDFRef, type PDFString } from "pdf-lib";
import type { Typefaces } from "../fonts/typefaces.ts";
import type { PlacedField } from "../typeset/page.ts";
import { PRINT } from "./annotation-areas.ts";
import type { DrawnField, DrawnPage } from "./drawing.ts";
import { emptyAppearance, type FieldLooks, tickAppearance } from "./field-appearances.ts";
import { addFormFont } from "./form-font-object.ts";
import type { PdfMeans } from "./pdf-means.ts";
import { pdfAscii, pdfCorners, pdfNumber, pdfText } from "./pdf-values.ts";

const FONT_NAME = "Form";

/** There are fields to sign in (ISO 32000-1, table 219). */
const SIGNATURES_EXIST = 1;

/** The page of a field, and its key in the parent tree. */
export interface FieldPlace {
  readonly page: PDFRef;
  readonly key: number;
}

/** A field and its widget in one object. Nothing is filled in. */
export function addFormField(
  context: PDFContext,
  looks: FieldLooks,
  { field, node }: DrawnField,
  place: FieldPlace,
): PDFRef {
  const { x, y, width, height } = field;
  const widget = context.obj({
    Type: "Annot",
    Subtype: "Widget",
    F: PRINT,
    P: place.page,
    Rect: pdfCorners([x, y, x + width, y + height]),
    BS: { W: 0 },
    T: pdfText(nameOf(field)),
    TU: pdfText(field.tooltip),
  });
  if (node !== null) widget.set(PDFName.of("StructParent"), PDFNumber.of(place.key));
  for (const [key, value] of kindOf(context, looks, field).entries()) widget.set(key, value);
  return context.register(widget);
}

/** What tells one type of field from another. An appearance has its normal state only: PDF/A wants no other. */
function kindOf(context: PDFContext, looks: FieldLooks, field: PlacedField): PDFDict {
  const empty = emptyAppearance(looks, field);
  if (field.type === "signature") return context.obj({ FT: "Sig", AP: { N: empty } });
  if (field.type !== "checkbox") return context.obj({ FT: "Tx", DA: typed(field.size), AP: { N: empty } });
  const states = context.obj({ Yes: tickAppearance(looks, field), Off: empty });
  return context.obj({ FT: "Btn", V: "Off", AS: "Off", AP: { N: states } });
}

/** Font, size and color (black) of what is typed. */
function typed(size: number): PDFString {
  return pdfAscii(`/${FONT_NAME} ${pdfNumber(size)} Tf 0 g`);
}

/**
 * Adds the form of the file; null where it has no fields. Viewers are not asked to draw appearances anew: there is
 * nothing in them yet.
 *
 * @param annotations of each page, as `drawn` has them
 */
export function addFormObjects(
  context: PDFContext,
  means: PdfMeans,
  faces: Typefaces,
  drawn: readonly DrawnPage[],
  annotations: readonly (readonly PDFRef[])[],
): PDFRef | null {
  const fields = drawn.flatMap((page, number) =>
    page.annotations.flatMap((annotation, index) => {
      const ref = annotations[number]?.[index];
      return annotation.kind === "field" && ref !== undefined ? [{ field: annotation.field, ref }] : [];
    }),
  );
  if (fields.length === 0) return null;
  refuseTwins(fields.map(({ field }) => nameOf(field)));
  const signed = fields.some(({ field }) => field.type === "signature");
  const written = fields.find(({ field }) => field.type === "text" || field.type === "date");
  const form = context.obj({ Fields: fields.map(({ ref }) => ref) });
  if (signed) form.set(PDFName.of("SigFlags"), PDFNumber.of(SIGNATURES_EXIST));
  if (written !== undefined) {
    form.set(PDFName.of("DA"), typed(written.field.size));
    form.set(PDFName.of("DR"), context.obj({ Font: { [FONT_NAME]: addFormFont(context, means, faces) } }));
  }
  return context.register(form);
}

/** In PDF, a full stop would make a field within a field. */
function nameOf({ name }: PlacedField): string {
  return name.replaceAll(".", "_");
}

/** What was typed into two fields of one name could not be told apart. */
function refuseTwins(names: readonly string[]): void {
  const twin = names.find((name, index) => name === "" || names.indexOf(name) !== index);
  if (twin !== undefined) throw new Error(`two fields are called ${JSON.stringify(twin)}, or a field has no name`);
}
