import { deflateSync, inflateSync } from "node:zlib";
import { PDFName, PDFRawStream } from "pdf-lib";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { pngRowFault } from "../../src/pdf/png-rows.ts";
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

test("an RGB, a gray and a palette picture are read, the parts of their data joined", () => {
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

interface Plan {
  readonly width?: number;
  readonly height?: number;
  readonly depth?: number;
  readonly type?: number;
  /** Methods of compression, filter and interlace. */
  readonly methods?: readonly number[];
  /** Bytes of the rows before they are compressed. */
  readonly rows?: readonly number[];
  readonly packed?: Uint8Array;
  readonly before?: readonly Buffer[];
  readonly after?: readonly Buffer[];
}

function planned(plan: Plan): Buffer {
  const { width = 2, height = 2, depth = 8, type = 0, methods = [0, 0, 0], before = [], after = [] } = plan;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width);
  head.writeUInt32BE(height, 4);
  head.set([depth, type, ...methods], 8);
  const packed = plan.packed ?? deflateSync(Uint8Array.from(plan.rows ?? [0, 1, 2, 0, 3, 4]));
  const end = chunk("IEND", Buffer.alloc(0));
  return Buffer.concat([SIGNATURE, chunk("IHDR", head), ...before, chunk("IDAT", packed), ...after, end]);
}

const inflate = (bytes: Uint8Array, limit: number) => inflateSync(bytes, { maxOutputLength: limit });

function faultOf(bytes: Uint8Array): string {
  const png = readPng(bytes);
  return "fault" in png ? png.fault : (pngRowFault(png, inflate) ?? "none");
}

const RGB_PALETTE = chunk("PLTE", Buffer.from([0, 0, 0, 9, 9, 9, 99, 99, 99]));
const GOOD: readonly (readonly [string, Plan])[] = [
  ["gray", {}],
  ["one bit a point, nine points", { width: 9, depth: 1, rows: [0, 255, 128, 0, 0, 0] }],
  ["sixteen bits", { width: 1, depth: 16, rows: [0, 1, 2, 0, 3, 4] }],
  ["every filter", { height: 5, rows: [0, 1, 2, 1, 1, 1, 2, 1, 1, 3, 1, 1, 4, 1, 1] }],
  ["a palette", { type: 3, before: [RGB_PALETTE], rows: [1, 2, 0, 4, 0, 0] }],
  ["a palette of two bits a point", { type: 3, depth: 2, before: [RGB_PALETTE], rows: [0, 0x20, 0, 0x10] }],
  [
    "notes of the program that made it",
    { before: [chunk("tEXt", Buffer.from("a"))], after: [chunk("tIME", Buffer.alloc(7))] },
  ],
];
for (const [name, plan] of GOOD) test(`printed: ${name}`, () => assert.is(faultOf(planned(plan)), "none"));

const BAD: readonly (readonly [string, Plan | Buffer, RegExp])[] = [
  ["0 points wide", { width: 0 }, /no size/],
  ["0 points high", { height: 0 }, /no size/],
  [
    "100,000 by 100,000 points in four bytes",
    { width: 100_000, height: 100_000, packed: Buffer.alloc(4) },
    /at most 16 million/,
  ],
  ["more points than there are numbers", { width: 2 ** 31, height: 2 ** 32 - 1 }, /at most 16 million/],
  ["a hair's breadth", { width: 1, height: 101, rows: [] }, /100 times/],
  ["77 bits a point", { depth: 77 }, /damaged/],
  ["0 bits a point", { depth: 0 }, /damaged/],
  ["two bits a color", { type: 2, depth: 2 }, /damaged/],
  ["a palette of sixteen bits", { type: 3, depth: 16, before: [RGB_PALETTE] }, /damaged/],
  ["an unknown type", { type: 5 }, /no picture/],
  ["another compression", { methods: [1, 0, 0] }, /damaged/],
  ["another filter", { methods: [0, 1, 0] }, /damaged/],
  ["another interlace", { methods: [0, 0, 2] }, /damaged/],
  ["a palette of one byte", { type: 3, before: [chunk("PLTE", Buffer.from([1]))] }, /palette/],
  ["a palette longer than its points can tell", { type: 3, depth: 1, before: [RGB_PALETTE] }, /palette/],
  ["a point beyond the palette", { type: 3, before: [RGB_PALETTE], rows: [0, 1, 2, 0, 3, 0] }, /palette lacks/],
  [
    "a point beyond the palette by its filter",
    { type: 3, before: [RGB_PALETTE], rows: [0, 2, 2, 2, 1, 0] },
    /palette lacks/,
  ],
  ["two palettes", { type: 3, before: [RGB_PALETTE, RGB_PALETTE] }, /damaged/],
  ["a palette behind the rows", { type: 3, after: [RGB_PALETTE] }, /damaged/],
  ["two headers", { before: [chunk("IHDR", Buffer.alloc(13))] }, /damaged/],
  ["rows in two places", { after: [chunk("tIME", Buffer.alloc(7)), chunk("IDAT", Buffer.alloc(1))] }, /damaged/],
  ["a part that matters and nobody knows", { before: [chunk("CgBI", Buffer.alloc(4))] }, /no reader knows/],
  ["rows that are garbage", { packed: Buffer.from("garbage, nothing but garbage") }, /rows .* damaged/],
  ["a row too few", { rows: [0, 1, 2] }, /rows .* damaged/],
  ["a row too many", { rows: [0, 1, 2, 0, 3, 4, 0, 5, 6] }, /rows .* damaged/],
  ["a filter that there is not", { rows: [0, 1, 2, 5, 3, 4] }, /rows .* damaged/],
  ["rows that inflate to a hundred megabytes", { packed: deflateSync(Buffer.alloc(100_000_000)) }, /rows .* damaged/],
  [
    "bytes behind the rows",
    { packed: Buffer.concat([deflateSync(Uint8Array.from([0, 1, 2, 0, 3, 4])), Buffer.from("MZ")]) },
    /rows .* damaged/,
  ],
  ["a file behind the file", Buffer.concat([planned({}), Buffer.from("PK")]), /damaged/],
  ["a file of chunks behind the file", Buffer.concat([planned({}), chunk("tEXt", Buffer.from("a"))]), /damaged/],
];
for (const [name, plan, fault] of BAD) {
  test(`refused: ${name}`, () => assert.match(faultOf(plan instanceof Uint8Array ? plan : planned(plan)), fault));
}

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
