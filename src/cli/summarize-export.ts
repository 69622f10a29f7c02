import type { PaperCounts } from "../batch/check-papers.ts";
import type { OlderBatch } from "../batch/older-batches.ts";
import type { Shard } from "../batch/shard.ts";
import { partFiles } from "../duces.ts";
import { plural } from "../views/plural.ts";
import { shownPath } from "./shown-path.ts";

/** What is told of a complete batch. */
export interface Summarized {
  readonly what: "written" | "unchanged";
  readonly folder: string;
  readonly counts: PaperCounts;
  readonly files: number;
  /** Files that were there from an interrupted export. */
  readonly kept: number;
  readonly state: "draft" | "final";
  /** Batches that hold some of the same requests. */
  readonly older: readonly OlderBatch[];
  /** Id of its first request, as an example. */
  readonly first: string;
}

const STATES = {
  draft: [
    "Every letter is a draft and says so on every page. The review paper says what stops which; `duces review` prints the",
    "same with the places to correct, and `duces export --final` makes letters without the mark once nothing blocks.",
  ],
  final: [
    "These papers are final: the review found nothing that blocks them, or an attorney answers for what it found.",
    "They are not legal advice, and not signed: a lawyer reads, signs and serves them.",
  ],
};

/** What an export tells the user at the end: what there is now, what it is not yet, and what to do with it. */
export function summarizeExport(batch: Summarized, folder: string): readonly string[] {
  const shown = shownPath(batch.folder, folder);
  return [
    ...headline(batch, shown),
    "",
    ...STATES[batch.state],
    ...formLines(batch.counts),
    ...olderLines(batch.older),
    "",
    "What to do next:",
    ...(batch.state === "final" ? finalSteps(batch, shown) : draftSteps(batch, shown)),
  ];
}

function draftSteps({ counts: { letters } }: Summarized, shown: string): readonly string[] {
  return [
    `  1. open ${shown}/${partFiles("cover-sheet", letters)}: the tick list of all requests, with addresses and warnings`,
    `  2. read ${shown}/internal/${partFiles("review", letters)}: what stops which letter, and why; it stays in the office`,
    `  3. read ${shown}/served/: the letters themselves`,
    "  4. verify the contacts (duces list --unverified), correct matter.yaml, and export again",
    `  5. later, check that nothing was changed: npx duces verify ${shown}`,
  ];
}

function finalSteps({ counts: { letters }, first }: Summarized, shown: string): readonly string[] {
  return [
    `  1. read and sign: each letter in ${shown}/served/, by the attorney or requester that it names`,
    `  2. send or serve each by the way that ${shown}/${partFiles("cover-sheet", letters)} names, with all papers of its folder`,
    `  3. log what went out, and keep the signed copy: npx duces log ${first} sent --date DATE --file SIGNED.pdf`,
    "  4. what is due and overdue: npx duces status",
    `  5. later, check that nothing was changed: npx duces verify ${shown}`,
  ];
}

function headline({ what, counts, files, kept }: Summarized, shown: string): readonly string[] {
  if (what === "unchanged") {
    const unchanged = "Unchanged: this batch exists already, and every file is as it was exported.";
    return [`${unchanged} ${countWords(counts)}`, `in ${shown}`];
  }
  return [`Wrote ${plural(files, "file")}${keptWords(kept)}: ${countWords(counts)}`, `in ${shown}`];
}

/** What a shard tells the user at the end. `kept` is null where it was there before. */
export function summarizeShard(
  { number, of }: Shard,
  counts: PaperCounts,
  kept: number | null,
  shown: string,
): readonly string[] {
  const made =
    kept === null
      ? `Unchanged: shard ${number} of ${of} exists already, and every file is as it was written`
      : `Wrote shard ${number} of ${of}, ${plural(counts.files, "paper")}${keptWords(kept)}`;
  return [
    `${made}: ${countWords(counts)}`,
    `in ${shown}`,
    "",
    "It is no batch yet: nothing of it may be sent. When all shards are there, join them:",
    `  npx duces merge ${shown}`,
  ];
}

function countWords({ letters, pages }: PaperCounts): string {
  return `${plural(letters, "letter")} of ${plural(pages, "page")} in all`;
}

function keptWords(kept: number): string {
  return kept > 0 ? ` (${kept} ${kept === 1 ? "was" : "were"} there from an interrupted export)` : "";
}

function formLines({ formless }: PaperCounts): readonly string[] {
  if (formless <= 0) return [];
  const packets = formless === 1 ? "1 subpoena packet" : `${formless} subpoena packets`;
  return [
    "",
    `The court's own form is missing from ${packets}: a subpoena is issued on it, and nothing is served without it.`,
    "`duces export --form FILE.pdf` fills it; `duces form FILE.pdf` lists its fields.",
  ];
}

function olderLines(older: readonly OlderBatch[]): readonly string[] {
  if (older.length === 0) return [];
  return [
    "",
    "Some of these requests were exported before. Do not send both:",
    ...older.map(({ folder, requests }) => `  ${folder} (${plural(requests, "request")}); npx duces diff ${folder}`),
  ];
}
