import { findingsCsv, findingsJson } from "../compose/findings-files.ts";
import type { KeptRequest } from "../compose/paper.ts";
import { CALENDAR_HEAD, CALENDAR_TAIL } from "../deadlines/calendar-file.ts";
import type { JournalLines } from "../export/journal.ts";
import type { BatchPaper } from "../export/rendered-paper.ts";
import { utf8 } from "../export/text-lines.ts";
import type { Request } from "../matter/request.ts";
import type { ChosenRequests } from "../pipeline/choose-requests.ts";
import { coverSheetsOf } from "../pipeline/compose-cover-sheet.ts";
import type { ComposedPart } from "../pipeline/compose-paper.ts";
import { reviewPapersOf } from "../pipeline/compose-review.ts";
import { renderPaper } from "../pipeline/press.ts";
import type { Problem } from "../problem/problem.ts";
import { ruleFacts } from "../review/rule-facts.ts";
import type { OpenedBatch } from "./open-batch.ts";

/** A paper about the whole batch could not be composed. */
export class FaultyPaper extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map(({ message }) => message).join("; "));
    this.name = "FaultyPaper";
    this.problems = problems;
  }
}

/** What papers about the whole batch have no word of. */
const WHOLE = { packet: null, custodian: null, instrument: null, origin: null, warnings: [] };

/**
 * What no packet has: the office's tick list, counsel's review with its findings as data, and the dates for a calendar.
 * Throws `FaultyPaper`.
 */
export function* batchPapers(journal: JournalLines, { means, facts }: OpenedBatch): Generator<BatchPaper> {
  const { inputs, chosen } = means;
  const kept = () => keptIn(journal);
  const find = requestFinder(chosen);
  const { reference, date, state } = facts;
  for (const sheet of coverSheetsOf(kept(), inputs, { date, state })) yield printed(sheet, means, find);
  for (const part of reviewPapersOf(kept, inputs, { date, state }, find)) yield printed(part, means, find);
  const rules = ruleFacts(inputs.law);
  const file = { audience: "internal", state, ...WHOLE, pages: 0 } as const;
  const json = utf8(findingsJson({ reference, date, state }, kept(), rules));
  yield { id: "findings", kind: "findings", ...file, content: json };
  yield { id: "findings", kind: "findings-table", ...file, content: utf8(findingsCsv(kept(), rules)) };
  yield { id: "deadlines", kind: "calendar", ...file, content: utf8(calendarPieces(journal)) };
}

type FindRequests = (ids: readonly string[]) => readonly Request[];

function printed(
  { paper, problems, requests }: ComposedPart,
  means: OpenedBatch["means"],
  find: FindRequests,
): BatchPaper {
  if (paper === null) throw new FaultyPaper(problems);
  const { id, kind, audience, state } = paper;
  const { bytes, pages } = renderPaper(paper, means.press, means.finish);
  const misdirected = means.checkRecipient({ id, kind, packet: null, custodian: null, bytes }, find(requests));
  if (misdirected.length > 0) throw new FaultyPaper(misdirected);
  return { id, kind, audience, state, ...WHOLE, pages, content: [bytes] };
}

/** Requests are made anew for each paper: those of a whole batch would fill the memory. */
function requestFinder({ planned, make }: ChosenRequests): FindRequests {
  const byId = new Map(planned.map((each) => [each.id, each]));
  return (ids) => ids.flatMap((id) => byId.get(id) ?? []).map(make);
}

function* keptIn(journal: JournalLines): Generator<KeptRequest> {
  for (const line of journal.lines("C")) yield JSON.parse(line) as KeptRequest;
}

function* calendarPieces(journal: JournalLines): Generator<string> {
  yield CALENDAR_HEAD;
  for (const events of journal.lines("E")) yield JSON.parse(events) as string;
  yield CALENDAR_TAIL;
}
