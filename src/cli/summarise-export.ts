import { relative } from "node:path";
import type { WriteOutcome } from "../export/write-batch.ts";
import { plural } from "./report-problems.ts";

export interface ExportCounts {
  readonly letters: number;
  /** Of the letters. */
  readonly pages: number;
  /** Findings of all review papers. */
  readonly findings: number;
}

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
    "Every letter is a draft and says so on every page. No letter becomes final yet: the legal review that clears",
    "one for service is not part of this version. The reasons of each draft stand in its review paper.",
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
