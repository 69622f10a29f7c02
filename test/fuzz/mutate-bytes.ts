import { crc32 } from "node:zlib";
import type { Chance } from "./chance.ts";

/** Bytes that are almost the seed: some flipped, gone, repeated, or cut off. */
function mutateBytes(seed: Uint8Array, chance: Chance): Uint8Array {
  const bytes = Buffer.from(seed);
  const at = chance.number(bytes.length);
  switch (chance.number(4)) {
    case 0:
      return bytes.subarray(0, at);
    case 1:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + chance.number(64))]);
    case 2:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(chance.number(at + 1))]);
    default:
      for (let left = 1 + chance.number(8); left > 0; left--) bytes[chance.number(bytes.length)] = chance.number(256);
      return bytes;
  }
}

const NUMBERS = [0, 1, 2, 3, 77, 255, 256, 65_535, 100_000, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1];

/** A PNG with a field of its header, or a chunk, changed; the sums of its chunks are right again. */
export function mutatePng(seed: Uint8Array, chance: Chance): Uint8Array {
  if (chance.number(4) === 0) return mutateBytes(seed, chance);
  const chunks: Buffer[] = [];
  const bytes = Buffer.from(seed);
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    chunks.push(Buffer.from(bytes.subarray(at + 4, at + 8 + bytes.readUInt32BE(at))));
  }
  const chunk = chance.pick(chunks);
  if (chance.number(3) === 0) chunks.splice(chance.number(chunks.length), chance.number(2), chunk);
  else if (chunk.length >= 8 && chance.number(2) === 0) chunk.writeUInt32BE(chance.pick(NUMBERS), 4);
  else if (chunk.length > 4) chunk[4 + chance.number(chunk.length - 4)] = chance.number(256);
  return Buffer.concat([bytes.subarray(0, 8), ...chunks.map(framed)]);
}

function framed(chunk: Buffer): Buffer {
  const frame = Buffer.alloc(chunk.length + 8);
  frame.writeUInt32BE(chunk.length - 4);
  chunk.copy(frame, 4);
  frame.writeUInt32BE(crc32(chunk), chunk.length + 4);
  return frame;
}

const PDF_TOKEN = /\/[A-Za-z0-9#]+|\d+ 0 R|-?\d+(?:\.\d+)?|<<|>>|\[|\]|stream|endstream|obj|endobj|xref|trailer/g;
const PDF_VALUES = "/JS|/Kids|/Parent|/Prev 0|/S /Launch|1 0 R|2 0 R|3 0 R|99 0 R|[|<<|-1|1e9|4294967296|null".split(
  "|",
);

/** A PDF with one of its words changed. Words of the same length keep its cross-reference right. */
export function mutatePdf(seed: Uint8Array, chance: Chance): Uint8Array {
  if (chance.number(3) === 0) return mutateBytes(seed, chance);
  const text = Buffer.from(seed).toString("latin1");
  const tokens = [...text.matchAll(PDF_TOKEN)];
  const token = chance.pick(tokens);
  const same = tokens.filter(([word]) => word.length === token[0].length);
  const value = chance.number(4) === 0 ? chance.pick(PDF_VALUES) : chance.pick(same)[0];
  const changed = text.slice(0, token.index) + value + text.slice(token.index + token[0].length);
  return Buffer.from(changed, "latin1");
}
