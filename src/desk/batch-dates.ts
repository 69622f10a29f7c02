import type { DeadlineSummary } from "../collate/manifest.ts";
import { calendarEvents } from "../deadlines/calendar-file.ts";
import type { DeadlineLaw } from "../deadlines/counting-data.ts";
import type { Deadline } from "../deadlines/deadline.ts";
import { requestDeadlines } from "../deadlines/request-deadlines.ts";
import type { DocketEntry } from "../docket/docket.ts";
import type { Request } from "../matter/request.ts";

/** The dates of a request, in short and as events of a calendar. */
export interface RequestDates {
  readonly summaries: readonly DeadlineSummary[];
  readonly events: string;
}

export function requestDates(request: Request, entries: readonly DocketEntry[], law: DeadlineLaw): RequestDates {
  const deadlines = requestDeadlines(request, entries, law);
  return { summaries: deadlines.map(summaryOf), events: calendarEvents(deadlines, law.counting.reminder.days) };
}

function summaryOf({ request, kind, date, title, basis, confidence, settled }: Deadline): DeadlineSummary {
  const notes = [basis, ...(confidence === "read" ? [] : [confidence]), ...(settled === null ? [] : [settled])];
  return { request, kind, date, reason: `${title} (${notes.join("; ")})` };
}
