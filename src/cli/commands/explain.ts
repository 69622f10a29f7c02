import { didYouMean } from "../../problem/nearest.ts";
import { quoteValue } from "../../problem/quote-value.ts";
import { explainRule } from "../../review/explain-rule.ts";
import { UsageError } from "../faults.ts";
import type { AddCommand } from "../program.ts";
import { readPackageData } from "../../desk/package-data.ts";

const EXAMPLES = `
Examples:
  duces explain                             the rules, one line each
  duces explain R11                         one rule whole`;

export const addExplain: AddCommand = (program, { terminal }) => {
  program
    .command("explain")
    .description("explain a rule of the review: why it is one, on what authority, and how to cure or override it")
    .argument("[rule]", "id of a rule, such as R11")
    .addHelpText("after", EXAMPLES)
    .action((id: string | undefined) => {
      const { law } = readPackageData();
      if (id === undefined) {
        return terminal.print(law.rules.map((rule) => `${rule.id}  ${rule.level.padEnd(6)}  ${rule.title}`).join("\n"));
      }
      const rule = law.rules.find((each) => each.id === id.toUpperCase());
      if (rule === undefined) {
        const known = law.rules.map((each) => each.id);
        throw new UsageError(`there is no rule ${quoteValue(id)}${didYouMean(id.toUpperCase(), known)}`);
      }
      terminal.print(explainRule(rule, law));
    });
};
