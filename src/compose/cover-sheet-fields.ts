import type { Matter } from "../matter/matter.ts";
import type { Request } from "../matter/request.ts";
import { blocks, type Finding } from "../review/finding.ts";
import { addresseeLines } from "./addressee-lines.ts";
import { dateWords } from "./request-fields.ts";
import type { Fields } from "./template.ts";
import { DELIVERY_LINES, instrumentOf, type Wording } from "./wording.ts";

/** One line of the paralegal's tick list. */
export interface CoverSheetRow {
  readonly request: Request;
  readonly findings: readonly Finding[];
  /** Pages of the letter. */
  readonly pages: number;
}

/** What the cover sheet of a batch says: `src/schemas/cover-sheet-fields.schema.json`. */
export function coverSheetFields(
  matter: Matter,
  issued: string,
  rows: readonly CoverSheetRow[],
  wording: Wording,
): Fields {
  return {
    sheet: {
      lang: matter.language,
      reference: matter.reference,
      date: dateWords(issued),
      title: matter.title,
      count: `${rows.length}`,
      summary: summary(rows),
      notice: matter.notice ?? "",
    },
    rows: rows.map((row) => rowFields(row, wording)),
  };
}

/** A batch is of one state: all drafts, or all final. */
function summary(rows: readonly CoverSheetRow[]): string {
  const final = rows[0]?.request.state === "final";
  if (rows.length === 1) return final ? "The letter below is final." : "The letter below is a draft.";
  return `All ${rows.length} letters below are ${final ? "final" : "drafts"}.`;
}

function rowFields({ request, findings, pages }: CoverSheetRow, wording: Wording): Fields {
  const settle = new Set(findings.filter(blocks).map(({ title }) => title));
  return {
    id: request.id,
    custodian: request.custodian.name,
    instrument: instrumentOf(request.instrument, wording).title,
    address: addresseeLines(request.contact, wording.countries),
    delivery: request.delivery.map((way) => DELIVERY_LINES[way].toLowerCase()).join("; "),
    respondBy: dateWords(request.respondBy),
    pages: `${pages} pp.`,
    state: request.state,
    warnings: [...settle],
  };
}
