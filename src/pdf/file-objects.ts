import { type PDFContext, type PDFDict, PDFRawStream, type PDFRef } from "pdf-lib";
import type { FileFacts } from "./file-facts.ts";
import type { PdfMeans } from "./pdf-means.ts";
import { pdfAscii, pdfDate, pdfText } from "./pdf-values.ts";
import { srgbProfile } from "./srgb-profile.ts";
import { xmpPacket } from "./xmp-packet.ts";

/** The Info dictionary. */
export function addInfo(context: PDFContext, facts: FileFacts): PDFRef {
  const date = pdfDate(facts.date);
  return context.register(
    context.obj({
      Title: pdfText(facts.title),
      Author: pdfText(facts.author),
      Subject: pdfText(facts.subject),
      Keywords: pdfText(facts.keywords),
      Creator: pdfText(facts.maker),
      Producer: pdfText(facts.maker),
      CreationDate: date,
      ModDate: date,
    }),
  );
}

/** The XMP packet, not compressed, so that programs that know nothing of PDF find it. */
export function addMetadata(context: PDFContext, facts: FileFacts): PDFRef {
  const packet = new TextEncoder().encode(xmpPacket(facts));
  return context.register(PDFRawStream.of(context.obj({ Type: "Metadata", Subtype: "XML" }), packet));
}

const packedProfiles = new WeakMap<PdfMeans, Uint8Array>();

/** The same in every letter. */
function packedProfile(means: PdfMeans): Uint8Array {
  const packed = packedProfiles.get(means) ?? means.deflate(srgbProfile());
  packedProfiles.set(means, packed);
  return packed;
}

/** Says that colors are sRGB. */
export function outputIntent(context: PDFContext, means: PdfMeans): PDFDict {
  const profile = PDFRawStream.of(context.obj({ N: 3, Filter: "FlateDecode" }), packedProfile(means));
  return context.obj({
    Type: "OutputIntent",
    S: "GTS_PDFA1",
    OutputConditionIdentifier: pdfAscii("sRGB IEC61966-2.1"),
    Info: pdfAscii("sRGB IEC61966-2.1"),
    DestOutputProfile: context.register(profile),
  });
}
