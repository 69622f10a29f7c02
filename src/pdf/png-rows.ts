import { bytesPerRow, type Png } from "./read-png.ts";

/** Reads zlib's format; throws where it is damaged or the result would have more than `limit` bytes. */
type Inflate = (bytes: Uint8Array, limit: number) => Uint8Array;

const MOST_FILTERS = 5;
const DAMAGED = "the rows of the PNG file are damaged";

/**
 * What is wrong with the rows of a picture, in words for the user, or null. A PDF takes the rows as they are compressed,
 * and what is amiss in them would be seen, or not, as each reader pleases. `readPng` has bounded them.
 */
export function pngRowFault(png: Png, inflate: Inflate): string | null {
  const rowLength = bytesPerRow(png);
  const rows = inflated(png, inflate, rowLength * png.height);
  if (rows?.length !== rowLength * png.height || !endsWithSum(png.data, rows)) return DAMAGED;
  for (let at = 0; at < rows.length; at += rowLength) if ((rows[at] ?? MOST_FILTERS) >= MOST_FILTERS) return DAMAGED;
  return png.color === "palette" && highestIndex(png, rows, rowLength) >= png.palette.length / 3
    ? "it has points of colors that its palette lacks"
    : null;
}

function inflated({ data }: Png, inflate: Inflate, limit: number): Uint8Array | null {
  try {
    return inflate(data, limit);
  } catch {
    return null;
  }
}

/** Behind the sum of the rows (RFC 1950, 2.2) nothing may be hidden. */
function endsWithSum(data: Uint8Array, rows: Uint8Array): boolean {
  const stated = new DataView(data.buffer, data.byteOffset, data.length);
  return data.length >= 6 && stated.getUint32(data.length - 4) === adler32(rows);
}

/** So many sums stay below 2 ** 32 (RFC 1950, 9). */
const STRETCH = 5552;
const PRIME = 65_521;

function adler32(bytes: Uint8Array): number {
  let [low, high] = [1, 0];
  for (let from = 0; from < bytes.length; from += STRETCH) {
    const end = Math.min(bytes.length, from + STRETCH);
    for (let at = from; at < end; at++) {
      low += bytes[at] ?? 0;
      high += low;
    }
    low %= PRIME;
    high %= PRIME;
  }
  return high * 0x10000 + low;
}

function highestIndex({ width, bitsPerComponent }: Png, rows: Uint8Array, rowLength: number): number {
  const mask = 2 ** bitsPerComponent - 1;
  let highest = 0;
  let above = new Uint8Array(rowLength);
  for (let at = 0; at < rows.length; at += rowLength) {
    const row = unfiltered(rows.subarray(at, at + rowLength), above);
    for (let x = 0; x < width; x++) {
      const bit = x * bitsPerComponent;
      const shift = 8 - bitsPerComponent - (bit % 8);
      highest = Math.max(highest, ((row[1 + (bit >> 3)] ?? 0) >> shift) & mask);
    }
    above = row;
  }
  return highest;
}

/** A row of points of at most one byte each (ISO/IEC 15948, 9.2). */
function unfiltered(row: Uint8Array, above: Uint8Array): Uint8Array<ArrayBuffer> {
  const [filter = 0] = row;
  const plain = new Uint8Array(row.length);
  for (let at = 1; at < row.length; at++) {
    const left = at === 1 ? 0 : (plain[at - 1] ?? 0);
    const corner = at === 1 ? 0 : (above[at - 1] ?? 0);
    plain[at] = (row[at] ?? 0) + predicted(filter, left, above[at] ?? 0, corner);
  }
  return plain;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4:
      return paeth(left, up, corner);
    default:
      return 0;
  }
}

function paeth(left: number, up: number, corner: number): number {
  const [byLeft, byUp, byCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}
