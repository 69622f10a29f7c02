import { BUDGETS } from "../budget/budgets.ts";
import { joinBytes } from "../bytes/join-bytes.ts";

/** A PNG whose compressed rows can be put into a PDF as they are. */
export interface Png {
  readonly width: number;
  readonly height: number;
  readonly bitsPerComponent: number;
  readonly color: "gray" | "rgb" | "palette";
  /** Three bytes for each color; empty unless `color` is `palette`. */
  readonly palette: Uint8Array;
  /** The zlib stream of the IDAT chunks. */
  readonly data: Uint8Array;
}

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const COLORS: ReadonlyMap<number, Png["color"]> = new Map([
  [0, "gray"],
  [2, "rgb"],
  [3, "palette"],
]);

/** Bits of a sample that each kind of picture may have (ISO/IEC 15948, 11.2.2). */
const DEPTHS: Readonly<Record<Png["color"], readonly number[]>> = {
  gray: [1, 2, 4, 8, 16],
  rgb: [8, 16],
  palette: [1, 2, 4, 8],
};

type Fault = { readonly fault: string };

const DAMAGED = "the PNG file is damaged or cut short";
const TRANSPARENT = "save the logo without transparency";

/**
 * Reads a PNG, or says in a sentence for the user why it cannot be printed. Rows are not decompressed: `pngRowFault` does
 * that, once. That each chunk is whole is checked by its sum.
 */
export function readPng(bytes: Uint8Array): Png | Fault {
  if (bytes.length > BUDGETS.png.bytes) return { fault: `it is longer than ${BUDGETS.png.bytes / 1_000_000} MB` };
  if (!SIGNATURE.every((byte, index) => bytes[index] === byte)) return { fault: "it is not a PNG file" };
  const chunks = readChunks(bytes);
  if (chunks === null) return { fault: DAMAGED };
  const head = chunks[0];
  if (head?.type !== "IHDR" || head.data.length !== 13) return { fault: "the PNG file has no header" };
  if (chunks.some((chunk) => chunk.type === "tRNS")) return { fault: TRANSPARENT };
  const disorder = disorderOf(chunks);
  return disorder === null ? pngOf(viewOf(head.data), chunks) : { fault: disorder };
}

/** The order of chunks (ISO/IEC 15948, 5.6): one header, one palette before the rows, the rows together, nothing unknown that matters. */
function disorderOf(chunks: readonly Chunk[]): string | null {
  const types = chunks.map(({ type }) => type);
  const strange = types.find((type) => /^[A-Z]/.test(type) && !["IHDR", "PLTE", "IDAT", "IEND"].includes(type));
  if (strange !== undefined) return "the PNG file has parts that no reader knows";
  const count = (type: string) => types.filter((each) => each === type).length;
  const [first, last] = [types.indexOf("IDAT"), types.lastIndexOf("IDAT")];
  const together = first < 0 || last - first + 1 === count("IDAT");
  const isOrdered = together && count("IHDR") === 1 && count("IEND") === 1 && count("PLTE") <= 1;
  return isOrdered && (first < 0 || types.indexOf("PLTE") < first) ? null : DAMAGED;
}

function pngOf(head: DataView, chunks: readonly Chunk[]): Png | Fault {
  const type = head.getUint8(9);
  if (type === 4 || type === 6) return { fault: TRANSPARENT };
  if (head.getUint8(12) === 1) return { fault: "save the logo without interlacing" };
  const color = COLORS.get(type);
  const data = dataOf(chunks, "IDAT");
  const palette = dataOf(chunks, "PLTE");
  if (color === undefined || data.length === 0 || (color === "palette" && palette.length === 0)) {
    return { fault: "the PNG file has no picture in it" };
  }
  const [width, height, bitsPerComponent] = [head.getUint32(0), head.getUint32(4), head.getUint8(8)];
  const png = {
    width,
    height,
    bitsPerComponent,
    color,
    data,
    palette: color === "palette" ? palette : new Uint8Array(),
  };
  const isKnown = head.getUint8(10) === 0 && head.getUint8(11) === 0 && head.getUint8(12) === 0;
  if (!isKnown || !DEPTHS[color].includes(bitsPerComponent)) return { fault: DAMAGED };
  const fault = sizeFault(png) ?? paletteFault(png);
  return fault === null ? png : { fault };
}

function sizeFault(png: Png): string | null {
  const { width, height } = png;
  if (width === 0 || height === 0) return "the picture has no size";
  const { count, steps, proportion } = BUDGETS.png;
  if (width * height > count || height * bytesPerRow(png) > steps) {
    return `it has ${width} by ${height} points; at most ${count / 1_000_000} million are printed`;
  }
  const isStrip = Math.max(width / height, height / width) > proportion;
  return isStrip ? `it is more than ${proportion} times as long as it is wide` : null;
}

function paletteFault({ color, palette, bitsPerComponent }: Png): string | null {
  const isWhole = palette.length % 3 === 0 && palette.length / 3 <= 2 ** bitsPerComponent;
  return color !== "palette" || isWhole ? null : "its palette does not fit its points";
}

/** Of the rows before they are compressed: the number of a filter, then the points. */
export function bytesPerRow({ width, color, bitsPerComponent }: Omit<Png, "data" | "palette">): number {
  return 1 + Math.ceil((width * bitsPerComponent * (color === "rgb" ? 3 : 1)) / 8);
}

function dataOf(chunks: readonly Chunk[], type: string): Uint8Array {
  return joinBytes(chunks.flatMap((chunk) => (chunk.type === type ? [chunk.data] : [])));
}

/** Null if a chunk is cut short, its sum is wrong, or IEND is not the very end. */
function readChunks(bytes: Uint8Array): Chunk[] | null {
  const view = viewOf(bytes);
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; at < bytes.length; ) {
    if (at + 12 > bytes.length) return null;
    const end = at + 8 + view.getUint32(at);
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end)) return null;
    chunks.push({ type: String.fromCharCode(...bytes.subarray(at + 4, at + 8)), data: bytes.subarray(at + 8, end) });
    at = end + 4;
  }
  const last = chunks.at(-1);
  return last?.type === "IEND" && last.data.length === 0 ? chunks : null;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The checksum of PNG chunks (ISO/IEC 15948, annex D). */
function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (sum >>> 8) ^ (CRC_TABLE[(sum ^ byte) & 0xff] ?? 0);
  return (sum ^ 0xffffffff) >>> 0;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});
