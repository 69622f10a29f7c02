import { type Finish, FOR_SERVICE, type Paper } from "../compose/paper.ts";
import { hex, sha256Hex } from "../digest/sha256.ts";
import { displayLetter } from "../display/display-letter.ts";
import type { DisplayList } from "../display/display-list.ts";
import { type FontPrograms, loadTypefaces } from "../fonts/load-typefaces.ts";
import type { Typefaces } from "../fonts/typefaces.ts";
import { createDeflate } from "../pdf/deflate.ts";
import type { PdfMeans } from "../pdf/pdf-means.ts";
import { PREPARED_FONTS } from "../pdf/prepared-fonts.ts";
import { type PdfExtras, writePdf } from "../pdf/write-pdf.ts";
import { type Binding, bindLetters } from "../typeset/bind-letters.ts";
import type { FaceId } from "../typeset/page.ts";
import { createPreparation, type Preparation } from "../typeset/preparation.ts";
import { type Sheet, usLetter } from "../typeset/sheet.ts";
import { typesetLetter } from "../typeset/typeset-letter.ts";

/** What papers are printed with; made once, kept for a batch. */
export interface Press {
  readonly faces: Typefaces;
  readonly preparation: Preparation;
  readonly sheet: Sheet;
  readonly means: PdfMeans;
  /** SHA-256 of the font files. */
  readonly fontsHash: string;
}

export function makePress(fonts: {
  readonly faces: ReadonlyMap<FaceId, Uint8Array>;
  readonly programs: FontPrograms;
  readonly deflater: Uint8Array;
  readonly sha256: PdfMeans["sha256"];
}): Press {
  const faces = loadTypefaces(fonts.faces, fonts.programs);
  const sources = new Map([...fonts.faces].map(([face, bytes]) => [face, hex(fonts.sha256(bytes))]));
  const prepared = PREPARED_FONTS.filter(({ face, source }) => sources.get(face) === source);
  const means = { deflate: createDeflate(fonts.deflater), sha256: fonts.sha256, prepared };
  const fontsHash = sha256Hex(JSON.stringify([...sources]));
  return { faces, means, sheet: usLetter, preparation: createPreparation(faces), fontsHash };
}

/**
 * A paper as a PDF. For filing no paper keeps a live field, the firm's own neither: a certificate of service or a proof
 * of service is filed once it is signed. The same paper gives the same bytes, whatever was printed before it.
 */
export function renderPaper(
  paper: Paper,
  press: Press,
  finish: Finish = FOR_SERVICE,
): { readonly bytes: Uint8Array; readonly pages: number } {
  const typeset = typesetLetter(paper.letter, press.faces, press.sheet, press.preparation);
  const extras = extrasOf(paper, paper.audience === "internal" ? { ...FOR_SERVICE, profile: finish.profile } : finish);
  return { bytes: writePdf(typeset, press.faces, press.means, paper.about, extras), pages: typeset.pages.length };
}

/** What a set of papers says of itself. */
export interface SetAbout extends Binding {
  readonly about: Paper["about"];
}

/** Several papers as one PDF for the firm alone, to be read: nothing in it can be filled in. */
export function renderSet(
  papers: readonly Paper[],
  { about, ...binding }: SetAbout,
  press: Press,
): { readonly bytes: Uint8Array; readonly pages: number } {
  const [first, ...others] = papers.map(({ letter }) =>
    typesetLetter(letter, press.faces, press.sheet, press.preparation),
  );
  if (first === undefined) throw new Error("a set of papers holds at least one");
  const bound = bindLetters([first, ...others], binding);
  const extras = { links: true, fields: false, attachments: [] };
  return { bytes: writePdf(bound, press.faces, press.means, about, extras), pages: bound.pages.length };
}

/** A paper for a screen: the pages of `renderPaper`, glyph by glyph. */
export function displayPaper({ letter }: Paper, press: Press): DisplayList {
  return displayLetter(typesetLetter(letter, press.faces, press.sheet, press.preparation), press.faces);
}

function extrasOf({ data }: Paper, { profile, attachData, links }: Finish): PdfExtras {
  const encoder = new TextEncoder();
  const attachments = attachData ? data.map((file) => ({ ...file, bytes: encoder.encode(file.text) })) : [];
  return { links, fields: profile === "service", attachments };
}
