import type { Matter } from "../matter/matter.ts";
import type { Request } from "../matter/request.ts";
import { blocks, type Finding } from "../review/finding.ts";
import type { CoverSheetFields } from "../schema/generated/cover-sheet-fields.ts";
import { addresseeLines } from "./addressee-lines.ts";
import type { CoverSheetLine } from "./paper.ts";
import { dateWords } from "./request-fields.ts";
import { DELIVERY_LINES, instrumentOf, type Wording } from "./wording.ts";

/** Which part of the tick list of a batch a sheet is; one of one where they all stand on it. */
export interface SheetPart {
  readonly number: number;
  readonly of: number;
  /** Its lines among those of the batch, the first and the last, from 1. */
  readonly first: number;
  readonly last: number;
  readonly all: number;
}

/** What the tick list keeps of a request. */
export function coverSheetLine(
  request: Request,
  findings: readonly Finding[],
  letter: { readonly pages: number; readonly urgency: number },
  wording: Wording,
): CoverSheetLine {
  const settle = new Set(findings.filter(blocks).map(({ title }) => title));
  return {
    id: request.id,
    custodian: request.custodian.name,
    instrument: instrumentOf(request.instrument, wording).title,
    address: addresseeLines(request.contact, wording.countries),
    delivery: request.delivery.map((way) => DELIVERY_LINES[way].toLowerCase()).join("; "),
    respondBy: dateWords(request.respondBy),
    pages: letter.pages,
    state: request.state,
    warnings: [...settle],
    urgency: Number.isFinite(letter.urgency) ? letter.urgency : null,
  };
}

/** What a cover sheet of a batch says: `src/schemas/cover-sheet-fields.schema.json`. */
export function coverSheetFields(
  matter: Matter,
  issued: string,
  lines: readonly CoverSheetLine[],
  part: SheetPart,
): CoverSheetFields {
  return {
    sheet: {
      lang: matter.language,
      reference: matter.reference,
      date: dateWords(issued),
      title: matter.title,
      count: `${lines.length}`,
      summary: summary(lines),
      part: partWords(part),
      notice: matter.notice ?? "",
    },
    rows: lines.map(rowFields),
  };
}

/** Blank where one sheet holds them all. */
function partWords({ number, of, first, last, all }: SheetPart): string {
  return of === 1 ? "" : `sheet ${number} of ${of}: letters ${first} to ${last} of ${all}`;
}

/** A batch is of one state: all drafts, or all final. */
function summary(lines: readonly CoverSheetLine[]): string {
  const final = lines[0]?.state === "final";
  if (lines.length === 1) return final ? "The letter below is final." : "The letter below is a draft.";
  return `All ${lines.length} letters below are ${final ? "final" : "drafts"}.`;
}

function rowFields({ urgency: _, pages, ...line }: CoverSheetLine): CoverSheetFields["rows"][number] {
  return { ...line, pages: `${pages} pp.` };
}
