import { Option } from "commander";
import { calendar, calendarSince, deadlines } from "../../duces.ts";
import { dateChangeRows } from "../../views/date-change-rows.ts";
import { deadlineRows, deadlineTable } from "../../views/deadline-rows.ts";
import { EXIT } from "../exit-codes.ts";
import { dateArgument } from "../options.ts";
import { ROW_FORMATS, type RowFormat, showRows } from "../print-rows.ts";
import type { AddCommand } from "../program.ts";
import { filesOf, type GlobalOptions, worldOf } from "../surroundings.ts";
import { tellAgenda } from "../tell-agenda.ts";

interface Options extends GlobalOptions {
  readonly format: RowFormat | "ics";
  readonly issued?: string;
  readonly since?: string;
}

const EXAMPLES = `
Examples:
  duces deadlines
  duces deadlines verizon-preservation
  duces deadlines --format ics > deadlines.ics
  duces deadlines --since deadlines.ics                       what changed since that calendar
  duces deadlines --since deadlines.ics --format ics > new.ics   the same for a calendar program

Dates count from what the docket holds ("duces log"), else from what the matter plans. Each says how it was computed
and which law was read when. A lawyer must check every one.`;

export const addDeadlines: AddCommand = (program, surroundings, exit) => {
  program
    .command("deadlines")
    .description("every date of the matter's requests, and how it was computed")
    .argument("[request...]", "ids of requests, as CUSTODIAN-INSTRUMENT (all, if none is given)")
    .addOption(new Option("--format <format>", "how to print").choices([...ROW_FORMATS, "ics"]).default("table"))
    .option("--docket <file>", "docket (docket.yaml beside the matter)")
    .option("--since <file>", "earlier calendar file of the matter: tell what changed since, and number the changes")
    .option("--issued <date>", "date of issue, such as 2026-03-02", dateArgument)
    .addHelpText("after", EXAMPLES)
    .action((ids: readonly string[], _own, command) => {
      const options: Options = command.optsWithGlobals();
      const { terminal } = surroundings;
      const world = worldOf(surroundings);
      const agenda = tellAgenda(world, filesOf(options, surroundings, ["docket"]), options.issued, surroundings);
      if (agenda === null) return exit(EXIT.problems);
      if (options.since !== undefined) {
        const { text, changes } = calendarSince(world, agenda, options.since, ids);
        if (options.format === "ics") return terminal.printData(text);
        if (changes.length === 0 && options.format === "table") return terminal.print(["no date changed"]);
        return showRows(dateChangeRows(changes), options.format, terminal);
      }
      const dates = deadlines(world, agenda, ids);
      if (options.format === "ics") {
        return terminal.printData(calendar(world, dates));
      }
      const rows = options.format === "table" ? deadlineTable(dates) : deadlineRows(dates);
      showRows(rows, options.format, terminal);
    });
};
