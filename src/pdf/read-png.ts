/** A PNG whose compressed rows can be put into a PDF as they are. */
export interface Png {
  readonly width: number;
  readonly height: number;
  readonly bitsPerComponent: number;
  readonly color: "gray" | "rgb" | "palette";
  /** Three bytes for each colour; empty unless `color` is `palette`. */
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

/**
 * Reads a PNG, or says in a sentence for the user why it cannot be printed. Rows are not decompressed; that each
 * chunk is whole is checked by its sum.
 */
export function readPng(bytes: Uint8Array): Png | { readonly fault: string } {
  if (!SIGNATURE.every((byte, index) => bytes[index] === byte)) return { fault: "it is not a PNG file" };
  const chunks = readChunks(bytes);
  if (chunks === null) return { fault: "the PNG file is damaged or cut short" };
  const head = chunks[0];
  if (head?.type !== "IHDR" || head.data.length !== 13) return { fault: "the PNG file has no header" };
  if (chunks.some((chunk) => chunk.type === "tRNS")) return { fault: TRANSPARENT };
  return pngOf(viewOf(head.data), chunks);
}

const TRANSPARENT = "save the logo without transparency";

function pngOf(head: DataView, chunks: readonly Chunk[]): Png | { readonly fault: string } {
  const type = head.getUint8(9);
  if (type === 4 || type === 6) return { fault: TRANSPARENT };
  if (head.getUint8(12) !== 0) return { fault: "save the logo without interlacing" };
  const color = COLORS.get(type);
  const data = joined(chunks, "IDAT");
  const palette = joined(chunks, "PLTE");
  if (color === undefined || data.length === 0 || (color === "palette" && palette.length === 0)) {
    return { fault: "the PNG file has no picture in it" };
  }
  return {
    width: head.getUint32(0),
    height: head.getUint32(4),
    bitsPerComponent: head.getUint8(8),
    color,
    data,
    palette: color === "palette" ? palette : new Uint8Array(),
  };
}

function joined(chunks: readonly Chunk[], type: string): Uint8Array {
  const parts = chunks.filter((chunk) => chunk.type === type);
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.data.length, 0));
  let at = 0;
  for (const { data } of parts) {
    whole.set(data, at);
    at += data.length;
  }
  return whole;
}

/** Null if a chunk is cut short, its sum is wrong, or the last one is not IEND. */
function readChunks(bytes: Uint8Array): Chunk[] | null {
  const view = viewOf(bytes);
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; at + 12 <= bytes.length; ) {
    const end = at + 8 + view.getUint32(at);
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end)) return null;
    chunks.push({ type: String.fromCharCode(...bytes.subarray(at + 4, at + 8)), data: bytes.subarray(at + 8, end) });
    at = end + 4;
  }
  return chunks.at(-1)?.type === "IEND" ? chunks : null;
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
