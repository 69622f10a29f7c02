import { Option } from "commander";
import { packageVersion } from "../../files/package-files.ts";
import type { Texts } from "../../problem/print-problem.ts";
import type { Problem } from "../../problem/problem.ts";
import { problemsToJson } from "../../problem/problems-to-json.ts";
import { problemsToSarif } from "../../problem/problems-to-sarif.ts";
import { EVERYTHING } from "../../desk/choose-batch.ts";
import { chooseFiles, describeFiles, type FileOptions } from "../../files/choose-files.ts";
import { batchProblems } from "../../desk/compose-batch.ts";
import { EXIT } from "../exit-codes.ts";
import { makePress } from "../../desk/make-press.ts";
import { openMatter } from "../../desk/open-case.ts";
import type { AddCommand } from "../program.ts";
import { countProblems, hasError, reportProblems } from "../report-problems.ts";
import type { Surroundings } from "../surroundings.ts";

interface Options extends FileOptions {
  readonly format: "pretty" | "json" | "sarif";
}

const EXAMPLES = `
Examples:
  duces check
  duces check --targets targets.yaml --targets our-contacts.yaml
  duces check --format sarif > problems.sarif`;

export const addCheck: AddCommand = (program, surroundings, exit) => {
  program
    .command("check")
    .description("look for problems in registry, matter and templates; write nothing")
    .addOption(new Option("--format <format>", "how to print").choices(["pretty", "json", "sarif"]).default("pretty"))
    .addHelpText("after", EXAMPLES)
    .action((_own, command) => {
      const options: Options = command.optsWithGlobals();
      const { terminal, folder } = surroundings;
      const files = chooseFiles(options, folder);
      if (options.quiet !== true) {
        terminal.note(terminal.noteColors.dim(describeFiles(files).join("\n")));
      }
      const { inputs, problems: found, texts } = openMatter(files);
      const composed =
        inputs === null ? [] : batchProblems(inputs, makePress(), dateToTry(inputs.matter, surroundings), EVERYTHING);
      const problems = [...found, ...composed];
      print(problems, options.format, texts, surroundings);
      if (hasError(problems)) {
        exit(EXIT.problems);
      }
    });
};

function print(
  problems: readonly Problem[],
  format: Options["format"],
  texts: Texts,
  { terminal }: Surroundings,
): void {
  switch (format) {
    case "json":
      return terminal.print(problemsToJson(problems).trimEnd());
    case "sarif":
      return terminal.print(problemsToSarif(problems, packageVersion).trimEnd());
    case "pretty":
      reportProblems(problems, texts, terminal);
      return terminal.print(countProblems(problems));
  }
}

/** Checking needs a date to compose with, but prints none. */
function dateToTry(matter: { readonly issued?: string }, { today }: Surroundings): string {
  return matter.issued ?? today();
}
