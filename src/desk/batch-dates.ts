import type { DeadlineSummary } from "../collate/manifest.ts";
import type { DeadlineLaw } from "../deadlines/counting-data.ts";
import type { Deadline } from "../deadlines/deadline.ts";
import { type RevisedDeadline, revisedDeadlines } from "../deadlines/revision.ts";
import type { DocketEntry } from "../docket/docket.ts";
import type { Request } from "../matter/request.ts";

/** The dates of a request, in short for the manifest and whole for calendar and table. */
export interface RequestDates {
  readonly summaries: readonly DeadlineSummary[];
  /** JSON of them; `readDates` reads it. */
  readonly events: string;
}

export function requestDates(request: Request, entries: readonly DocketEntry[], law: DeadlineLaw): RequestDates {
  const deadlines = revisedDeadlines(request, entries, law);
  return { summaries: deadlines.map(summaryOf), events: JSON.stringify(deadlines) };
}

export function readDates(events: string): readonly RevisedDeadline[] {
  return JSON.parse(events) as readonly RevisedDeadline[];
}

function summaryOf({ request, kind, date, title, basis, confidence, settled }: Deadline): DeadlineSummary {
  const notes = [basis, ...(confidence === "read" ? [] : [confidence]), ...(settled === null ? [] : [settled])];
  return { request, kind, date, reason: `${title} (${notes.join("; ")})` };
}
