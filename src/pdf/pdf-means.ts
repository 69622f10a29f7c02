import { type PDFContext, type PDFDict, PDFRawStream } from "pdf-lib";
import type { PreparedFont } from "./prepared-fonts.ts";

/** What the writer is handed: one pinned implementation of each on every platform. */
export interface PdfMeans {
  deflate(bytes: Uint8Array): Uint8Array;
  sha256(bytes: Uint8Array): Uint8Array;
  /** Base subsets of these very faces that need not be made; the others are. */
  readonly prepared: readonly PreparedFont[];
}

/** A compressed stream. `entries` are those of its dictionary beside Filter and Length. */
export function flateStream(
  context: PDFContext,
  means: PdfMeans,
  bytes: Uint8Array,
  entries: Parameters<typeof context.stream>[1] = {},
): PDFRawStream {
  const dict: PDFDict = context.obj({ ...entries, Filter: "FlateDecode" });
  return PDFRawStream.of(dict, means.deflate(bytes));
}
