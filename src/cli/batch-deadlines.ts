import { calendarEvents } from "../deadlines/calendar-file.ts";
import type { DeadlineLaw } from "../deadlines/counting-data.ts";
import type { Deadline } from "../deadlines/deadline.ts";
import { requestDeadlines } from "../deadlines/request-deadlines.ts";
import type { DocketEntry } from "../docket/docket.ts";
import type { DeadlineSummary } from "../export/manifest.ts";
import { plannedRequests } from "../matter/plan-requests.ts";
import type { Request } from "../matter/request.ts";
import type { Inputs } from "../pipeline/inputs.ts";
import type { ChosenFiles } from "./choose-files.ts";
import { chooseDocket, openDocket } from "./open-docket.ts";
import type { InputFile } from "./read-input.ts";
import { reportProblems } from "./report-problems.ts";
import type { Surroundings } from "./surroundings.ts";

/** What a batch knows of the docket. */
export interface BatchDocket {
  readonly entries: readonly DocketEntry[];
  /** As read; null where there is none. */
  readonly file: InputFile | null;
}

/** The dates of a request, in short and as events of a calendar. */
export interface RequestDates {
  readonly summaries: readonly DeadlineSummary[];
  readonly events: string;
}

/** The docket that lies beside the matter, if there is one; null where it has errors, which are then told. */
export function openBatchDocket(
  files: ChosenFiles,
  { matter }: Inputs,
  issued: string,
  { terminal, folder, today }: Surroundings,
): BatchDocket | null {
  const requests = plannedRequests(matter).map(({ id }) => id);
  const frame = { matter: matter.reference, requests, issued, today: today() };
  const { docket, problems, texts, file } = openDocket(chooseDocket(undefined, files, folder), frame, false);
  return reportProblems(problems, texts, terminal) || docket === null ? null : { entries: docket.entries, file };
}

export function requestDates(request: Request, { entries }: BatchDocket, law: DeadlineLaw): RequestDates {
  const deadlines = requestDeadlines(request, entries, law);
  return { summaries: deadlines.map(summaryOf), events: calendarEvents(deadlines, law.counting.reminder.days) };
}

function summaryOf({ request, kind, date, title, basis, confidence, settled }: Deadline): DeadlineSummary {
  const notes = [basis, ...(confidence === "read" ? [] : [confidence]), ...(settled === null ? [] : [settled])];
  return { request, kind, date, reason: `${title} (${notes.join("; ")})` };
}
