import { paperPath } from "./batch-name.ts";
import { fileEntry } from "./file-entry.ts";
import type { FileStore, PutFile } from "./file-store.ts";
import type { JournalLines } from "./journal.ts";
import type { BatchFacts, FileEntry } from "./manifest.ts";
import { manifestCsv } from "./manifest-csv.ts";
import { fileLine, manifestJson } from "./manifest-json.ts";
import type { RecordedInput } from "./recorded-inputs.ts";
import type { BatchPaper } from "./rendered-paper.ts";
import { utf8 } from "./text-lines.ts";

export const MANIFEST_JSON = "manifest.json";
export const MANIFEST_CSV = "manifest.csv";
export const CHECKSUMS = "SHA256SUMS";

/** What belongs to a batch as a whole, besides what is noted of its packets. */
export interface WholeBatch {
  readonly facts: BatchFacts;
  readonly recorded: readonly RecordedInput[];
  /** Cover sheets and calendar, each made when its turn comes. */
  readonly papers: Iterable<BatchPaper>;
}

/** A batch of which everything is there but the name of its manifest. */
export interface StagedBatch {
  /** The files that the manifest lists, in its order. */
  readonly listed: () => Iterable<Pick<PutFile, "path" | "sha256">>;
  /** Those that it cannot list, but for itself: the table and the checksums. */
  readonly beside: readonly PutFile[];
}

/**
 * Puts what belongs to the batch as a whole, once all its packets are there. The manifest is last: it appears when
 * everything else is on disk. `ready` is called right before, and may throw. Pauses after each paper, so that whoever steps through it can
 * stop in time. Returns how many files it put.
 */
export function* completingBatch(
  store: FileStore,
  { facts, recorded, papers }: WholeBatch,
  journal: JournalLines,
  ready: (staged: StagedBatch) => void = () => {},
): Generator<void, number> {
  const entries: FileEntry[] = [];
  for (const paper of papers) {
    entries.push(fileEntry(paper, store.put(paperPath(paper), paper.content)));
    yield;
  }
  entries.push(...putInputs(store, recorded, facts.state));
  const files = () => chained(journal.lines("F"), entries.map(fileLine));
  const csv = store.put(MANIFEST_CSV, utf8(manifestCsv(parsedEntries(files()))));
  const lists = { asked: journal.lines("A"), deadlines: journal.lines("D"), files: files() };
  const json = store.putLast(MANIFEST_JSON, utf8(manifestJson(facts, lists)));
  const list = store.put(CHECKSUMS, utf8(checksums([...sums(files()), csv, json.file])));
  ready({ listed: () => sums(files()), beside: [csv, list] });
  json.publish();
  return entries.length + [csv, json, CHECKSUMS].length;
}

/** Does at once what would be done step by step. */
export function withoutPause<Result>(steps: Generator<void, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Puts the recorded inputs, and lists them as the manifest does. */
export function putInputs(
  store: FileStore,
  recorded: readonly RecordedInput[],
  state: BatchFacts["state"],
): readonly FileEntry[] {
  const facts = { custodian: null, instrument: null, kind: "input", audience: "internal", origin: null } as const;
  return recorded.map(({ path, bytes }) =>
    fileEntry({ ...facts, state, pages: 0, warnings: [] }, store.put(path, [bytes])),
  );
}

/** The lines of SHA256SUMS, as `sha256sum -c` reads it, in the order of paths. */
export function checksums(files: readonly Pick<PutFile, "path" | "sha256">[]): readonly string[] {
  return files
    .toSorted((one, other) => (one.path < other.path ? -1 : 1))
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`);
}

function* sums(lines: Iterable<string>): Generator<Pick<PutFile, "path" | "sha256">> {
  for (const { path, sha256 } of parsedEntries(lines)) yield { path, sha256 };
}

/** Lines that this program wrote, and found unchanged. */
export function* parsedEntries(lines: Iterable<string>): Generator<FileEntry> {
  for (const line of lines) yield JSON.parse(line) as FileEntry;
}

function* chained(...lists: readonly Iterable<string>[]): Generator<string> {
  for (const list of lists) yield* list;
}
