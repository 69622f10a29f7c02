import { hourWords } from "../calendar/placed-time.ts";
import type { Deadline } from "../deadlines/deadline.ts";
import type { RequestStatus } from "../deadlines/request-status.ts";
import type { Rows } from "./rows.ts";

/** A table has room for the date, what is due and why. */
export function deadlineTable(deadlines: readonly Deadline[]): Rows {
  return {
    head: ["date", "request", "what", "how"],
    rows: deadlines.map((each) => [dateCell(each), requestCell(each), whatCell(each), each.reason]),
    records: deadlines,
    shares: [14, 22, 20, 44],
  };
}

/** The same for a spreadsheet or another program: a column for every field. */
export function deadlineRows(deadlines: readonly Deadline[]): Rows {
  return {
    head: [
      "date",
      "time",
      "zone",
      "number",
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
      each.at?.time ?? "",
      each.at?.zone ?? "",
      each.number,
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

function dateCell({ date, at }: Deadline): string {
  return at === null ? date : `${date}\n${hourWords(at)}`;
}

function whatCell({ title, basis, settled, confidence }: Deadline): string {
  const marks = [basis, ...(confidence === "read" ? [] : [confidence]), ...(settled === null ? [] : [settled])];
  return `${title} (${marks.join("; ")})`;
}

/** Where each request stands. @param today ISO */
export function statusRows(statuses: readonly RequestStatus[], today: string): Rows {
  return {
    head: ["request", "state", "overdue", "due"],
    rows: statuses.map((status) => [
      requestCell(status),
      status.since === null ? status.state : `${status.state} on ${status.since}`,
      status.overdue.map(dueCell).join("\n"),
      status.due === null ? "" : `${dueCell(status.due)}${status.due.date === today ? ", today" : ""}`,
    ]),
    records: statuses,
    shares: [26, 20, 27, 27],
  };
}

/** The number that papers bear, then the id that files and folders have. */
function requestCell({ number, request }: Pick<Deadline, "number" | "request">): string {
  return `${number} ${request}`;
}

function dueCell({ date, title, confidence }: Deadline): string {
  return `${date} ${title}${confidence === "read" ? "" : ` (${confidence})`}`;
}
