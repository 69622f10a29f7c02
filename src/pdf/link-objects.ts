import { type PDFContext, PDFName, PDFNumber, type PDFRef } from "pdf-lib";
import type { DrawnLink } from "./drawing.ts";
import { bounds, quadPoints } from "./link-areas.ts";
import { pdfAscii, pdfText } from "./pdf-values.ts";

/** Bit 3 of an annotation's flags: it is printed. */
const PRINT = 4;

/** @param key of the link in the parent tree */
export function addLinkAnnotation(context: PDFContext, link: DrawnLink, key: number): PDFRef {
  const annotation = context.obj({
    Type: "Annot",
    Subtype: "Link",
    F: PRINT,
    Border: [0, 0, 0],
    Rect: context.obj(bounds(link.areas).map(thousandth)),
    QuadPoints: context.obj(quadPoints(link.areas).map(thousandth)),
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

function thousandth(value: number): number {
  return Math.round(value * 1000) / 1000;
}
