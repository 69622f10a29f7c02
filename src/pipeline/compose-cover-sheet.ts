import { type CoverSheetRow, coverSheetFields } from "../compose/cover-sheet-fields.ts";
import { byUrgency } from "../review/retention-clock.ts";
import { aboutOf, type ComposedPaper, composeFrom, draftPaper } from "./compose-paper.ts";
import type { Inputs } from "./inputs.ts";

/** The paralegal's tick list of a batch: requests whose records are known to perish come first. */
export function coverSheetOf(rows: readonly CoverSheetRow[], inputs: Inputs, date: string): ComposedPaper {
  const pressing = [...rows].sort((a, b) => byUrgency(a.request, b.request));
  const fields = coverSheetFields(inputs.matter, date, pressing, inputs.wording);
  const { letter, problems } = composeFrom("cover-sheet", fields, inputs);
  const made = letter && draftPaper("cover-sheet", "cover-sheet", letter, aboutOf(inputs, date));
  return { paper: made && { ...made, audience: "internal" }, problems };
}
