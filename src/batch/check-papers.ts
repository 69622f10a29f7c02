import { join } from "node:path";
import { parsedEntries } from "../collate/complete-batch.ts";
import type { JournalLines } from "../collate/journal.ts";
import type { FileEntry } from "../collate/manifest.ts";
import { hashFile } from "../files/file-hash.ts";
import type { Problem } from "../problem/problem.ts";

/** Papers of a batch in the making, counted. */
export interface PaperCounts {
  readonly files: number;
  readonly letters: number;
  /** Of the letters. */
  readonly pages: number;
  /** Subpoena packets without the court's own form, on which a subpoena is issued. */
  readonly formless: number;
}

/** Reads every paper of a journal from the disk once more. */
export function checkPapers(
  folder: string,
  journal: JournalLines,
): { readonly counts: PaperCounts; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const counts = countPapers(
    passing(parsedEntries(journal.lines("F")), ({ path, sha256 }) => {
      const found = hashFile(join(folder, path));
      if (found?.sha256 !== sha256) problems.push(notAsWritten(path, found === null));
    }),
  );
  return { counts, problems };
}

/** Counts papers, whatever else is listed. */
export function countPapers(files: Iterable<FileEntry>): PaperCounts {
  const counts = { files: 0, letters: 0, pages: 0, formless: 0 };
  for (const { kind, pages, audience } of files) {
    counts.files += 1;
    if (kind === "attachment-a" && audience === "served") counts.formless += 1;
    if (kind === "form" && audience === "served") counts.formless -= 1;
    if (kind !== "letter") continue;
    counts.letters += 1;
    counts.pages += pages;
  }
  return counts;
}

function* passing(files: Iterable<FileEntry>, see: (file: FileEntry) => void): Generator<FileEntry> {
  for (const file of files) {
    see(file);
    yield file;
  }
}

function notAsWritten(path: string, isMissing: boolean): Problem {
  const message = isMissing ? `${path} is missing` : `${path} was changed since its shard was made`;
  return { code: isMissing ? "missing-file" : "changed-file", severity: "error", message };
}
