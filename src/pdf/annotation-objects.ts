import type { PDFContext, PDFRef } from "pdf-lib";
import type { DrawnPage } from "./drawing.ts";
import { createLooks } from "./field-appearances.ts";
import { addFormField } from "./form-objects.ts";
import { addLinkAnnotation } from "./link-objects.ts";
import type { PdfMeans } from "./pdf-means.ts";
import { annotationKeys } from "./structure-objects.ts";

/** Adds the links and fields of every page, in the order in which they are drawn. */
export function addAnnotations(
  context: PDFContext,
  means: PdfMeans,
  drawn: readonly DrawnPage[],
  pages: readonly PDFRef[],
): readonly (readonly PDFRef[])[] {
  const keys = annotationKeys(drawn);
  const looks = createLooks(context, means);
  return drawn.map(({ annotations }, number) => {
    const page = pages[number];
    if (page === undefined) throw new Error(`page ${number + 1} has no object`);
    return annotations.map((annotation, index) => {
      const place = { page, key: keys[number]?.[index] ?? 0 };
      return annotation.kind === "link"
        ? addLinkAnnotation(context, annotation, place.key)
        : addFormField(context, looks, annotation, place);
    });
  });
}
