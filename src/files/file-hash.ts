import { createHash } from "node:crypto";
import type { ContentHash } from "../collate/file-store.ts";
import { readChunks } from "./read-file.ts";

/** Hashes content as it passes by, so that no file need ever be whole in memory. */
export function hashOf(content: Iterable<Uint8Array>): ContentHash {
  const hash = createHash("sha256");
  let bytes = 0;
  for (const chunk of content) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { sha256: hash.digest("hex"), bytes };
}

/** Every paper of a batch is hashed from the disk: a buffer for each would wait in memory to be cleared away. */
const READING = Buffer.allocUnsafe(64 * 1024);

/** Hash of a plain file as it stands on disk; null where it cannot be read as one. Links are not followed. */
export function hashFile(path: string): ContentHash | null {
  const found = readChunks(path, READING);
  return found === null ? null : hashOf(found);
}
