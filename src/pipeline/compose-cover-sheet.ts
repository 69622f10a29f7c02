import { coverSheetFields, coverSheetLine, type SheetPart } from "../compose/cover-sheet-fields.ts";
import type { CoverSheetLine } from "../compose/paper.ts";
import type { Request } from "../matter/request.ts";
import type { Finding } from "../review/finding.ts";
import { urgencyOf } from "../review/retention-clock.ts";
import { type ComposedPaper, composeFrom, draftPaper } from "./compose-paper.ts";
import type { Inputs } from "./inputs.ts";

/** A longer list is printed on several sheets: no office ticks more in a day, and no batch needs more memory. */
export const MOST_LINES = 250;

/** A tick list, and the ids of the requests on it. */
export interface CoverSheet extends ComposedPaper {
  readonly requests: readonly string[];
}

/** What the tick list keeps of a request. `pages` are those of its letter. */
export function coverSheetLineOf(
  request: Request,
  findings: readonly Finding[],
  pages: number,
  { wording }: Inputs,
): CoverSheetLine {
  return coverSheetLine(request, findings, { pages, urgency: urgencyOf(request) }, wording);
}

/**
 * The paralegal's tick list of a batch: requests whose records are known to perish come first. One sheet, or several of
 * at most 250 lines, each made when it is asked for.
 */
export function* coverSheetsOf(lines: readonly CoverSheetLine[], inputs: Inputs, date: string): Generator<CoverSheet> {
  const pressing = lines.toSorted(byUrgency);
  const of = Math.max(1, Math.ceil(pressing.length / MOST_LINES));
  for (let number = 1; number <= of; number++) {
    const from = (number - 1) * MOST_LINES;
    const part = pressing.slice(from, from + MOST_LINES);
    const place = { number, of, first: from + 1, last: from + part.length, all: pressing.length };
    yield { ...sheetOf(part, place, inputs, date), requests: part.map(({ id }) => id) };
  }
}

function sheetOf(lines: readonly CoverSheetLine[], part: SheetPart, inputs: Inputs, date: string): ComposedPaper {
  const { letter, problems } = composeFrom("cover-sheet", coverSheetFields(inputs.matter, date, lines, part), inputs);
  const made = letter && draftPaper(sheetId(part), "cover-sheet", letter, { inputs, date });
  return { paper: made && { ...made, audience: "internal" }, problems };
}

/** `cover-sheet`, or `cover-sheet-03` of twelve. */
function sheetId({ number, of }: SheetPart): string {
  return of === 1 ? "cover-sheet" : `cover-sheet-${`${number}`.padStart(`${of}`.length, "0")}`;
}

/** The more pressing first; those of which no figure is known stay in their order, behind the others. */
function byUrgency({ urgency: one }: CoverSheetLine, { urgency: other }: CoverSheetLine): number {
  if (one === other) return 0;
  if (one === null) return 1;
  return other === null ? -1 : one - other;
}
