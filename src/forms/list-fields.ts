import {
  PDFCheckBox,
  type PDFDocument,
  PDFDropdown,
  type PDFField,
  PDFOptionList,
  PDFRadioGroup,
  PDFSignature,
  PDFTextField,
} from "pdf-lib";
import type { FormField, FormFieldType } from "./form-field.ts";

/** The fields of a form, in its own order. */
export function listFields(form: PDFDocument): readonly FormField[] {
  return form
    .getForm()
    .getFields()
    .map((field) => ({
      name: field.getName(),
      type: typeOf(field),
      value: writtenIn(field),
      readOnly: field.isReadOnly(),
    }));
}

function typeOf(field: PDFField): FormFieldType {
  if (field instanceof PDFTextField) return "text";
  if (field instanceof PDFCheckBox) return "checkbox";
  if (field instanceof PDFSignature) return "signature";
  const choice = field instanceof PDFDropdown || field instanceof PDFOptionList || field instanceof PDFRadioGroup;
  return choice ? "choice" : "button";
}

function writtenIn(field: PDFField): string {
  if (field instanceof PDFTextField) return field.getText() ?? "";
  if (field instanceof PDFCheckBox) return field.isChecked() ? "yes" : "";
  return "";
}
