import {
  type PDFContext,
  PDFHeader,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  type PDFRef,
  PDFStream,
  PDFTrailer,
} from "pdf-lib";
import { joinBytes } from "../bytes/join-bytes.ts";
import { crossReferenceBytes, type Entry, subsections, WIDTHS } from "./cross-reference.ts";
import { flateStream, type PdfMeans } from "./pdf-means.ts";
import { latin1 } from "./pdf-values.ts";

type Numbered = [PDFRef, PDFObject];

/** What the trailer says beside the identifier. */
export interface TrailerFacts {
  readonly root: PDFRef;
  readonly info: PDFRef;
}

/** Objects of one object stream. More compress better, but a viewer must unpack a whole stream to read one object. */
const OBJECTS_PER_STREAM = 200;

/**
 * The file: streams as they are, all other objects packed into object streams, a cross-reference stream (PDF 1.5).
 * The identifier is the hash of everything before the cross-reference, so that the same letter has the same one.
 */
export function serializePdf(context: PDFContext, means: PdfMeans, facts: TrailerFacts): Uint8Array {
  const objects = context.enumerateIndirectObjects();
  const file = startFile();
  const entries: Entry[] = [];
  const place = (ref: PDFRef, object: PDFObject) => {
    entries.push({ object: ref.objectNumber, kind: "loose", offset: file.length });
    if (object instanceof PDFRawStream) appendStream(file, ref, object);
    else append(file, objectBytes(ref, object));
  };
  for (const [ref, object] of objects) if (object instanceof PDFStream) place(ref, object);
  for (const { stream, members } of packObjects(context, means, objects)) {
    place(...stream);
    members.forEach((member, index) => {
      entries.push({ object: member.objectNumber, kind: "packed", stream: stream[0].objectNumber, index });
    });
  }
  const id = hex(means.sha256(joinBytes(file.parts)).subarray(0, 16));
  const start = file.length;
  append(file, objectBytes(...crossReference(context, means, entries, { ...facts, id, offset: start })));
  append(file, bytesOf(PDFTrailer.forLastCrossRefSectionOffset(start)));
  return joinBytes(file.parts);
}

interface Pack {
  readonly stream: Numbered;
  readonly members: readonly PDFRef[];
}

function packObjects(context: PDFContext, means: PdfMeans, objects: readonly Numbered[]): readonly Pack[] {
  const packable = objects.filter(([, object]) => !(object instanceof PDFStream));
  const packs: Pack[] = [];
  for (let from = 0; from < packable.length; from += OBJECTS_PER_STREAM) {
    const members = packable.slice(from, from + OBJECTS_PER_STREAM);
    packs.push({
      stream: [context.nextRef(), objectStream(context, means, members)],
      members: members.map(([ref]) => ref),
    });
  }
  return packs;
}

/** Numbers and offsets of the objects, then the objects (ISO 32000-1, 7.5.7). */
function objectStream(context: PDFContext, means: PdfMeans, members: readonly Numbered[]): PDFRawStream {
  const texts = members.map(([, object]) => `${object}`);
  let offset = 0;
  let head = "";
  for (const [index, [ref]] of members.entries()) {
    head += `${ref.objectNumber} ${offset} `;
    offset += (texts[index]?.length ?? 0) + 1;
  }
  const bytes = latin1(`${head}${texts.join(" ")}`);
  return flateStream(context, means, bytes, { Type: "ObjStm", N: members.length, First: head.length });
}

interface CrossReferenceFacts extends TrailerFacts {
  readonly id: string;
  readonly offset: number;
}

function crossReference(
  context: PDFContext,
  means: PdfMeans,
  entries: readonly Entry[],
  { root, info, id, offset }: CrossReferenceFacts,
): Numbered {
  const ref = context.nextRef();
  const sorted = [...entries, { object: ref.objectNumber, kind: "loose" as const, offset }].sort(
    (a, b) => a.object - b.object,
  );
  const digits = PDFHexString.of(id);
  const stream = flateStream(context, means, crossReferenceBytes(sorted), {
    ...{ Type: "XRef", Size: ref.objectNumber + 1, Root: root, Info: info, ID: [digits, digits] },
    ...{ W: [...WIDTHS], Index: subsections(sorted) },
  });
  return [ref, stream];
}

interface GrowingFile {
  readonly parts: Uint8Array[];
  length: number;
}

function startFile(): GrowingFile {
  const file: GrowingFile = { parts: [], length: 0 };
  append(file, bytesOf(PDFHeader.forVersion(1, 7)));
  append(file, latin1("\n"));
  return file;
}

function append(file: GrowingFile, bytes: Uint8Array): void {
  file.parts.push(bytes);
  file.length += bytes.length;
}

/** The library would copy the contents byte by byte. */
function appendStream(file: GrowingFile, ref: PDFRef, { dict, contents }: PDFRawStream): void {
  dict.set(PDFName.of("Length"), PDFNumber.of(contents.length));
  append(file, latin1(`${ref.objectNumber} ${ref.generationNumber} obj\n${dict}\nstream\n`));
  append(file, contents);
  append(file, STREAM_END);
}

const STREAM_END = latin1("\nendstream\nendobj\n");

function objectBytes(ref: PDFRef, object: PDFObject): Uint8Array {
  const head = `${ref.objectNumber} ${ref.generationNumber} obj\n`;
  const bytes = new Uint8Array(head.length + object.sizeInBytes() + END.length);
  bytes.set(latin1(head));
  const end = head.length + object.copyBytesInto(bytes, head.length);
  bytes.set(END, end);
  return bytes;
}

const END = latin1("\nendobj\n");

function bytesOf(part: PDFHeader | PDFTrailer): Uint8Array {
  const bytes = new Uint8Array(part.sizeInBytes());
  part.copyBytesInto(bytes, 0);
  return bytes;
}

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
