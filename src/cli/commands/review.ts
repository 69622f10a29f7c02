import { InvalidArgumentError, Option } from "commander";
import type { Request } from "../../matter/request.ts";
import { packageVersion } from "../../package-files.ts";
import { requestsOf } from "../../pipeline/choose-requests.ts";
import type { Inputs } from "../../pipeline/inputs.ts";
import { findingsOf } from "../../pipeline/request-findings.ts";
import type { Texts } from "../../problem/print-problem.ts";
import { blocks, type Finding } from "../../review/finding.ts";
import { findingsToSarif, type LocatedFinding } from "../../review/findings-to-sarif.ts";
import { withLimit } from "../../review/law.ts";
import { placeOf } from "../../source/place-of.ts";
import { requireAsked } from "../choose-batch.ts";
import { chooseFiles, describeFiles, type FileOptions } from "../choose-files.ts";
import { dateOfIssue } from "../date-of-issue.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { openMatter } from "../open-matter.ts";
import { dateArgument } from "../options.ts";
import { countFindings, printFindings } from "../print-findings.ts";
import type { AddCommand } from "../program.ts";
import { paintOf, reportProblems } from "../report-problems.ts";
import type { Surroundings } from "../surroundings.ts";

interface Options extends FileOptions {
  readonly instrument?: string;
  readonly format: "pretty" | "json" | "sarif";
  readonly date?: string;
  readonly contactDays?: number;
}

const EXAMPLES = `
Examples:
  duces review
  duces review godaddy --instrument records
  duces review --format sarif > review.sarif
  duces explain R11                         a rule whole, with its authority

Exit code 1 where anything blocks. A finding points at the value that must change.`;

export const addReview: AddCommand = (program, surroundings, exit) => {
  program
    .command("review")
    .description("read every request as counsel would; say what blocks it, on what authority; write nothing")
    .argument("[id...]", "ids of custodians (all that the matter asks, if none is given)")
    .option("--instrument <id>", "only this instrument")
    .option("--date <date>", "date of issue, such as 2026-03-02", dateArgument)
    .option("--contact-days <number>", "for how long a contact counts as verified", daysArgument)
    .addOption(new Option("--format <format>", "how to print").choices(["pretty", "json", "sarif"]).default("pretty"))
    .addHelpText("after", EXAMPLES)
    .action((ids: readonly string[], _own, command) => {
      exit(review(ids, command.optsWithGlobals(), surroundings));
    });
};

function daysArgument(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError("Write a number of days from 1 to 9999.");
  return Number(text);
}

function review(ids: readonly string[], options: Options, surroundings: Surroundings): ExitCode {
  const { terminal, folder } = surroundings;
  const files = chooseFiles(options, folder);
  if (options.quiet !== true) {
    terminal.note(terminal.noteColors.dim(describeFiles(files).join("\n")));
  }
  const opened = openMatter(files);
  if (reportProblems(opened.problems, opened.texts, terminal) || opened.inputs === null) {
    return EXIT.problems;
  }
  const inputs = withContactDays(opened.inputs, options.contactDays);
  requireAsked(inputs.matter, { custodians: ids, instrument: options.instrument });
  const date = dateOfIssue(options.date, inputs.matter, surroundings);
  const requests = requestsOf(inputs, {
    date,
    ...(ids.length === 0 ? {} : { custodians: ids }),
    ...(options.instrument === undefined ? {} : { instruments: [options.instrument] }),
  });
  const found = requests.flatMap((request) => located(request, inputs));
  print(found, requests.length, options.format, inputs, opened.texts, surroundings);
  return found.some(({ finding }) => blocks(finding)) ? EXIT.problems : EXIT.done;
}

function withContactDays(inputs: Inputs, days: number | undefined): Inputs {
  return days === undefined ? inputs : { ...inputs, law: withLimit(inputs.law, "contact-age", days) };
}

function located(request: Request, inputs: Inputs): readonly LocatedFinding[] {
  return findingsOf(request, inputs).map((finding) => atPlace(request.id, finding, inputs));
}

function atPlace(request: string, finding: Finding, { places }: Inputs): LocatedFinding {
  const { file, pointer } = finding.where;
  return { request, finding, place: placeOf(pointer, { file: "", places: places[file] }) };
}

function print(
  found: readonly LocatedFinding[],
  requests: number,
  format: Options["format"],
  { law }: Inputs,
  texts: Texts,
  { terminal }: Surroundings,
): void {
  switch (format) {
    case "json":
      return terminal.print(
        JSON.stringify(
          found.map(({ request, finding, place }) => ({ request, ...finding, place })),
          null,
          2,
        ),
      );
    case "sarif":
      return terminal.print(findingsToSarif(found, law, packageVersion).trimEnd());
    case "pretty": {
      const paint = paintOf(terminal.printColors);
      const printed = printFindings(found, texts, paint).map((text) => `${text}\n`);
      return terminal.print([...printed, countFindings(requests, found)].join("\n"));
    }
  }
}
