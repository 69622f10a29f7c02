import { type PDFContext, PDFName, PDFRawStream, type PDFRef, PDFString } from "pdf-lib";
import type { FaceDescription, Typefaces } from "../fonts/typefaces.ts";
import type { FaceId } from "../typeset/page.ts";
import type { CodeEntry } from "./glyph-codes.ts";
import type { PdfMeans } from "./pdf-means.ts";
import { latin1 } from "./pdf-values.ts";
import { toUnicodeMap } from "./to-unicode.ts";

/** A font as it will stand in a file: everything that takes time to make, made. Streams are compressed. */
export interface FontParts {
  readonly face: FaceDescription;
  /** Six capitals that tell one subset of a face from another (ISO 32000-1, 9.6.4). */
  readonly tag: string;
  readonly length: number;
  readonly program: Uint8Array;
  /** Of code 1 and the codes that follow. */
  readonly widths: readonly number[];
  readonly glyphMap: Uint8Array;
  readonly unicodeMap: Uint8Array;
}

/** Bits of Flags (ISO 32000-1, table 123). */
const FIXED_PITCH = 1;
const SERIF = 2;
/** The codes are not those of a standard encoding. */
const SYMBOLIC = 4;
/** The codes are those of a standard encoding. */
export const NONSYMBOLIC = 32;
const ITALIC = 64;

/**
 * Cuts a face down to the glyphs that `entries` use, as a Type 0 font whose codes are the entries' places, from 1.
 *
 * @param file the face already cut, to these glyphs at least
 */
export function makeFontParts(
  faces: Typefaces,
  means: PdfMeans,
  face: FaceId,
  entries: readonly CodeEntry[],
  file: Uint8Array = faces.subset(face, new Set(entries.map((entry) => entry.glyph))),
): FontParts {
  return {
    face: faces.describe(face),
    tag: subsetTag(means.sha256(file)),
    length: file.length,
    program: means.deflate(file),
    widths: entries.map((entry) => entry.width),
    glyphMap: means.deflate(glyphMap(entries)),
    unicodeMap: means.deflate(latin1(toUnicodeMap(entries))),
  };
}

/** Embeds the font. */
export function addFont(context: PDFContext, parts: FontParts): PDFRef {
  const name = PDFName.of(`${parts.tag}+${parts.face.postScriptName}`);
  const descendant = context.obj({
    Type: "Font",
    Subtype: "CIDFontType2",
    BaseFont: name,
    CIDSystemInfo: systemInfo(context),
    FontDescriptor: addDescriptor(context, name, parts, SYMBOLIC),
    DW: 0,
    W: context.obj([1, [...parts.widths]]),
    CIDToGIDMap: addCompressed(context, parts.glyphMap),
  });
  return context.register(
    context.obj({
      Type: "Font",
      Subtype: "Type0",
      BaseFont: name,
      Encoding: "Identity-H",
      DescendantFonts: [context.register(descendant)],
      ToUnicode: addCompressed(context, parts.unicodeMap),
    }),
  );
}

function addCompressed(context: PDFContext, bytes: Uint8Array, entries: Readonly<Record<string, number>> = {}): PDFRef {
  return context.register(PDFRawStream.of(context.obj({ ...entries, Filter: "FlateDecode" }), bytes));
}

const programs = new WeakMap<PDFContext, Map<Uint8Array, PDFRef>>();

/** Two fonts made from one file, that of the letter and that of its form, share it. */
function addProgram(context: PDFContext, program: Uint8Array, length: number): PDFRef {
  const known = programs.get(context) ?? new Map<Uint8Array, PDFRef>();
  const ref = known.get(program) ?? addCompressed(context, program, { Length1: length });
  programs.set(context, known.set(program, ref));
  return ref;
}

function systemInfo(context: PDFContext) {
  return context.obj({ Registry: PDFString.of("Adobe"), Ordering: PDFString.of("Identity"), Supplement: 0 });
}

/** @param coding SYMBOLIC or NONSYMBOLIC */
export function addDescriptor(
  context: PDFContext,
  name: PDFName,
  { face, length, program }: Pick<FontParts, "face" | "length" | "program">,
  coding: number,
): PDFRef {
  return context.register(
    context.obj({
      Type: "FontDescriptor",
      FontName: name,
      Flags: coding + flags(face),
      FontBBox: [...face.bbox],
      ItalicAngle: face.italicAngle,
      Ascent: face.ascent,
      Descent: face.descent,
      CapHeight: face.capHeight,
      StemV: face.stemV,
      FontFile2: addProgram(context, program, length),
    }),
  );
}

function flags(face: FaceDescription): number {
  return (face.fixedPitch ? FIXED_PITCH : 0) + (face.serif ? SERIF : 0) + (face.italic ? ITALIC : 0);
}

/** Two bytes for each code from 0: the glyph that it shows. */
function glyphMap(entries: readonly CodeEntry[]): Uint8Array {
  const map = new DataView(new ArrayBuffer(2 * entries.length + 2));
  entries.forEach(({ glyph }, index) => {
    map.setUint16(2 * index + 2, glyph);
  });
  return new Uint8Array(map.buffer);
}

export function subsetTag(digest: Uint8Array): string {
  return String.fromCharCode(...[...digest.subarray(0, 6)].map((byte) => 65 + (byte % 26)));
}
