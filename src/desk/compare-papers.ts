import type { Letter } from "../compose/letter.ts";
import { letterPassages } from "../compose/letter-passages.ts";
import type { Paper } from "../compose/paper.ts";
import { comparePassages } from "../difference/compare-passages.ts";
import type { Passage, PassageChange } from "../difference/passage.ts";
import type { Request } from "../matter/request.ts";
import { requestsOf } from "../pipeline/choose-requests.ts";
import { coverSheetsOf } from "../pipeline/compose-cover-sheet.ts";
import { packetOf } from "../pipeline/compose-packet.ts";
import { keepRequest } from "../pipeline/keep-request.ts";
import { placedFindings } from "../pipeline/request-findings.ts";
import type { Round } from "./compare-batch.ts";

/** A paper that reads differently, or that only one of two rounds has. */
export interface PaperChange {
  /** As its file is named, without the ending. */
  readonly paper: string;
  readonly kind: Paper["kind"];
  readonly change: "added" | "removed" | "changed";
  /** None where the whole paper is new or gone. */
  readonly paragraphs: readonly PassageChange[];
}

interface ReadPaper {
  readonly id: string;
  readonly kind: Paper["kind"];
  readonly passages: readonly Passage[];
}

/** Under this id stands what is changed in the cover sheet of the batch. */
const COVER_SHEET = "cover-sheet";

/**
 * The papers that read differently, by request, of the requests that both rounds make; the cover sheet, as far as it is
 * about those, under an id of its own. Both are read as drafts, by the words that this version of the program adds.
 */
export function comparePapers(before: Round, now: Round): ReadonlyMap<string, readonly PaperChange[]> {
  const earlier = requestsById(before);
  const later = requestsById(now);
  const shared = [...later.keys()].filter((id) => earlier.has(id));
  const changes = new Map<string, readonly PaperChange[]>();
  for (const id of shared) {
    const papers = [papersOf(earlier.get(id), before), papersOf(later.get(id), now)] as const;
    const found = compareEach(...papers);
    if (found.length > 0) changes.set(id, found);
  }
  const sheets = compareEach(coverSheet(shared, earlier, before), coverSheet(shared, later, now));
  if (sheets.length > 0) changes.set(COVER_SHEET, sheets);
  return changes;
}

function requestsById({ inputs, date, asked }: Round): ReadonlyMap<string, Request> {
  const requests = inputs === null ? [] : requestsOf(inputs, { date, ids: asked.map(({ id }) => id) });
  return new Map(requests.map((request) => [request.id, request]));
}

/** Whether the court's form goes with a packet is no matter of its words. */
const AS_COMPLETE = { profile: "service", hasForm: true } as const;

/** A copy of a paper reads as the paper does, and is not compared again. */
function papersOf(request: Request | undefined, { inputs }: Round): readonly ReadPaper[] {
  if (request === undefined || inputs === null) return [];
  const read = new Map<Letter, ReadPaper>();
  for (const { id, kind, letter } of packetOf(request, inputs, undefined, AS_COMPLETE).papers) {
    if (!read.has(letter)) read.set(letter, { id, kind, passages: wordsOnly(kind, letterPassages(letter)) });
  }
  return [...read.values()];
}

/** An audit sheet names the hashes of the files that it comes from: they change with every comment, and are no words. */
function wordsOnly(kind: Paper["kind"], passages: readonly Passage[]): readonly Passage[] {
  if (kind !== "audit") return passages;
  return passages.map(({ where, text }) => ({ where, text: text.replaceAll(/\b[0-9a-f]{64}\b/g, "…") }));
}

/** Nothing is printed, so the sheet would say that every packet has no pages. */
function withoutPages({ where, text }: Passage): Passage {
  return { where, text: text.replaceAll(/\b0 pp\. /g, "") };
}

function coverSheet(
  ids: readonly string[],
  requests: ReadonlyMap<string, Request>,
  { inputs, date }: Round,
): readonly ReadPaper[] {
  if (inputs === null || ids.length === 0) return [];
  // How many pages a packet has follows from its words, which are compared.
  const kept = ids
    .flatMap((id) => requests.get(id) ?? [])
    .map((request) => keepRequest({ request, findings: placedFindings(request, inputs) }, [], inputs, true));
  const sheets = [...coverSheetsOf(kept, inputs, { date, state: "draft" })];
  const passages = sheets.flatMap(({ paper }) => (paper ? letterPassages(paper.letter).map(withoutPages) : []));
  return [{ id: COVER_SHEET, kind: "cover-sheet", passages }];
}

function compareEach(before: readonly ReadPaper[], now: readonly ReadPaper[]): readonly PaperChange[] {
  const earlier = new Map(before.map((paper) => [paper.id, paper]));
  const ids = new Set(now.map(({ id }) => id));
  const whole = ({ id, kind }: ReadPaper, change: "added" | "removed"): PaperChange => {
    return { paper: id, kind, change, paragraphs: [] };
  };
  return [
    ...now.flatMap((paper): readonly PaperChange[] => {
      const was = earlier.get(paper.id);
      if (was === undefined) return [whole(paper, "added")];
      const paragraphs = comparePassages(was.passages, paper.passages);
      return paragraphs.length === 0 ? [] : [{ paper: paper.id, kind: paper.kind, change: "changed", paragraphs }];
    }),
    ...before.filter(({ id }) => !ids.has(id)).map((paper) => whole(paper, "removed")),
  ];
}
