import type { Deadline } from "../../deadlines/deadline.ts";
import { type RequestStatus, requestStatuses } from "../../deadlines/request-status.ts";
import { EXIT } from "../exit-codes.ts";
import { type CaseOptions, openCase } from "../../desk/open-agenda.ts";
import { dateArgument, rowFormatOption } from "../options.ts";
import { printRows, type RowFormat, type Rows } from "../print-rows.ts";
import type { AddCommand } from "../program.ts";
import { readDeadlineLaw } from "../../desk/read-deadline-law.ts";

interface Options extends CaseOptions {
  readonly format: RowFormat;
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
      const opened = openCase(options, surroundings);
      if (opened === null) {
        return exit(EXIT.problems);
      }
      const { requests, docket, frame } = opened;
      const statuses = requestStatuses(requests, docket.entries, readDeadlineLaw(), frame.today);
      surroundings.terminal.print(printRows(rowsOf(statuses, frame.today), options.format, surroundings.terminal));
    });
};

function rowsOf(statuses: readonly RequestStatus[], today: string): Rows {
  return {
    head: ["request", "state", "overdue", "due"],
    rows: statuses.map((status) => [
      status.request,
      status.since === null ? status.state : `${status.state} on ${status.since}`,
      status.overdue.map(cell).join("\n"),
      status.due === null ? "" : `${cell(status.due)}${status.due.date === today ? ", today" : ""}`,
    ]),
    records: statuses,
    shares: [26, 20, 27, 27],
  };
}

function cell({ date, title, confidence }: Deadline): string {
  return `${date} ${title}${confidence === "read" ? "" : ` (${confidence})`}`;
}
