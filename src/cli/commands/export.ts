import { resolve } from "node:path";
import type { BatchFacts } from "../../export/manifest.ts";
import type { RenderedPaper } from "../../export/rendered-paper.ts";
import { probeOutput, writeBatch } from "../../export/write-batch.ts";
import { packageVersion } from "../../package-files.ts";
import { batchHashes, type Inputs } from "../../pipeline.ts";
import { chooseFiles, describeFiles, type FileOptions } from "../choose-files.ts";
import { choiceOf, requireAsked } from "../choose-requests.ts";
import { type ComposedPacket, composeBatch } from "../compose-batch.ts";
import { dateOfIssue } from "../date-of-issue.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { makePress } from "../make-press.ts";
import { openMatter } from "../open-matter.ts";
import { dateArgument } from "../options.ts";
import type { AddCommand } from "../program.ts";
import { openProgress } from "../progress.ts";
import { renderBatch } from "../render-batch.ts";
import { countProblems, reportProblems } from "../report-problems.ts";
import { summariseExport } from "../summarise-export.ts";
import type { Surroundings } from "../surroundings.ts";

interface Options extends FileOptions {
  readonly instrument?: string;
  readonly output: string;
  readonly date?: string;
}

const EXAMPLES = `
Examples:
  duces export                              every letter of the matter
  duces export listrak verizon --instrument preservation
  duces export --output drafts --date 2026-03-02

A batch is a folder of its own, named from its inputs: out/REFERENCE/DATE-HASH. The same inputs find it again and
verify it; changed inputs make a new one beside it. Nothing is ever overwritten or deleted.`;

export const addExport: AddCommand = (program, surroundings, exit) => {
  program
    .command("export")
    .description("make the letters of the matter as drafts, with review papers, cover sheet and manifest")
    .argument("[id...]", "ids of custodians (all that the matter asks, if none is given)")
    .option("--instrument <id>", "only this instrument")
    .option("--output <folder>", "folder to write into", "out")
    .option("--date <date>", "date of issue, such as 2026-03-02", dateArgument)
    .addHelpText("after", EXAMPLES)
    .action(async (ids: readonly string[], _own, command) => {
      exit(await exportBatch(ids, command.optsWithGlobals(), surroundings));
    });
};

async function exportBatch(ids: readonly string[], options: Options, surroundings: Surroundings): Promise<ExitCode> {
  const { terminal, folder } = surroundings;
  const files = chooseFiles(options, folder);
  if (options.quiet !== true) {
    terminal.note(terminal.noteColors.dim(describeFiles(files).join("\n")));
  }
  const output = resolve(folder, options.output);
  probeOutput(output);
  const { inputs, problems, texts } = openMatter(files);
  if (reportProblems(problems, texts, terminal) || inputs === null) {
    return refuse(problems, surroundings);
  }
  const names = { custodians: ids, instrument: options.instrument };
  requireAsked(inputs.matter, names);
  const date = dateOfIssue(options.date, inputs.matter, surroundings);
  const composed = composeBatch(inputs, { date, ...choiceOf(names) });
  if (reportProblems(composed.problems, texts, terminal)) {
    return refuse(composed.problems, surroundings);
  }
  const papers = await renderAll(composed.packets, inputs, surroundings);
  return publish(output, factsOf(inputs, date, composed.packets), papers, surroundings);
}

function refuse(problems: Parameters<typeof countProblems>[0], { terminal }: Surroundings): ExitCode {
  terminal.note(`nothing was written: ${countProblems(problems)}`);
  return EXIT.problems;
}

async function renderAll(
  packets: readonly ComposedPacket[],
  inputs: Inputs,
  { terminal }: Surroundings,
): Promise<readonly RenderedPaper[]> {
  const total = packets.reduce((sum, { papers }) => sum + papers.length, 1);
  const progress = openProgress("papers made", total, terminal);
  try {
    return renderBatch(packets, inputs, await makePress(), progress.step);
  } finally {
    progress.end();
  }
}

function factsOf(inputs: Inputs, date: string, packets: readonly ComposedPacket[]): BatchFacts {
  return {
    tool: { name: "duces", version: packageVersion },
    reference: inputs.matter.reference,
    date,
    inputs: batchHashes(inputs),
    requests: packets.map(({ request }) => request.id),
  };
}

function publish(
  output: string,
  facts: BatchFacts,
  papers: readonly RenderedPaper[],
  { terminal, folder }: Surroundings,
): ExitCode {
  const progress = openProgress("files written", papers.length + 3, terminal);
  const outcome = writeBatch(output, facts, papers, progress.step);
  progress.end();
  if (outcome.kind === "refused") {
    reportProblems(outcome.problems, new Map(), terminal);
    terminal.note(`nothing was written into ${outcome.folder}`);
    return EXIT.io;
  }
  const counts = {
    requests: facts.requests.length,
    pages: papers.reduce((sum, { pages }) => sum + pages, 0),
    warnings: papers.reduce((sum, { warnings }) => sum + warnings.length, 0),
  };
  terminal.print(summariseExport(outcome, counts, folder));
  return EXIT.done;
}
