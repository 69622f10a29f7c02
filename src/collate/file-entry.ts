import type { PutFile } from "./file-store.ts";
import type { FileEntry } from "./manifest.ts";
import type { PaperFacts } from "./rendered-paper.ts";

/** A file of the batch as the manifest lists it. */
export function fileEntry(paper: Omit<PaperFacts, "id" | "packet">, { path, bytes, sha256 }: PutFile): FileEntry {
  const { custodian, instrument, kind, audience, state, pages, origin, warnings } = paper;
  return { path, custodian, instrument, kind, audience, state, pages, bytes, sha256, origin, warnings };
}
