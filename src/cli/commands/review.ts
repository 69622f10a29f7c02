import { InvalidArgumentError, Option } from "commander";
import { blocks, type Case, findingsToSarif, openCase, type Review, review } from "../../duces.ts";
import type { Texts } from "../../problem/print-problem.ts";
import { countFindings } from "../../views/finding-words.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { dateArgument } from "../options.ts";
import { printFindings } from "../print-findings.ts";
import type { AddCommand } from "../program.ts";
import { reportProblems } from "../report-problems.ts";
import { filesOf, type GlobalOptions, noteAll, type Surroundings, tell, worldOf } from "../surroundings.ts";

interface Options extends GlobalOptions {
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
      exit(runReview(ids, command.optsWithGlobals(), surroundings));
    });
};

function daysArgument(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError("Write a number of days from 1 to 9999.");
  return Number(text);
}

function runReview(ids: readonly string[], options: Options, surroundings: Surroundings): ExitCode {
  const world = worldOf(surroundings);
  const { texts, ...found } = openCase(world, filesOf(options, surroundings));
  const opened = tell({ ...found, texts }, surroundings);
  if (opened === null) return EXIT.problems;
  const { instrument, date, contactDays } = options;
  const reviewed = review(world, opened, {
    choice: { custodians: ids, ...(instrument && { instrument }) },
    ...(date && { date }),
    ...(contactDays && { contactDays }),
  });
  noteAll(reviewed.notes, surroundings);
  reportProblems(reviewed.changes, texts, surroundings.terminal);
  print(reviewed, options.format, opened, texts, world.version, surroundings);
  return reviewed.findings.some(({ finding }) => blocks(finding)) ? EXIT.problems : EXIT.done;
}

function print(
  { findings, requests }: Review,
  format: Options["format"],
  { law }: Case,
  texts: Texts,
  version: string,
  { terminal }: Surroundings,
): void {
  switch (format) {
    case "json":
      return terminal.printData(
        `${JSON.stringify(
          findings.map(({ request, finding, place }) => ({ request, ...finding, place })),
          null,
          2,
        )}\n`,
      );
    case "sarif":
      return terminal.printData(findingsToSarif(findings, law, version));
    case "pretty": {
      const printed = printFindings(findings, texts, terminal.printColors).map((text) => `${text}\n`);
      return terminal.print([...printed, countFindings(requests, findings)].join("\n").split("\n"));
    }
  }
}
