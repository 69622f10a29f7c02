import type { JournalLines } from "../collate/journal.ts";
import type { BatchPaper } from "../collate/rendered-paper.ts";
import { utf8 } from "../collate/text-lines.ts";
import type { CoverSheetLine } from "../compose/paper.ts";
import { CALENDAR_HEAD, CALENDAR_TAIL } from "../deadlines/calendar-file.ts";
import type { Request } from "../matter/request.ts";
import type { ChosenRequests } from "../pipeline/choose-requests.ts";
import { coverSheetsOf } from "../pipeline/compose-cover-sheet.ts";
import { renderPaper } from "../pipeline/press.ts";
import { faultFrom } from "../problem/fault.ts";
import type { Problem } from "../problem/problem.ts";
import type { Batch } from "./open-batch.ts";

/** What no packet has: the office's tick list, and the dates for a calendar. Throws one `unprintable` fault for all sheets. */
export function* batchPapers(journal: JournalLines, batch: Batch): Generator<BatchPaper> {
  const { means, facts } = batch;
  const about = { packet: null, custodian: null, instrument: null, origin: null, warnings: [] };
  const requestsBy = requestFinder(means.chosen);
  const faults: Problem[] = [];
  for (const { paper, problems, requests } of coverSheetsOf(linesIn(journal), means.inputs, facts.date)) {
    if (paper === null) {
      faults.push(...problems);
      continue;
    }
    const { id, kind, audience, state } = paper;
    const { bytes, pages } = renderPaper(paper, means.press, means.finish);
    faults.push(...means.checkRecipient({ id, kind, packet: null, custodian: null, bytes }, requestsBy(requests)));
    if (faults.length === 0) yield { id, kind, audience, state, ...about, pages, content: [bytes] };
  }
  if (faults.length > 0) throw faultFrom("unprintable", faults);
  const { state } = facts;
  const content = utf8(calendarPieces(journal));
  yield { id: "deadlines", kind: "calendar", audience: "internal", state, ...about, pages: 0, content };
}

/** Requests are made anew for each sheet: those of a whole batch would fill the memory. */
function requestFinder({ planned, make }: ChosenRequests): (ids: readonly string[]) => readonly Request[] {
  const byId = new Map(planned.map((each) => [each.id, each]));
  return (ids) => ids.flatMap((id) => byId.get(id) ?? []).map(make);
}

function linesIn(journal: JournalLines): readonly CoverSheetLine[] {
  return Array.from(journal.lines("C"), (line) => JSON.parse(line) as CoverSheetLine);
}

function* calendarPieces(journal: JournalLines): Generator<string> {
  yield CALENDAR_HEAD;
  for (const events of journal.lines("E")) yield JSON.parse(events) as string;
  yield CALENDAR_TAIL;
}
