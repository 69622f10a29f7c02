import type { Matter } from "../matter/matter.ts";
import { blocks } from "../review/finding.ts";
import type { CoverSheetFields } from "../schema/generated/cover-sheet-fields.ts";
import { type BatchPart, partFiles, partWords } from "./batch-part.ts";
import type { KeptRequest, PacketPages } from "./paper.ts";
import { dateWords } from "./request-fields.ts";
import type { TemplateChange } from "./template-changes.ts";

/** One line of the paralegal's tick list of a batch. */
export interface CoverSheetLine extends Omit<KeptRequest, "findings"> {
  /** Titles of what must be settled first. */
  readonly warnings: readonly string[];
}

/** What the tick list keeps of a request. */
export function coverSheetLine({ findings, ...kept }: KeptRequest): CoverSheetLine {
  return { ...kept, warnings: [...new Set(findings.filter(blocks).map(({ title }) => title))] };
}

/** What a cover sheet of a batch says: `src/schemas/cover-sheet-fields.schema.json`. */
export function coverSheetFields(
  matter: Matter,
  issued: string,
  lines: readonly CoverSheetLine[],
  part: BatchPart,
  changes: readonly TemplateChange[],
): CoverSheetFields {
  const isFinal = lines[0]?.state === "final";
  return {
    sheet: {
      lang: matter.language,
      reference: matter.reference,
      date: dateWords(issued),
      title: matter.title,
      count: `${lines.length}`,
      summary: summary(lines.length, isFinal),
      draft: isFinal ? "" : "yes",
      review: `internal/${partFiles("review", part.all)}`,
      part: partWords("sheet", part),
      changed: changes.length === 0 ? "" : changedWords(changes),
      notice: matter.notice ?? "",
    },
    rows: lines.map(rowFields),
  };
}

/** `The office changed 3 lines of 2 templates.` */
export function changedWords(changes: readonly TemplateChange[]): string {
  const files = new Set(changes.map(({ name }) => name)).size;
  const lines = changes.length === 1 ? "1 line" : `${changes.length} lines`;
  return `The office changed ${lines} of ${files === 1 ? "1 template" : `${files} templates`} that come with the program.`;
}

/** A batch is of one state: all drafts, or all final. */
function summary(letters: number, isFinal: boolean): string {
  if (letters === 1) return isFinal ? "The letter below is final." : "The letter below is a draft.";
  const all = letters === 2 ? "Both letters" : `All ${letters} letters`;
  return `${all} below are ${isFinal ? "final" : "drafts"}.`;
}

function rowFields(line: CoverSheetLine): CoverSheetFields["rows"][number] {
  const { id, number, name, instrument, address, delivery, respondBy, pages, enclosures, bcc, state, warnings, toAdd } =
    line;
  const printed = { pages: pageWords(pages.served), parties: partiesWords(pages) };
  return {
    reference: number,
    id,
    custodian: name,
    instrument,
    address,
    delivery,
    respondBy,
    ...printed,
    enclosures,
    bcc,
    state,
    warnings,
    toAdd,
  };
}

function pageWords(pages: number): string {
  return pages === 1 ? "1 p." : `${pages} pp.`;
}

/** Blank where the parties get nothing. */
function partiesWords({ parties }: PacketPages): string {
  return parties === 0 ? "" : `parties: ${parties}`;
}
