import { contentNames } from "./content-names.ts";
import { readFields, readInfo } from "./document-facts.ts";
import { createKnownMaps, type KnownMaps } from "./fonts.ts";
import { createLineBuilder, endLine } from "./line-builder.ts";
import { readPages } from "./page-tree.ts";
import { openPdfFile, type PdfFile } from "./pdf-file.ts";
import { asDictionary, type Dictionary } from "./pdf-object.ts";
import type { Inflate, PdfText, Reading } from "./pdf-text.ts";
import { readContent } from "./read-content.ts";
import { Unreadable } from "./unreadable.ts";

/** Reads files back. Made once for a batch: it remembers what their fonts have in common. */
export interface PdfReader {
  /** The text of every page, and what the file says of itself; nothing of its form. */
  read(bytes: Uint8Array): Reading;
  /** The form's fields instead of the pages: for a form that others made, in fonts whose text nobody need know. */
  readForm(bytes: Uint8Array): Reading;
}

/** Shares no code with what writes the letters, so that one mistake is not made twice. */
export function createPdfReader(inflate: Inflate): PdfReader {
  const known = createKnownMaps();
  return {
    read: (bytes) =>
      reading(bytes, inflate, (file, catalog) => ({ ...readText(file, catalog, known), fields: new Map() })),
    readForm: (bytes) =>
      reading(bytes, inflate, (file, catalog) => ({ pages: 0, lines: [], fields: readFields(file, catalog) })),
  };
}

function readText(file: PdfFile, catalog: Dictionary, known: KnownMaps): Pick<PdfText, "pages" | "lines"> {
  const names = contentNames(file, known);
  const lines = createLineBuilder();
  const pages = readPages(file, catalog);
  for (const [page, { box, content, resources }] of pages.entries()) {
    readContent(content(), names(resources), { page, box, lines, work: file.work });
  }
  endLine(lines);
  return { pages: pages.length, lines: lines.lines };
}

type PartReader = (file: PdfFile, catalog: Dictionary) => Omit<PdfText, "info">;

function reading(bytes: Uint8Array, inflate: Inflate, read: PartReader): Reading {
  try {
    const file = openPdfFile(bytes, inflate);
    const catalog = asDictionary(file.resolve(file.trailer.entries.get("Root")), "the catalog");
    return { kind: "read", text: { ...read(file, catalog), info: readInfo(file) } };
  } catch (error) {
    if (error instanceof Unreadable) return { kind: "refused", reason: error.message };
    throw error;
  }
}
