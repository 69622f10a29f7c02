import { inflateSync } from "node:zlib";
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  type PDFRef,
  PDFRef as Ref,
} from "pdf-lib";
import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Typefaces } from "../../src/fonts/typefaces.ts";
import { type PdfExtras, writePdf } from "../../src/pdf/write-pdf.ts";
import type { TypesetLetter } from "../../src/typeset/page.ts";
import { shippedMeans } from "./shipped-means.ts";

const MEANS = shippedMeans();

export const ABOUT = {
  subject: "Preservation request",
  author: "Example & Partners LLP",
  keywords: "REF-1; preservation",
  date: "2026-01-15",
};

/** As for service, unless said otherwise. */
export function write(letter: TypesetLetter, faces: Typefaces, extras: Partial<PdfExtras> = {}): Uint8Array {
  return writePdf(letter, faces, MEANS, ABOUT, {
    ...{ links: true, fields: true, attachments: [] },
    ...extras,
  });
}

/** The text of each page, line by line, as an independent reader finds it. */
export async function pageTexts(bytes: Uint8Array): Promise<string[][]> {
  const document = await openDocument(bytes);
  const pages: string[][] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(linesOf(items.flatMap((item) => ("str" in item ? [item] : []))));
  }
  await document.destroy();
  return pages;
}

export function openDocument(bytes: Uint8Array) {
  return getDocument({ data: bytes.slice(), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false }).promise;
}

/** Items of one baseline make one line. */
function linesOf(items: readonly { readonly str: string; readonly transform: number[] }[]): string[] {
  const lines = new Map<number, string>();
  for (const { str, transform } of items) {
    const baseline = transform[5] ?? 0;
    lines.set(baseline, (lines.get(baseline) ?? "") + str);
  }
  return [...lines.values()].map((line) => line.trim()).filter((line) => line !== "");
}

/** The objects of a file, as pdf-lib reads them. */
export async function readObjects(bytes: Uint8Array): Promise<Map<PDFRef, PDFObject>> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  return new Map(document.context.enumerateIndirectObjects());
}

export function streamText(stream: PDFRawStream): string {
  const packed = stream.dict.get(PDFName.of("Filter")) !== undefined;
  return Buffer.from(packed ? inflateSync(stream.getContents()) : stream.getContents()).toString("latin1");
}

/** Every reference in an object, however deep. */
export function references(object: PDFObject): PDFRef[] {
  if (object instanceof Ref) return [object];
  if (object instanceof PDFRawStream) return references(object.dict);
  if (object instanceof PDFDict) return object.values().flatMap(references);
  return object instanceof PDFArray ? object.asArray().flatMap(references) : [];
}
