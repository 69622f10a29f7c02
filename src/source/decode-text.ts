import type { Problem } from "../problem/problem.ts";
import { placeFinder } from "../problem/text-places.ts";

export interface Decoded {
  /** The text with LF line ends and without a byte-order mark; null where the bytes are no UTF-8. */
  readonly text: string | null;
  readonly problems: readonly Problem[];
}

function refused(file: string, code: string, message: string, hint: string): Decoded {
  const place = { file, line: 1, column: 1 };
  return { text: null, problems: [{ code, severity: "error", message, hint, place }] };
}

/** A mark at the start, or every other byte zero: UTF-16, as old Windows editors save it. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return true;
  const head = bytes.subarray(0, 64);
  if (head.length < 4) return false;
  const zeros = (odd: number): boolean => head.every((byte, i) => i % 2 !== odd || byte === 0);
  return zeros(0) !== zeros(1);
}

function decodes(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Length of the character that the byte begins, 0 if it can begin none. */
function sequenceLength(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

/** Offset of the first byte that is not UTF-8. Only asked when there is one. */
function firstBadByte(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0;
    const length = sequenceLength(lead);
    if (length === 0) return at;
    if (length > 1 && decodes(bytes.subarray(at, at + length)) === null) return at;
    at += length;
  }
  return at;
}

function badUtf8(file: string, bytes: Uint8Array): Decoded {
  const offset = firstBadByte(bytes);
  const before = decodes(bytes.subarray(0, offset)) ?? "";
  const place = placeFinder(file, before)(before.length);
  const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, "0");
  const message = `byte ${offset} (0x${byte}) is not UTF-8`;
  const hint = "save the file as UTF-8 in your editor, then retype the character at this place";
  return { text: null, problems: [{ code: "bad-encoding", severity: "error", message, hint, place }] };
}

/** Decodes a file strictly: nothing is replaced in silence. `limit` is in bytes. */
export function decodeText(file: string, bytes: Uint8Array, limit: number): Decoded {
  if (bytes.length > limit) {
    const message = `the file has ${bytes.length} bytes; at most ${limit} are read`;
    return refused(file, "too-large", message, "is this the right file? a registry or matter is far smaller");
  }
  if (looksLikeUtf16(bytes)) {
    return refused(file, "bad-encoding", "the file is UTF-16, not UTF-8", "save it as UTF-8 in your editor");
  }
  const decoded = decodes(bytes);
  if (decoded === null) return badUtf8(file, bytes);
  const text = decoded.startsWith("\ufeff") ? decoded.slice(1) : decoded;
  return { text: text.replaceAll("\r\n", "\n"), problems: [] };
}
