import { type PDFContext, PDFName, PDFNumber, type PDFRef } from "pdf-lib";
import { bounds, PRINT, quadPoints } from "./annotation-areas.ts";
import type { DrawnLink } from "./drawing.ts";
import { pdfAscii, pdfCorners, pdfText } from "./pdf-values.ts";

/** @param key of the link in the parent tree */
export function addLinkAnnotation(context: PDFContext, link: DrawnLink, key: number): PDFRef {
  const annotation = context.obj({
    Type: "Annot",
    Subtype: "Link",
    F: PRINT,
    Border: [0, 0, 0],
    Rect: pdfCorners(bounds(link.areas)),
    QuadPoints: pdfCorners(quadPoints(link.areas)),
    A: { S: "URI", URI: pdfAscii(asciiUri(link.href)) },
    Contents: pdfText(link.href),
  });
  if (link.node !== null) annotation.set(PDFName.of("StructParent"), PDFNumber.of(key));
  return context.register(annotation);
}

/** A URI action takes ASCII only; what is already escaped stays as it is. */
function asciiUri(href: string): string {
  return /^[\x21-\x7e]*$/.test(href) ? href : encodeURI(href).replaceAll("%25", "%");
}
