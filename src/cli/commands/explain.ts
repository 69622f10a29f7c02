import { explain, rules, usualLevel } from "../../duces.ts";
import type { AddCommand } from "../program.ts";
import { worldOf } from "../surroundings.ts";

const EXAMPLES = `
Examples:
  duces explain                             the rules, one line each
  duces explain R11                         one rule whole`;

export const addExplain: AddCommand = (program, surroundings) => {
  program
    .command("explain")
    .description("explain a rule of the review: why it is one, on what authority, and how to cure or override it")
    .argument("[rule]", "id of a rule, such as R11")
    .addHelpText("after", EXAMPLES)
    .action((id: string | undefined) => {
      const world = worldOf(surroundings);
      const list = () => rules(world).map((rule) => `${rule.id}  ${usualLevel(rule).padEnd(6)}  ${rule.title}`);
      surroundings.terminal.print(id === undefined ? list() : explain(world, id).split("\n"));
    });
};
