import { inParts, type ListPart, partId } from "../compose/batch-part.ts";
import { type CoverSheetLine, coverSheetFields, coverSheetLine } from "../compose/cover-sheet-fields.ts";
import type { KeptRequest } from "../compose/paper.ts";
import { type ComposedPart, composeFrom, type Issue, officePaper } from "./compose-paper.ts";
import type { Inputs } from "./inputs.ts";

/**
 * The paralegal's tick list of a batch: requests whose records are known to perish come first. One sheet, or several,
 * each made when it is asked for.
 */
export function* coverSheetsOf(kept: Iterable<KeptRequest>, inputs: Inputs, issue: Issue): Generator<ComposedPart> {
  const pressing = Array.from(kept, coverSheetLine).sort(byUrgency);
  for (const listed of inParts(pressing, pressing.length)) {
    yield { ...sheetOf(listed, inputs, issue), requests: listed.entries.map(({ id }) => id) };
  }
}

function sheetOf({ entries, part }: ListPart<CoverSheetLine>, inputs: Inputs, issue: Issue) {
  const fields = coverSheetFields(inputs.matter, issue.date, entries, part, inputs.office?.changes ?? []);
  const { changed } = fields.sheet;
  const about = { inputs, ...issue };
  return officePaper(partId("cover-sheet", part), "cover-sheet", composeFrom("cover-sheet", fields, inputs), about, [
    changed,
  ]);
}

/** The more pressing first; those of which no figure is known stay in their order, behind the others. */
function byUrgency({ urgency: one }: CoverSheetLine, { urgency: other }: CoverSheetLine): number {
  if (one === other) return 0;
  if (one === null) return 1;
  return other === null ? -1 : one - other;
}
