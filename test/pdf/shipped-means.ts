import { sha256 } from "../../src/digest/sha256.ts";
import { createDeflate, DEFLATER_FILE } from "../../src/pdf/deflate.ts";
import type { PdfMeans } from "../../src/pdf/pdf-means.ts";
import { WORLD } from "../shipped-world.ts";

/** What PDFs are written with, each time anew. */
export function shippedMeans(): PdfMeans {
  return { deflate: createDeflate(WORLD.module(DEFLATER_FILE) ?? new Uint8Array()), sha256, prepared: [] };
}
