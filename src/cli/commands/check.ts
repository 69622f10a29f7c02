import { Option } from "commander";
import { check, numberedCase, openCase, openPress, type Problem, proposeCategories } from "../../duces.ts";
import type { Texts } from "../../problem/print-problem.ts";
import { problemsToJson } from "../../problem/problems-to-json.ts";
import { problemsToSarif } from "../../problem/problems-to-sarif.ts";
import { numberLines } from "../../views/number-lines.ts";
import { proposalLines } from "../../views/proposal-lines.ts";
import { EXIT } from "../exit-codes.ts";
import type { AddCommand } from "../program.ts";
import { countProblems, reportProblems } from "../report-problems.ts";
import { filesOf, type GlobalOptions, type Surroundings, worldOf } from "../surroundings.ts";

interface Options extends GlobalOptions {
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
      const world = worldOf(surroundings);
      const files = filesOf(options, surroundings);
      const { value: opened, problems: found, texts } = openCase(world, files);
      const problems = [...found, ...(opened === null ? [] : check(world, opened, openPress(world)))];
      print(problems, options.format, texts, world.version, surroundings);
      // Advice is no problem: programs that read problems get none of it.
      const numbers = opened === null ? [] : numberLines(numberedCase(opened));
      const advice = options.format === "pretty" ? [...numbers, ...proposalLines(proposeCategories(world, files))] : [];
      if (advice.length > 0) surroundings.terminal.print(advice);
      if (problems.some(({ severity }) => severity === "error")) exit(EXIT.problems);
    });
};

function print(
  problems: readonly Problem[],
  format: Options["format"],
  texts: Texts,
  version: string,
  { terminal }: Surroundings,
): void {
  switch (format) {
    case "json":
      return terminal.printData(problemsToJson(problems));
    case "sarif":
      return terminal.printData(problemsToSarif(problems, version));
    case "pretty":
      reportProblems(problems, texts, terminal);
      return terminal.print(countProblems(problems));
  }
}
