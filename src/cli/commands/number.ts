import { type CaseFiles, numberedCase, numberedMatter, openCase } from "../../duces.ts";
import { amendAlone, writeAmendment } from "../../files/write-amendment.ts";
import { plural } from "../../views/plural.ts";
import { EXIT } from "../exit-codes.ts";
import type { AddCommand } from "../program.ts";
import { filesOf, type GlobalOptions, type Surroundings, tell, worldOf } from "../surroundings.ts";

const EXAMPLES = `
Example:
  duces number

Papers call a request by its short number, such as OKA-26-P03. This command writes the numbers into the matter, with all
comments kept, so that they stay when requests are added, removed or put in another order. It changes no number that
stands there. "number:" in the matter chooses what comes before: OKA-26.`;

export const addNumber: AddCommand = (program, surroundings, exit) => {
  program
    .command("number")
    .description("write the short number of each request into the matter")
    .addHelpText("after", EXAMPLES)
    .action((_own, command) => {
      const options: GlobalOptions = command.optsWithGlobals();
      const files = filesOf(options, surroundings);
      const done = amendAlone(files.matter, surroundings.folder, () => number(files, surroundings));
      if (!done) exit(EXIT.problems);
    });
};

/** False where errors, which are then told, prevent it. */
function number(files: CaseFiles, surroundings: Surroundings): boolean {
  const world = worldOf(surroundings);
  const opened = tell(openCase(world, files), surroundings, "errors");
  const { terminal } = surroundings;
  if (opened === null) return false;
  const { unwritten, next, requests } = numberedCase(opened);
  const { value: amendment, problems, texts } = numberedMatter(world, files, opened);
  if (problems.length > 0) return tell({ value: amendment, problems, texts }, surroundings) !== null;
  if (amendment === null) {
    terminal.print(`${files.matter} writes the numbers of all ${requests} requests already`);
    return true;
  }
  writeAmendment(amendment, surroundings.folder);
  const from = next === null ? "" : `, from ${next} on`;
  terminal.print(`${plural(unwritten, "number")}${from}; written to ${amendment.name}`);
  return true;
}
