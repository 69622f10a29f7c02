import { matterNames, openCase } from "../../duces.ts";
import { nameRows } from "../../views/name-rows.ts";
import { EXIT } from "../exit-codes.ts";
import { rowFormatOption } from "../options.ts";
import { type RowFormat, showRows } from "../print-rows.ts";
import type { AddCommand } from "../program.ts";
import { filesOf, type GlobalOptions, tell, worldOf } from "../surroundings.ts";

interface Options extends GlobalOptions {
  readonly format: RowFormat;
}

const EXAMPLES = `
Examples:
  duces names
  duces names --format csv > conflicts.csv

Free prose is not searched: names that stand only in a title, a subject or the background are not found.`;

export const addNames: AddCommand = (program, surroundings, exit) => {
  program
    .command("names")
    .description("everybody whom the matter names, in which role and where, for a check of conflicts")
    .addOption(rowFormatOption())
    .addHelpText("after", EXAMPLES)
    .action((_own, command) => {
      const options: Options = command.optsWithGlobals();
      const opened = tell(openCase(worldOf(surroundings), filesOf(options, surroundings)), surroundings, "errors");
      if (opened === null) return exit(EXIT.problems);
      showRows(nameRows(matterNames(opened)), options.format, surroundings.terminal);
    });
};
