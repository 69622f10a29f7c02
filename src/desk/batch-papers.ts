import type { JournalLines } from "../collate/journal.ts";
import type { BatchPaper } from "../collate/rendered-paper.ts";
import { utf8 } from "../collate/text-lines.ts";
import { findingsCsv, findingsJson } from "../compose/findings-files.ts";
import type { KeptRequest } from "../compose/paper.ts";
import { type CalendarEvent, eventOf } from "../deadlines/calendar-event.ts";
import { calendarPieces } from "../deadlines/calendar-file.ts";
import { changesPage, datesTable } from "../deadlines/dates-table.ts";
import type { RevisedDeadline } from "../deadlines/revision.ts";
import type { Request } from "../matter/request.ts";
import type { ChosenRequests } from "../pipeline/choose-requests.ts";
import { coverSheetsOf } from "../pipeline/compose-cover-sheet.ts";
import type { ComposedPart } from "../pipeline/compose-paper.ts";
import { reviewPapersOf } from "../pipeline/compose-review.ts";
import { renderPaper } from "../pipeline/press.ts";
import { faultFrom } from "../problem/fault.ts";
import type { Problem } from "../problem/problem.ts";
import { ruleFacts } from "../review/rule-facts.ts";
import { readDates } from "./batch-dates.ts";
import type { Batch } from "./open-batch.ts";

/** What papers about the whole batch have no word of. */
const WHOLE = { packet: null, custodian: null, instrument: null, origin: null, warnings: [] };

/**
 * What no packet has: the office's tick list, counsel's review with its findings as data, and the dates for a calendar.
 * Throws one `unprintable` fault for all of them.
 */
export function* batchPapers(journal: JournalLines, { means, facts }: Batch): Generator<BatchPaper> {
  const { inputs, chosen } = means;
  const kept = () => keptIn(journal);
  const find = requestFinder(chosen);
  const { reference, date, state } = facts;
  const faults: Problem[] = [];
  const parts = chained<ComposedPart>(
    coverSheetsOf(kept(), inputs, { date, state }),
    reviewPapersOf(kept, inputs, { date, state }, find),
  );
  for (const part of parts) {
    const made = printed(part, means, find);
    if ("paper" in made && faults.length === 0) yield made.paper;
    if ("problems" in made) faults.push(...made.problems);
  }
  if (faults.length > 0) throw faultFrom("unprintable", faults);
  const rules = ruleFacts(inputs.law);
  const remindDays = means.deadlineLaw.counting.reminder.days;
  const file = { audience: "internal", state, ...WHOLE, pages: 0 } as const;
  const json = utf8(findingsJson({ reference, date, state }, kept(), rules));
  yield { id: "findings", kind: "findings", ...file, content: json };
  yield { id: "findings", kind: "findings-table", ...file, content: utf8(findingsCsv(kept(), rules)) };
  yield { id: "deadlines", kind: "calendar", ...file, content: utf8(calendarPieces(eventsIn(journal), remindDays)) };
  yield { id: "dates", kind: "dates-table", ...file, content: utf8(datesTable(datesIn(journal))) };
  yield { id: "changed-dates", kind: "date-changes", ...file, content: utf8(changesPage(reference, datesIn(journal))) };
}

type FindRequests = (ids: readonly string[]) => readonly Request[];

function printed(
  { paper, problems, requests }: ComposedPart,
  means: Batch["means"],
  find: FindRequests,
): { readonly paper: BatchPaper } | { readonly problems: readonly Problem[] } {
  if (paper === null) return { problems };
  const { id, kind, audience, state } = paper;
  const { bytes, pages } = renderPaper(paper, means.press, means.finish);
  const misdirected = means.checkRecipient({ id, kind, packet: null, custodian: null, bytes }, find(requests));
  if (misdirected.length > 0) return { problems: misdirected };
  return { paper: { id, kind, audience, state, ...WHOLE, pages, content: [bytes] } };
}

function* chained<Each>(...lists: readonly Iterable<Each>[]): Generator<Each> {
  for (const list of lists) yield* list;
}

/** Requests are made anew for each paper: those of a whole batch would fill the memory. */
export function requestFinder({ planned, make }: ChosenRequests): FindRequests {
  const byId = new Map(planned.map((each) => [each.id, each]));
  return (ids) => ids.flatMap((id) => byId.get(id) ?? []).map(make);
}

function* keptIn(journal: JournalLines): Generator<KeptRequest> {
  for (const line of journal.lines("C")) yield JSON.parse(line) as KeptRequest;
}

function* datesIn(journal: JournalLines): Generator<readonly RevisedDeadline[]> {
  for (const line of journal.lines("E")) yield readDates(JSON.parse(line) as string);
}

function* eventsIn(journal: JournalLines): Generator<readonly CalendarEvent[]> {
  for (const dates of datesIn(journal)) yield dates.map(eventOf);
}
