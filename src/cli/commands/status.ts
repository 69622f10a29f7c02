import { standing } from "../../duces.ts";
import { statusRows } from "../../views/deadline-rows.ts";
import { EXIT } from "../exit-codes.ts";
import { dateArgument, rowFormatOption } from "../options.ts";
import { type RowFormat, showRows } from "../print-rows.ts";
import type { AddCommand } from "../program.ts";
import { filesOf, type GlobalOptions, worldOf } from "../surroundings.ts";
import { tellAgenda } from "../tell-agenda.ts";

interface Options extends GlobalOptions {
  readonly format: RowFormat;
  readonly issued?: string;
}

const EXAMPLES = `
Examples:
  duces status
  duces status --format csv > status.csv

The most urgent request comes first. "unconfirmed" marks a date that rests on law which nobody has confirmed;
"duces deadlines" says how each was computed.`;

export const addStatus: AddCommand = (program, surroundings, exit) => {
  program
    .command("status")
    .description("where each request stands: what is due, and what is overdue")
    .addOption(rowFormatOption())
    .option("--docket <file>", "docket (docket.yaml beside the matter)")
    .option("--issued <date>", "date of issue, such as 2026-03-02", dateArgument)
    .addHelpText("after", EXAMPLES)
    .action((_own, command) => {
      const options: Options = command.optsWithGlobals();
      const { terminal } = surroundings;
      const world = worldOf(surroundings);
      const agenda = tellAgenda(world, filesOf(options, surroundings, ["docket"]), options.issued, surroundings);
      if (agenda === null) return exit(EXIT.problems);
      const rows = statusRows(standing(world, agenda), world.today);
      showRows(rows, options.format, terminal);
    });
};
