import { type PDFArray, type PDFContext, PDFHexString, PDFName, PDFRawStream, type PDFRef } from "pdf-lib";
import { type Png, readPng } from "./read-png.ts";

/** PNG's row filters, as FlateDecode knows them. */
const PNG_PREDICTOR = 15;

/** Embeds a PNG as it is compressed. Throws on one that `readPng` faults: the logo was checked when it was loaded. */
export function addImage(context: PDFContext, bytes: Uint8Array): PDFRef {
  const png = readPng(bytes);
  if ("fault" in png) throw new Error(`a picture cannot be printed: ${png.fault}`);
  const dict = context.obj({
    Type: "XObject",
    Subtype: "Image",
    Width: png.width,
    Height: png.height,
    ColorSpace: colorSpace(context, png),
    BitsPerComponent: png.bitsPerComponent,
    Filter: "FlateDecode",
    DecodeParms: {
      Predictor: PNG_PREDICTOR,
      Columns: png.width,
      Colors: png.color === "rgb" ? 3 : 1,
      BitsPerComponent: png.bitsPerComponent,
    },
  });
  return context.register(PDFRawStream.of(dict, png.data));
}

function colorSpace(context: PDFContext, png: Png): PDFName | PDFArray {
  if (png.color !== "palette") return PDFName.of(png.color === "rgb" ? "DeviceRGB" : "DeviceGray");
  const hex = [...png.palette].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return context.obj(["Indexed", "DeviceRGB", png.palette.length / 3 - 1, PDFHexString.of(hex)]);
}
