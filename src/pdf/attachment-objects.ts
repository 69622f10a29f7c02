import { type PDFContext, PDFName, type PDFObject, type PDFRef } from "pdf-lib";
import { flateStream, type PdfMeans } from "./pdf-means.ts";
import { pdfAscii, pdfDate, pdfText } from "./pdf-values.ts";

/** A file carried inside the PDF: what the letter says, for a machine. */
export interface Attachment {
  /** ASCII, such as `selectors.csv`; unique in the file. */
  readonly name: string;
  /** Media type. */
  readonly type: string;
  readonly description: string;
  readonly bytes: Uint8Array;
}

/**
 * Adds the files; gives what the catalog says of them, nothing where there are none.
 *
 * @param date ISO, of the letter: the files are made with it
 */
export function addAttachments(
  context: PDFContext,
  means: PdfMeans,
  attachments: readonly Attachment[],
  date: string,
): Readonly<Record<string, PDFObject>> {
  if (attachments.length === 0) return {};
  const sorted = [...attachments].sort((one, other) => (one.name < other.name ? -1 : 1));
  const files = sorted.map((attachment) => ({
    name: pdfAscii(attachment.name),
    file: addFile(context, means, attachment, date),
  }));
  const names = context.obj({ Names: files.flatMap(({ name, file }) => [name, file]) });
  return {
    AF: context.obj(files.map(({ file }) => file)),
    Names: context.obj({ EmbeddedFiles: context.register(names) }),
  };
}

/** `Source`: the letter was made from these data. */
function addFile(
  context: PDFContext,
  means: PdfMeans,
  { name, type, description, bytes }: Attachment,
  date: string,
): PDFRef {
  const stream = flateStream(context, means, bytes, {
    Type: "EmbeddedFile",
    Subtype: PDFName.of(type),
    Params: { Size: bytes.length, ModDate: pdfDate(date) },
  });
  const file = context.register(stream);
  return context.register(
    context.obj({
      Type: "Filespec",
      F: pdfAscii(name),
      UF: pdfText(name),
      Desc: pdfText(description),
      AFRelationship: "Source",
      EF: { F: file, UF: file },
    }),
  );
}
