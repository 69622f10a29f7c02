import { Zip, ZipPassThrough } from "fflate";
import type { BatchFile } from "../collate/collecting-store.ts";

/** Without a zone, so that it is the same hour wherever it is read; at noon, which no clock change skips. */
const NO_TIME = "1980-01-01T12:00:00";

/**
 * Files as a zip archive, in their order and uncompressed, since PDFs are compressed already. The same files give the same
 * bytes anywhere: no clock, owner or zone is in it. Holds one file at a time besides what it gives.
 */
export async function* zipFiles(files: AsyncIterable<BatchFile> | Iterable<BatchFile>): AsyncGenerator<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const archive = new Zip((fault, piece) => {
    if (fault) throw fault;
    pieces.push(piece);
  });
  for await (const { path, bytes } of files) {
    const entry = new ZipPassThrough(path);
    entry.mtime = NO_TIME;
    archive.add(entry);
    entry.push(bytes, true);
    yield* pieces.splice(0);
  }
  archive.end();
  yield* pieces.splice(0);
}
