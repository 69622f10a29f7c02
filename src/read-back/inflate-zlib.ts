import { Unzlib } from "fflate";
import type { Inflate } from "./pdf-text.ts";

/** Inflates zlib's format where the platform has no faster way. Stops at the limit, before the memory is taken. */
export const inflateZlib: Inflate = (bytes, limit) => {
  const parts: Uint8Array[] = [];
  let length = 0;
  const stream = new Unzlib((part) => {
    length += part.length;
    if (length > limit) throw new RangeError(`a stream has more than ${limit} bytes`);
    parts.push(part);
  });
  stream.push(bytes, true);
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};
