import {
  type PDFContext,
  PDFCrossRefStream,
  PDFHeader,
  PDFHexString,
  type PDFObject,
  PDFObjectStream,
  PDFRawStream,
  type PDFRef,
  PDFStream,
  PDFTrailer,
} from "pdf-lib";
import type { PdfMeans } from "./pdf-means.ts";
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
  const loose = objects.filter(([, object]) => object instanceof PDFStream);
  const packs = packObjects(context, means, objects);
  const file = startFile();
  const places = new Map<PDFRef, number>();
  for (const [ref, object] of [...loose, ...packs.map(({ stream }) => stream)]) {
    places.set(ref, file.length);
    append(file, objectBytes(ref, object));
  }
  const id = hex(means.sha256(joined(file.parts)).subarray(0, 16));
  const xref = crossReference(context, means, { objects, packs, places, facts, id, offset: file.length });
  const start = file.length;
  append(file, objectBytes(...xref));
  append(file, bytesOf(PDFTrailer.forLastCrossRefSectionOffset(start)));
  return joined(file.parts);
}

interface Pack {
  readonly stream: Numbered;
  readonly members: readonly PDFRef[];
}

function packObjects(context: PDFContext, means: PdfMeans, objects: readonly Numbered[]): Pack[] {
  const packable = objects.filter(([, object]) => !(object instanceof PDFStream));
  const packs: Pack[] = [];
  for (let from = 0; from < packable.length; from += OBJECTS_PER_STREAM) {
    const members = packable.slice(from, from + OBJECTS_PER_STREAM);
    const plain = PDFObjectStream.withContextAndObjects(context, members, false);
    const stream = compressed(context, means, plain);
    packs.push({ stream: [context.nextRef(), stream], members: members.map(([ref]) => ref) });
  }
  return packs;
}

interface CrossReferenceFacts {
  readonly objects: readonly Numbered[];
  readonly packs: readonly Pack[];
  readonly places: ReadonlyMap<PDFRef, number>;
  readonly facts: TrailerFacts;
  readonly id: string;
  readonly offset: number;
}

function crossReference(context: PDFContext, means: PdfMeans, known: CrossReferenceFacts): Numbered {
  const ref = context.nextRef();
  const id = PDFHexString.of(known.id);
  const { root, info } = known.facts;
  const dict = context.obj({ Size: ref.objectNumber + 1, Root: root, Info: info, ID: [id, id] });
  const xref = PDFCrossRefStream.create(dict, false);
  const packed = new Map<PDFRef, { pack: PDFRef; index: number }>();
  for (const { stream, members } of known.packs) {
    members.forEach((member, index) => {
      packed.set(member, { pack: stream[0], index });
    });
  }
  for (const object of [...known.objects.map(([number]) => number), ...known.packs.map(({ stream }) => stream[0])]) {
    const place = packed.get(object);
    if (place !== undefined) xref.addCompressedEntry(object, place.pack, place.index);
    else xref.addUncompressedEntry(object, known.places.get(object) ?? 0);
  }
  xref.addUncompressedEntry(ref, known.offset);
  return [ref, compressed(context, means, xref)];
}

/** pdf-lib's own streams compress with a library of their own; ours must be the one handed in. */
function compressed(context: PDFContext, means: PdfMeans, plain: PDFObjectStream | PDFCrossRefStream): PDFRawStream {
  plain.updateDict();
  plain.dict.set(context.obj("Filter"), context.obj("FlateDecode"));
  return PDFRawStream.of(plain.dict, means.deflate(plain.getUnencodedContents()));
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

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
