import { calendarFile } from "../deadlines/calendar-file.ts";
import type { Deadline } from "../deadlines/deadline.ts";
import { requestDeadlines } from "../deadlines/request-deadlines.ts";
import { sha256Hex } from "../digest/sha256.ts";
import type { DocketEntry } from "../docket/docket.ts";
import type { DeadlineSummary } from "../export/manifest.ts";
import type { RenderedPaper } from "../export/rendered-paper.ts";
import type { Request } from "../matter/request.ts";
import { requestsOf } from "../pipeline/choose-requests.ts";
import type { Inputs } from "../pipeline/inputs.ts";
import type { ChosenFiles } from "./choose-files.ts";
import { chooseDocket, docketFrame, openDocket } from "./open-docket.ts";
import { readDeadlineLaw } from "./read-deadline-law.ts";
import { reportProblems } from "./report-problems.ts";
import type { Surroundings } from "./surroundings.ts";

/** What a batch knows of the docket. */
export interface BatchDocket {
  readonly entries: readonly DocketEntry[];
  /** SHA-256 of the file as read; null where there is none. */
  readonly hash: string | null;
}

/** The dates of a batch, as a file for a calendar and in short. */
export interface BatchDeadlines {
  readonly calendar: RenderedPaper;
  readonly summaries: readonly DeadlineSummary[];
}

/** The docket that lies beside the matter, if there is one; null where it has errors, which are then told. */
export function openBatchDocket(
  files: ChosenFiles,
  inputs: Inputs,
  issued: string,
  surroundings: Surroundings,
): BatchDocket | null {
  const { terminal, folder, today } = surroundings;
  const file = chooseDocket(undefined, files, folder);
  const requests = requestsOf(inputs, { date: issued }).map(({ id }) => id);
  const frame = docketFrame({ matter: inputs.matter.reference, requests, issued, today: today() });
  const { docket, problems, texts } = openDocket(file, frame, false);
  if (reportProblems(problems, texts, terminal) || docket === null) return null;
  const text = texts.get(file.name);
  return { entries: docket.entries, hash: text === undefined ? null : sha256Hex(text) };
}

export function batchDeadlines(requests: readonly Request[], { entries }: BatchDocket): BatchDeadlines {
  const law = readDeadlineLaw();
  const deadlines = requests.flatMap((request) => requestDeadlines(request, entries, law));
  const calendar: RenderedPaper = {
    ...{ id: "deadlines", packet: null, custodian: null, instrument: null },
    ...{ kind: "calendar", audience: "internal", state: requests[0]?.state ?? "draft", pages: 0 },
    bytes: new TextEncoder().encode(calendarFile(deadlines, law.counting.reminder.days)),
    ...{ origin: null, warnings: [] },
  };
  return { calendar, summaries: deadlines.map(summaryOf) };
}

function summaryOf({ request, kind, date, title, basis, confidence, settled }: Deadline): DeadlineSummary {
  const notes = [basis, ...(confidence === "read" ? [] : [confidence]), ...(settled === null ? [] : [settled])];
  return { request, kind, date, reason: `${title} (${notes.join("; ")})` };
}
