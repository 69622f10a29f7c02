import { type PDFContext, PDFName, type PDFRef, PDFString } from "pdf-lib";
import type { FaceDescription, Typefaces } from "../fonts/typefaces.ts";
import type { FaceId } from "../typeset/page.ts";
import type { CodeEntry } from "./glyph-codes.ts";
import { flateStream, type PdfMeans } from "./pdf-means.ts";
import { latin1 } from "./pdf-values.ts";
import { toUnicodeMap } from "./to-unicode.ts";

/** Where the parts of a font go, and what makes their bytes. */
interface FontShop {
  readonly context: PDFContext;
  readonly means: PdfMeans;
  readonly faces: Typefaces;
}

/** Bits of Flags (ISO 32000-1, table 123). */
const FIXED_PITCH = 1;
const SERIF = 2;
const SYMBOLIC = 4;
const ITALIC = 64;

/** Embeds the glyphs that `entries` use, as a Type 0 font whose codes are the entries' places, from 1. */
export function addFont(shop: FontShop, face: FaceId, entries: readonly CodeEntry[]): PDFRef {
  const { context, means, faces } = shop;
  const file = faces.subset(face, new Set(entries.map((entry) => entry.glyph)));
  const description = faces.describe(face);
  const name = PDFName.of(`${subsetTag(means.sha256(file))}+${description.postScriptName}`);
  const descendant = context.obj({
    Type: "Font",
    Subtype: "CIDFontType2",
    BaseFont: name,
    CIDSystemInfo: systemInfo(context),
    FontDescriptor: addDescriptor(shop, name, description, file),
    DW: 0,
    W: context.obj([1, entries.map((entry) => entry.width)]),
    CIDToGIDMap: context.register(flateStream(context, means, glyphMap(entries))),
  });
  const unicode = flateStream(context, means, latin1(toUnicodeMap(entries)));
  return context.register(
    context.obj({
      Type: "Font",
      Subtype: "Type0",
      BaseFont: name,
      Encoding: "Identity-H",
      DescendantFonts: [context.register(descendant)],
      ToUnicode: context.register(unicode),
    }),
  );
}

function systemInfo(context: PDFContext) {
  return context.obj({ Registry: PDFString.of("Adobe"), Ordering: PDFString.of("Identity"), Supplement: 0 });
}

function addDescriptor(shop: FontShop, name: PDFName, face: FaceDescription, file: Uint8Array): PDFRef {
  const { context, means } = shop;
  const program = flateStream(context, means, file, { Length1: file.length });
  return context.register(
    context.obj({
      Type: "FontDescriptor",
      FontName: name,
      Flags: flags(face),
      FontBBox: [...face.bbox],
      ItalicAngle: face.italicAngle,
      Ascent: face.ascent,
      Descent: face.descent,
      CapHeight: face.capHeight,
      StemV: face.stemV,
      FontFile2: context.register(program),
    }),
  );
}

/** Symbolic, as every font must be whose codes are not those of a standard encoding. */
function flags(face: FaceDescription): number {
  return SYMBOLIC + (face.fixedPitch ? FIXED_PITCH : 0) + (face.serif ? SERIF : 0) + (face.italic ? ITALIC : 0);
}

/** Two bytes for each code from 0: the glyph that it shows. */
function glyphMap(entries: readonly CodeEntry[]): Uint8Array {
  const map = new DataView(new ArrayBuffer(2 * entries.length + 2));
  entries.forEach(({ glyph }, index) => {
    map.setUint16(2 * index + 2, glyph);
  });
  return new Uint8Array(map.buffer);
}

/** Six capitals that tell one subset of a face from another (ISO 32000-1, 9.6.4). */
function subsetTag(digest: Uint8Array): string {
  return String.fromCharCode(...[...digest.subarray(0, 6)].map((byte) => 65 + (byte % 26)));
}
