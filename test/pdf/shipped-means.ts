import { sha256 } from "../../src/digest/sha256.ts";
import { readDependencyFile } from "../../src/files/package-files.ts";
import { createDeflate, DEFLATER_FILE } from "../../src/pdf/deflate.ts";
import type { PdfMeans } from "../../src/pdf/pdf-means.ts";

/** What PDFs are written with, each time anew. */
export function shippedMeans(): PdfMeans {
  return { deflate: createDeflate(readDependencyFile(DEFLATER_FILE)), sha256, prepared: [] };
}
