import { relative } from "node:path";
import type { WriteOutcome } from "../export/write-batch.ts";
import { plural } from "./report-problems.ts";

export interface ExportCounts {
  readonly letters: number;
  /** Of the letters. */
  readonly pages: number;
  /** Findings of all review papers. */
  readonly findings: number;
  readonly state: "draft" | "final";
}

const STATES = {
  draft: [
    "Every letter is a draft and says so on every page. The reasons stand in its review paper; `duces review` prints",
    "them with the places to correct, and `duces export --final` makes letters without the mark once nothing blocks.",
  ],
  final: [
    "These papers are final: the review found nothing that blocks them, or an attorney answers for what it found.",
    "They are not legal advice, and not signed: a lawyer reads, signs and serves them.",
  ],
};

/** What an export tells the user at the end: what there is now, what it is not yet, and what to do with it. */
export function summariseExport(
  outcome: Extract<WriteOutcome, { readonly kind: "written" | "verified" }>,
  counts: ExportCounts,
  folder: string,
): string {
  const shown = relative(folder, outcome.folder);
  const batch = shown.startsWith("..") ? outcome.folder : shown;
  return [
    headline(outcome, counts, batch),
    "",
    ...STATES[counts.state],
    "",
    "What to do next:",
    `  1. open ${batch}/cover-sheet.pdf: the tick list of all requests, with addresses and warnings`,
    `  2. read ${batch}/internal/: a review paper for each letter; it stays in the office`,
    `  3. read ${batch}/served/: the letters themselves`,
    "  4. verify the contacts (duces list --unverified), correct matter.yaml, and export again",
    `  5. later, check that nothing was changed: npx duces verify ${batch}`,
  ].join("\n");
}

function headline(outcome: WriteOutcome, { letters, pages, findings }: ExportCounts, batch: string): string {
  const what = `${plural(letters, "letter")} of ${plural(pages, "page")} in all, ${plural(findings, "finding")} in their review papers`;
  if (outcome.kind === "verified") {
    return `Unchanged: these inputs were exported before, and every file is as it was. ${what}\nin ${batch}`;
  }
  const kept =
    outcome.kind === "written" && outcome.kept > 0 ? ` (${outcome.kept} were there from an interrupted export)` : "";
  const files = outcome.kind === "written" ? plural(outcome.files, "file") : "";
  return `Wrote ${files}${kept}: ${what}\nin ${batch}`;
}
