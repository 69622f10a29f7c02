import { join } from "node:path";
import { checkPapers, countPapers } from "../batch/check-papers.ts";
import type { ExportOutcome } from "../batch/export-batch.ts";
import type { OlderBatch } from "../batch/older-batches.ts";
import { differencesOf } from "../batch/reproduce-batch.ts";
import type { Shard } from "../batch/shard.ts";
import { openShardFile, shardPath } from "../batch/shard-file.ts";
import { verifyBatch } from "../batch/verify-batch.ts";
import { type Batch, hasError } from "../duces.ts";
import type { Texts } from "../problem/print-problem.ts";
import type { Problem } from "../problem/problem.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { withProgress } from "./progress.ts";
import { countProblems, reportProblems } from "./report-problems.ts";
import { shownPath } from "./shown-path.ts";
import { type Summarized, summarizeExport, summarizeShard } from "./summarize-export.ts";
import type { Surroundings } from "./surroundings.ts";
import { blockedLines, type RestOfLine } from "./tell-blocked.ts";

/** What an export was asked for, and what stands beside it. */
export interface Asked {
  readonly batch: Batch;
  /** For showing the lines at fault. */
  readonly texts: Texts;
  readonly shard: Shard;
  /** Named as the user would name them. */
  readonly older: readonly OlderBatch[];
  /** Of the command line: what makes a part of the same batch. */
  readonly rest: RestOfLine;
}

/** Tells what came of an export, and answers with its exit code. A batch that was there before is verified first. */
export async function tellExport(outcome: ExportOutcome, asked: Asked, surroundings: Surroundings): Promise<ExitCode> {
  switch (outcome.kind) {
    case "written":
      return tellWhole({ ...outcome, what: "written" }, asked, surroundings);
    case "sealed":
      return tellShard(outcome.folder, outcome.kept, asked, surroundings);
    case "sealed-before":
      return tellShard(outcome.folder, null, asked, surroundings);
    case "complete-before":
      return await verifyAgain(outcome.folder, asked, surroundings);
    case "unsound":
      return tellUnsound(outcome, surroundings);
    case "incomplete":
      return tellIncomplete(outcome, surroundings);
    case "refused":
      return tellRefused(outcome.problems, outcome.folder, surroundings);
    case "faulty":
      return tellFaulty(outcome.problems, asked, surroundings);
  }
}

function tellWhole(
  made: Omit<Summarized, "state" | "older" | "first">,
  { batch, older }: Asked,
  surroundings: Surroundings,
): ExitCode {
  const { terminal, folder } = surroundings;
  terminal.print(
    summarizeExport({ ...made, state: batch.facts.state, older, first: batch.facts.requests[0] ?? "" }, folder),
  );
  return EXIT.done;
}

/** @param kept null where the shard was there before */
function tellShard(folder: string, kept: number | null, { shard }: Asked, surroundings: Surroundings): ExitCode {
  const opened = openShardFile(join(folder, shardPath(shard)));
  if (opened?.kind !== "sealed") throw new Error("a shard that was there is gone");
  const { counts, problems } = checkPapers(folder, opened.file);
  if (problems.length > 0) return tellRefused(problems, folder, surroundings);
  surroundings.terminal.print(summarizeShard(shard, counts, kept, shownPath(folder, surroundings.folder)));
  return EXIT.done;
}

/** The batch is complete: it must be whole, and exactly what the same inputs give today. */
async function verifyAgain(folder: string, asked: Asked, surroundings: Surroundings): Promise<ExitCode> {
  const { manifest, problems, files } = verifyBatch(folder);
  if (hasError(problems) || manifest === null) return tellRefused(problems, folder, surroundings);
  const { batch, shard } = asked;
  const count = batch.facts.requests.length;
  const differences =
    shard.of > 1
      ? []
      : await withProgress("requests compared", count, surroundings.terminal, (step) =>
          differencesOf(folder, manifest, batch, async () => step()),
        );
  if (differences.length > 0) return tellRefused(differences, folder, surroundings);
  return tellWhole(
    { what: "unchanged", folder, files, kept: 0, counts: countPapers(manifest.files) },
    asked,
    surroundings,
  );
}

function tellUnsound(
  { folder, problems }: Extract<ExportOutcome, { kind: "unsound" }>,
  surroundings: Surroundings,
): ExitCode {
  const { terminal } = surroundings;
  const shown = shownPath(folder, surroundings.folder);
  reportProblems(problems, new Map(), terminal);
  terminal.note(`nothing was written into ${shown}: the same command with --resume makes the shard anew`);
  return EXIT.problems;
}

function tellIncomplete(
  { folder, files }: Extract<ExportOutcome, { kind: "incomplete" }>,
  surroundings: Surroundings,
): ExitCode {
  const { terminal } = surroundings;
  const shown = shownPath(folder, surroundings.folder);
  const message = `${shown} holds ${files} files of this export, which was interrupted before its manifest was written`;
  const hint = "the same command with --resume keeps what is right and makes the rest; or move the folder away";
  reportProblems([{ code: "incomplete-batch", severity: "error", message, hint }], new Map(), terminal);
  terminal.note("nothing was written");
  return EXIT.problems;
}

function tellRefused(problems: readonly Problem[], folder: string, { terminal }: Surroundings): ExitCode {
  reportProblems(problems, new Map(), terminal);
  terminal.note(`nothing was written into ${folder}`);
  return EXIT.io;
}

function tellFaulty(
  problems: readonly Problem[],
  { batch, texts, rest, shard }: Asked,
  { terminal }: Surroundings,
): ExitCode {
  reportProblems(problems, texts, terminal);
  terminal.note(`nothing was written: ${countProblems(problems)}`);
  if (batch.facts.state === "final" && shard.of === 1) terminal.note(blockedLines(batch, rest));
  return EXIT.problems;
}
