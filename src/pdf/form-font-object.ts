import { type PDFContext, PDFName, type PDFRef } from "pdf-lib";
import type { Typefaces } from "../fonts/typefaces.ts";
import { addDescriptor, NONSYMBOLIC } from "./font-objects.ts";
import { fontStock } from "./font-stock.ts";
import type { PdfMeans } from "./pdf-means.ts";

/**
 * Embeds the font for what is typed into fields: a simple font with codes of one byte, which is what viewers know to
 * type with. WinAnsi is all that such a font can offer: for a name in Cyrillic a viewer uses a font of its own.
 */
export function addFormFont(context: PDFContext, means: PdfMeans, faces: Typefaces): PDFRef {
  const { base, widths } = fontStock(faces, means).form();
  const { face, tag } = base.parts;
  const name = PDFName.of(`${tag}+${face.postScriptName}`);
  return context.register(
    context.obj({
      Type: "Font",
      Subtype: "TrueType",
      BaseFont: name,
      Encoding: "WinAnsiEncoding",
      FirstChar: 256 - widths.length,
      LastChar: 255,
      Widths: [...widths],
      FontDescriptor: addDescriptor(context, name, base.parts, NONSYMBOLIC),
    }),
  );
}
