import { Option } from "commander";
import { calendarFile } from "../../deadlines/calendar-file.ts";
import type { Deadline } from "../../deadlines/deadline.ts";
import { requestDeadlines } from "../../deadlines/request-deadlines.ts";
import { EXIT } from "../exit-codes.ts";
import { requireOneOf } from "../../desk/find-custodian.ts";
import { type CaseOptions, type OpenedCase, openCase } from "../../desk/open-agenda.ts";
import { dateArgument } from "../options.ts";
import { printRows, ROW_FORMATS, type RowFormat, type Rows } from "../print-rows.ts";
import type { AddCommand } from "../program.ts";
import { readDeadlineLaw } from "../../desk/read-deadline-law.ts";

interface Options extends CaseOptions {
  readonly format: RowFormat | "ics";
}

const EXAMPLES = `
Examples:
  duces deadlines
  duces deadlines verizon-preservation
  duces deadlines --format ics > deadlines.ics

Dates count from what the docket holds ("duces log"), else from what the matter plans. Each says how it was computed
and which law was read when. A lawyer must check every one.`;

export const addDeadlines: AddCommand = (program, surroundings, exit) => {
  program
    .command("deadlines")
    .description("every date of the matter's requests, and how it was computed")
    .argument("[request...]", "ids of requests, as CUSTODIAN-INSTRUMENT (all, if none is given)")
    .addOption(new Option("--format <format>", "how to print").choices([...ROW_FORMATS, "ics"]).default("table"))
    .option("--docket <file>", "docket (docket.yaml beside the matter)")
    .option("--issued <date>", "date of issue, such as 2026-03-02", dateArgument)
    .addHelpText("after", EXAMPLES)
    .action((ids: readonly string[], _own, command) => {
      const options: Options = command.optsWithGlobals();
      const opened = openCase(options, surroundings);
      if (opened === null) {
        return exit(EXIT.problems);
      }
      const law = readDeadlineLaw();
      const chosen = requestsNamed(ids, opened);
      const deadlines = byDate(chosen.flatMap((request) => requestDeadlines(request, opened.docket.entries, law)));
      const { terminal } = surroundings;
      if (options.format === "ics") {
        terminal.printBytes(new TextEncoder().encode(calendarFile(deadlines, law.counting.reminder.days)));
        return;
      }
      terminal.print(printRows(rowsOf(deadlines, options.format), options.format, terminal));
    });
};

function requestsNamed(ids: readonly string[], { requests, frame }: OpenedCase): OpenedCase["requests"] {
  for (const id of ids) {
    requireOneOf("request of the matter", id, frame.requests);
  }
  return ids.length === 0 ? requests : requests.filter(({ id }) => ids.includes(id));
}

function byDate(deadlines: readonly Deadline[]): readonly Deadline[] {
  return deadlines.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** A table has room for the date, what is due and why; the other formats give every field a column. */
function rowsOf(deadlines: readonly Deadline[], format: RowFormat): Rows {
  if (format === "table") {
    return {
      head: ["date", "request", "what", "how"],
      rows: deadlines.map((each) => [each.date, each.request, whatCell(each), each.reason]),
      records: deadlines,
      shares: [14, 22, 20, 44],
    };
  }
  return {
    head: [
      "date",
      "time (UTC)",
      "request",
      "what",
      "whose",
      "basis",
      "settled",
      "confidence",
      "authority",
      "as of",
      "how",
    ],
    rows: deadlines.map((each) => [
      each.date,
      each.at ?? "",
      each.request,
      each.title,
      each.whose,
      each.basis,
      each.settled ?? "",
      each.confidence,
      each.authority,
      each.asOf,
      each.reason,
    ]),
    records: deadlines,
    shares: [],
  };
}

function whatCell({ title, basis, settled, confidence }: Deadline): string {
  const marks = [basis, ...(confidence === "read" ? [] : [confidence]), ...(settled === null ? [] : [settled])];
  return `${title} (${marks.join("; ")})`;
}
