import { PDFDict, type PDFDocument, type PDFField, PDFName, PDFRef } from "pdf-lib";

/**
 * Makes of what the fields of a form show a part of its pages, and takes the fields away: a court's file takes no paper
 * that can be typed over. A field that shows nothing, as one for a signature, leaves the page as it is printed.
 */
export function freezeFields(document: PDFDocument): void {
  const form = document.getForm();
  form.updateFieldAppearances();
  for (const field of form.getFields()) if (!showsSomething(field)) form.removeField(field);
  form.flatten({ updateFieldAppearances: false });
  // The library leaves the areas of fields that it took away, and the form that held them.
  for (const page of document.getPages()) {
    const areas = page.node.Annots();
    const others = (areas?.asArray() ?? []).filter((each) => isOther(document.context.lookup(each)));
    if (areas !== undefined) page.node.set(PDFName.of("Annots"), document.context.obj(others));
  }
  document.catalog.delete(PDFName.of("AcroForm"));
}

/** An annotation that is no field: a link, a note. */
function isOther(annotation: unknown): boolean {
  return annotation instanceof PDFDict && annotation.lookup(PDFName.of("Subtype")) !== PDFName.of("Widget");
}

/** Whether each of its widgets has an appearance to be drawn: one, or one for the state that it is in. */
function showsSomething({ acroField }: PDFField): boolean {
  const state = acroField.dict.lookup(PDFName.of("V"));
  return acroField.getWidgets().every((widget) => {
    const shown = widget.getNormalAppearance();
    if (shown instanceof PDFRef) return true;
    if (!(shown instanceof PDFDict)) return false;
    const ofState = state instanceof PDFName ? shown.get(state) : undefined;
    return (ofState ?? shown.get(PDFName.of("Off"))) instanceof PDFRef;
  });
}
