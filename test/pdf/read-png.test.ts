import { deflateSync, inflateSync } from "node:zlib";
import { PDFName, PDFRawStream } from "pdf-lib";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { readPng } from "../../src/pdf/read-png.ts";
import { shippedFaces } from "../fonts/shipped-faces.ts";
import { readObjects, write } from "./read-back.ts";
import { content, sampleLetter } from "./sample-letter.ts";

/** The sum of a chunk, bit by bit: a second way to it than the table of the code under test. */
function sum(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return ~value >>> 0;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length);
  body.copy(frame, 4);
  frame.writeUInt32BE(sum(body), body.length + 4);
  return frame;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const ROWS = new Uint8Array(deflateSync(Uint8Array.from([0, 255, 0, 0, 0, 255, 0, 0, 0, 0, 255, 255, 255, 255])));

/** A picture of 2 × 2 points. */
function png(type: number, { interlace = 0, extra = [] as Buffer[], rows = ROWS } = {}): Buffer {
  const head = Buffer.from([0, 0, 0, 2, 0, 0, 0, 2, 8, type, 0, 0, interlace]);
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", head),
    ...extra,
    chunk("IDAT", rows.slice(0, 5)),
    chunk("IDAT", rows.slice(5)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

const PALETTE = chunk("PLTE", Buffer.from([255, 0, 0, 0, 0, 255]));

test("an RGB, a grey and a palette picture are read, the parts of their data joined", () => {
  const rgb = readPng(png(2));
  assert.ok(
    !("fault" in rgb) && rgb.color === "rgb" && rgb.width === 2 && rgb.height === 2 && rgb.bitsPerComponent === 8,
  );
  assert.equal("data" in rgb ? inflateSync(rgb.data) : null, inflateSync(ROWS));
  assert.is("color" in readPng(png(0)) && (readPng(png(0)) as { color: string }).color, "gray");
  const indexed = readPng(png(3, { extra: [PALETTE] }));
  assert.equal("palette" in indexed ? [...indexed.palette] : null, [255, 0, 0, 0, 0, 255]);
});

test("what cannot be printed is faulted in words for the user", () => {
  const damaged = png(2);
  damaged[45] = (damaged[45] ?? 0) ^ 1;
  const cases: readonly (readonly [Uint8Array, RegExp])[] = [
    [Buffer.from("<svg/>"), /not a PNG file/],
    [Buffer.alloc(0), /not a PNG file/],
    [damaged, /damaged or cut short/],
    [png(2).subarray(0, -13), /damaged or cut short/],
    [SIGNATURE, /damaged or cut short/],
    [png(6), /without transparency/],
    [png(4), /without transparency/],
    [png(2, { extra: [chunk("tRNS", Buffer.alloc(6))] }), /without transparency/],
    [png(2, { interlace: 1 }), /without interlacing/],
    [png(3), /no picture/],
    [png(2, { rows: new Uint8Array() }), /no picture/],
    [Buffer.concat([SIGNATURE, chunk("IDAT", ROWS), chunk("IEND", Buffer.alloc(0))]), /no header/],
  ];
  for (const [bytes, fault] of cases) {
    const result = readPng(bytes);
    assert.match("fault" in result ? result.fault : "no fault", fault);
  }
});

test("a picture is embedded once, as it is compressed", async () => {
  const faces = shippedFaces();
  const sample = sampleLetter(faces);
  const bytes = png(2);
  const [first, second] = sample.pages;
  const image = { kind: "image", x: 400, y: 700, width: 60, height: 30, bytes, owner: content(17) } as const;
  const pages = [first, second].flatMap((page) =>
    page === undefined ? [] : [{ ...page, items: [...page.items, image] }],
  );
  const objects = await readObjects(write({ ...sample, pages }, faces));
  const images = [...objects.values()].filter(
    (object) => object instanceof PDFRawStream && object.dict.get(PDFName.of("Subtype")) === PDFName.of("Image"),
  );
  assert.is(images.length, 1);
  const [embedded] = images;
  assert.equal(embedded instanceof PDFRawStream ? [...embedded.getContents()] : null, [...ROWS]);
});

test.run();
