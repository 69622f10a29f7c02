import type { PDFContext, PDFRef } from "pdf-lib";
import { flateStream, type PdfMeans } from "./pdf-means.ts";
import { latin1, pdfNumber } from "./pdf-values.ts";

/** Pictures of fields; fields of one size share them. */
export interface FieldLooks {
  readonly context: PDFContext;
  readonly means: PdfMeans;
  readonly known: Map<string, PDFRef>;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A tick from left to right: parts of the width and of the height. */
const TICK = [
  [0.22, 0.5],
  [0.42, 0.26],
  [0.79, 0.78],
] as const;

/** Width of the tick's stroke, as a part of the field's height. */
const STROKE = 0.13;

export function createLooks(context: PDFContext, means: PdfMeans): FieldLooks {
  return { context, means, known: new Map() };
}

/** Nothing: the rule or the frame is on the page. */
export function emptyAppearance(looks: FieldLooks, size: Size): PDFRef {
  return appearance(looks, size, "");
}

/** A tick, drawn: a font of symbols would have to be embedded for it. */
export function tickAppearance(looks: FieldLooks, size: Size): PDFRef {
  const [start, turn, end] = TICK.map(([x, y]) => `${pdfNumber(x * size.width)} ${pdfNumber(y * size.height)}`);
  const line = `q\n1 J 1 j ${pdfNumber(STROKE * size.height)} w\n${start} m ${turn} l ${end} l S\nQ\n`;
  return appearance(looks, size, line);
}

function appearance({ context, means, known }: FieldLooks, { width, height }: Size, content: string): PDFRef {
  const box = `0 0 ${pdfNumber(width)} ${pdfNumber(height)}`;
  const same = known.get(`${box} ${content}`);
  if (same !== undefined) return same;
  const stream = flateStream(context, means, latin1(content), {
    Type: "XObject",
    Subtype: "Form",
    BBox: box.split(" ").map(Number),
    Resources: {},
  });
  const ref = context.register(stream);
  known.set(`${box} ${content}`, ref);
  return ref;
}
