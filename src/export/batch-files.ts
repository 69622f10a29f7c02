import { sha256Hex } from "../digest/sha256.ts";
import { batchName, paperPath } from "./batch-name.ts";
import { type BatchFacts, type FileEntry, MANIFEST_SCHEMA, type Manifest } from "./manifest.ts";
import { manifestCsv } from "./manifest-csv.ts";
import { manifestJson } from "./manifest-json.ts";
import type { RenderedPaper } from "./rendered-paper.ts";

export const MANIFEST_JSON = "manifest.json";
export const MANIFEST_CSV = "manifest.csv";
export const CHECKSUMS = "SHA256SUMS";

/** A file of a batch as it must stand on disk. `path` is relative to the batch folder, with `/`. */
export interface BatchFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** Every file of a batch, in the order of writing: the manifest is last, so that its presence means "complete". */
export function batchFiles(facts: BatchFacts, papers: readonly RenderedPaper[]): readonly BatchFile[] {
  const paperFiles = papers.map((paper) => fileOf(paperPath(paper), paper.bytes));
  refuseTwins(paperFiles);
  const entries = papers.map((paper, index) => entryOf(paper, paperFiles[index]));
  const manifest = manifestOf(facts, entries);
  const csv = fileOf(MANIFEST_CSV, encode(manifestCsv(entries)));
  const json = fileOf(MANIFEST_JSON, encode(manifestJson(manifest)));
  const sums = fileOf(CHECKSUMS, encode(checksums([...paperFiles, csv, json])));
  return [...paperFiles, csv, sums, json];
}

/** The text of SHA256SUMS, as `sha256sum -c` reads it, in the order of paths. */
export function checksums(files: readonly { readonly path: string; readonly sha256: string }[]): string {
  return [...files]
    .sort((one, other) => (one.path < other.path ? -1 : 1))
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    .join("");
}

function manifestOf(facts: BatchFacts, files: readonly FileEntry[]): Manifest {
  return { schema: MANIFEST_SCHEMA, batch: batchName(facts), ...facts, files };
}

function entryOf(paper: RenderedPaper, file: BatchFile | undefined): FileEntry {
  if (file === undefined) {
    throw new Error(`no file was made for ${paper.id}`);
  }
  const { custodian, instrument, kind, audience, state, pages, origin, warnings } = paper;
  const { path, bytes, sha256 } = file;
  return { path, custodian, instrument, kind, audience, state, pages, bytes: bytes.length, sha256, origin, warnings };
}

function refuseTwins(files: readonly BatchFile[]): void {
  const seen = new Set<string>();
  for (const { path } of files) {
    if (seen.has(path)) {
      throw new Error(`two papers of the batch would have the path ${path}`);
    }
    seen.add(path);
  }
}

function fileOf(path: string, bytes: Uint8Array): BatchFile {
  return { path, bytes, sha256: sha256Hex(bytes) };
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
