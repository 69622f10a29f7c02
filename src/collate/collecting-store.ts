import { joinBytes } from "../bytes/join-bytes.ts";
import { hex, sha256 } from "../digest/sha256.ts";
import type { FileStore, PutFile } from "./file-store.ts";

/** A file of a batch. */
export interface BatchFile {
  /** Below the batch folder, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A store in memory, which hands on what was put into it since it was last asked, in the order of putting. */
export interface CollectingStore extends FileStore {
  readonly taken: () => readonly BatchFile[];
}

/** @param digest SHA-256, where the platform has a faster one */
export function collectingStore(digest: (bytes: Uint8Array) => Uint8Array = sha256): CollectingStore {
  let waiting: BatchFile[] = [];
  const collected = (path: string, content: Iterable<Uint8Array>) => {
    const file = { path, bytes: joinBytes(Array.from(content, (piece) => piece.slice())) };
    return { file, put: { path, bytes: file.bytes.length, sha256: hex(digest(file.bytes)) } satisfies PutFile };
  };
  return {
    put(path, content) {
      const { file, put } = collected(path, content);
      waiting.push(file);
      return put;
    },
    putLast(path, content) {
      const { file, put } = collected(path, content);
      return { file: put, publish: () => void waiting.push(file) };
    },
    closeFolders: () => {},
    taken() {
      const files = waiting;
      waiting = [];
      return files;
    },
  };
}
