/** Classes of bytes (ISO 32000-1, 7.2.2). */
const REGULAR = 0;
const WHITE = 1;
const DELIMITER = 2;

const CLASSES = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) CLASSES[code] = WHITE;
for (const mark of "()<>[]{}/%") CLASSES[mark.charCodeAt(0)] = DELIMITER;

/** `at` past the end is undefined, which is neither. */
export function isWhite(byte: number | undefined): boolean {
  return byte !== undefined && CLASSES[byte] === WHITE;
}

export function isRegular(byte: number | undefined): boolean {
  return byte !== undefined && CLASSES[byte] === REGULAR;
}

/** The value of a hexadecimal digit; 255 for any other byte. */
export const HEX_VALUES = new Uint8Array(256).fill(255);
for (const [value, digit] of [..."0123456789abcdef"].entries()) {
  HEX_VALUES[digit.charCodeAt(0)] = value;
  HEX_VALUES[digit.toUpperCase().charCodeAt(0)] = value;
}

/** The first place from `at` on that is neither white space nor in a comment. */
export function skipWhite(bytes: Uint8Array, at: number): number {
  let place = at;
  for (;;) {
    while (isWhite(bytes[place])) place++;
    if (bytes[place] !== 0x25) return place;
    while (place < bytes.length && bytes[place] !== 10 && bytes[place] !== 13) place++;
  }
}

/** Bytes as characters of the same codes. */
export function latin1Text(bytes: Uint8Array, from = 0, to = bytes.length): string {
  let text = "";
  if (to - from <= SHORT) {
    for (let at = from; at < to; at++) text += CHARACTERS[bytes[at] ?? 0];
    return text;
  }
  for (let at = from; at < to; at += 4096) text += String.fromCharCode(...bytes.subarray(at, Math.min(to, at + 4096)));
  return text;
}

/** Names and operators are this short, and there are thousands of them: they are put together without a copy. */
const SHORT = 24;
const CHARACTERS: readonly string[] = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code));
