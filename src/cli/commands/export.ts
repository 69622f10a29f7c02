import { resolve } from "node:path";
import type { BatchFacts } from "../../export/manifest.ts";
import type { RenderedPaper } from "../../export/rendered-paper.ts";
import { probeOutput, writeBatch } from "../../export/write-batch.ts";
import { packageVersion } from "../../package-files.ts";
import type { Packet } from "../../pipeline/compose-packet.ts";
import type { Inputs } from "../../pipeline/inputs.ts";
import type { Problem } from "../../problem/problem.ts";
import { batchDeadlines, openBatchDocket } from "../batch-deadlines.ts";
import { chooseFiles, describeFiles, type FileOptions } from "../choose-files.ts";
import { composeBatch } from "../compose-batch.ts";
import { dateOfIssue } from "../date-of-issue.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { type FormOptions, fillForms } from "../fill-forms.ts";
import { hashInputs } from "../hash-inputs.ts";
import { makePress } from "../make-press.ts";
import { openMatter } from "../open-matter.ts";
import { dateArgument, type FinishOptions, finishOf, finishOptions } from "../options.ts";
import type { AddCommand } from "../program.ts";
import { openProgress } from "../progress.ts";
import { renderBatch } from "../render-batch.ts";
import { countProblems, reportProblems } from "../report-problems.ts";
import { summariseExport } from "../summarise-export.ts";
import { summariseRequest } from "../summarise-request.ts";
import type { Surroundings } from "../surroundings.ts";

interface Options extends FileOptions, FinishOptions, FormOptions {
  readonly instrument?: string;
  readonly output: string;
  readonly date?: string;
  readonly final?: boolean;
}

const EXAMPLES = `
Examples:
  duces export                              every letter of the matter
  duces export listrak verizon --instrument preservation
  duces export --output drafts --date 2026-03-02
  duces export --profile filing --no-links  for a court: ruled lines, nothing attached, nothing to click
  duces export --attach-data                each letter carries its selectors as CSV and JSON
  duces export --form AO88B.pdf             each subpoena comes with the court's form, filled

A batch is a folder of its own, named from its inputs: out/REFERENCE/DATE-HASH. The same inputs find it again and
verify it; changed inputs make a new one beside it. Nothing is ever overwritten or deleted.`;

export const addExport: AddCommand = (program, surroundings, exit) => {
  const command = program
    .command("export")
    .description(
      "make the letters of the matter, as drafts unless --final, with review papers, cover sheet and manifest",
    )
    .argument("[id...]", "ids of custodians (all that the matter asks, if none is given)")
    .option("--instrument <id>", "only this instrument")
    .option("--output <folder>", "folder to write into", "out")
    .option("--date <date>", "date of issue, such as 2026-03-02", dateArgument)
    .option("--final", "no draft marks; refused, with the reasons, where the review blocks a request")
    .option("--form <file>", "the court's own form of a subpoena, a fillable PDF: filled for each subpoena")
    .option("--form-map <file>", "which field of ours fills which of the form's (templates/subpoena/form-map.yaml)")
    .addHelpText("after", EXAMPLES)
    .action(async (ids: readonly string[]) => {
      exit(await exportBatch(ids, command.optsWithGlobals(), surroundings));
    });
  for (const option of finishOptions()) {
    command.addOption(option);
  }
};

async function exportBatch(ids: readonly string[], options: Options, surroundings: Surroundings): Promise<ExitCode> {
  const { terminal, folder } = surroundings;
  const finish = finishOf(options);
  const chosen = chooseFiles(options, folder);
  if (options.quiet !== true) {
    terminal.note(terminal.noteColors.dim(describeFiles(chosen).join("\n")));
  }
  const output = resolve(folder, options.output);
  probeOutput(output);
  const { inputs, problems, texts } = openMatter(chosen);
  if (reportProblems(problems, texts, terminal) || inputs === null) {
    return refuse(problems, surroundings);
  }
  const date = dateOfIssue(options.date, inputs.matter, surroundings);
  const press = makePress();
  const { packets, problems: unsaid } = composeBatch(inputs, press, date, {
    custodians: ids,
    instrument: options.instrument,
    final: options.final === true,
  });
  if (reportProblems(unsaid, texts, terminal)) {
    return refuse(unsaid, surroundings);
  }
  const requests = packets.map(({ request }) => request);
  const docket = openBatchDocket(chosen, inputs, date, surroundings);
  const forms = docket && (await fillForms(options, requests, inputs, chosen, surroundings));
  if (docket === null || forms === null) {
    terminal.note("nothing was written");
    return EXIT.problems;
  }
  const { calendar, summaries } = batchDeadlines(requests, docket);
  const hashes = hashInputs(inputs, press, { docket: docket.hash, ...forms.hashes });
  const facts = factsOf(inputs, date, packets, { finish, inputs: hashes, deadlines: summaries });
  const rendered = withProgress("papers made", countPapers(packets), surroundings, (step) =>
    renderBatch(packets, inputs, date, { press, finish }, step),
  );
  return reportProblems(rendered.problems, texts, terminal)
    ? refuse(rendered.problems, surroundings)
    : publish(output, facts, [...rendered.papers, ...forms.papers, calendar], surroundings);
}

function refuse(problems: readonly Problem[], { terminal }: Surroundings): ExitCode {
  terminal.note(`nothing was written: ${countProblems(problems)}`);
  return EXIT.problems;
}

/** The papers of the packets and the cover sheet. */
function countPapers(packets: readonly Packet[]): number {
  return packets.reduce((sum, { papers }) => sum + papers.length, 1);
}

function withProgress<Made>(
  what: string,
  total: number,
  { terminal }: Surroundings,
  work: (step: () => void) => Made,
): Made {
  const progress = openProgress(what, total, terminal);
  try {
    return work(progress.step);
  } finally {
    progress.end();
  }
}

function factsOf(
  inputs: Inputs,
  date: string,
  packets: readonly Packet[],
  made: Pick<BatchFacts, "finish" | "inputs" | "deadlines">,
): BatchFacts {
  return {
    ...made,
    tool: { name: "duces", version: packageVersion },
    reference: inputs.matter.reference,
    date,
    state: packets[0]?.request.state ?? "draft",
    requests: packets.map(({ request }) => request.id),
    asked: packets.map(({ request }) => summariseRequest(request, inputs.wording)),
  };
}

function publish(
  output: string,
  facts: BatchFacts,
  papers: readonly RenderedPaper[],
  surroundings: Surroundings,
): ExitCode {
  const { terminal, folder } = surroundings;
  const outcome = withProgress("files written", papers.length + 3, surroundings, (step) =>
    writeBatch(output, facts, papers, step),
  );
  if (outcome.kind === "refused") {
    reportProblems(outcome.problems, new Map(), terminal);
    terminal.note(`nothing was written into ${outcome.folder}`);
    return EXIT.io;
  }
  const letters = papers.filter(({ kind }) => kind === "letter");
  const counts = {
    letters: letters.length,
    pages: letters.reduce((sum, { pages }) => sum + pages, 0),
    findings: letters.reduce((sum, { warnings }) => sum + warnings.length, 0),
    state: facts.state,
  };
  terminal.print(summariseExport(outcome, counts, folder));
  return EXIT.done;
}
