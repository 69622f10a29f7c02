import { sha256 as digest } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** SHA-256, 32 bytes; the one implementation used on every platform. */
export function sha256(bytes: Uint8Array): Uint8Array {
  return digest(bytes);
}

/** Bytes as lower-case hex digits. */
export function hex(bytes: Uint8Array): string {
  return bytesToHex(bytes);
}

/** SHA-256 as 64 lower-case hex digits, as `sha256sum` prints it. A string is hashed as UTF-8. */
export function sha256Hex(content: Uint8Array | string): string {
  return bytesToHex(digest(typeof content === "string" ? utf8ToBytes(content) : content));
}
