import type { CompiledSchema } from "../schema/compiled-schema.ts";
import {
  AUDIT_FIELDS,
  COVER_SHEET_FIELDS,
  FOIA_FIELDS,
  FOLLOW_UP_FIELDS,
  GATE_FIELDS,
  LETTER_OF_REQUEST_FIELDS,
  PRODUCTION_FIELDS,
  REQUEST_FIELDS,
  REVIEW_FIELDS,
  SUBPOENA_FIELDS,
} from "../schema/generated/fields-validators.js";
import type { TemplateFolder } from "./template.ts";
import type { FieldSet, Instrument, Wording } from "./wording.ts";

const FIELDS: Readonly<Record<FieldSet, CompiledSchema>> = {
  request: REQUEST_FIELDS,
  subpoena: SUBPOENA_FIELDS,
  foia: FOIA_FIELDS,
  production: PRODUCTION_FIELDS,
  "letter-of-request": LETTER_OF_REQUEST_FIELDS,
  audit: AUDIT_FIELDS,
  gate: GATE_FIELDS,
};

/** The folder of the papers by which counsel meets a gate, whatever the instrument. */
export const GATES = "gates";

/** Every paper that has a template, and the whole of what it may read: those of the instruments, and those of the office. */
export function templateFolders(
  instruments: readonly Instrument[],
  gatePapers: Wording["gatePapers"],
): readonly Omit<TemplateFolder, "files">[] {
  const ofGates = new Set(gatePapers.flatMap(({ papers }) => papers.map(({ id }) => id)));
  return [
    ...instruments.flatMap(({ id, papers }) =>
      papers.map((paper) => ({ id, main: paper.id, fields: FIELDS[paper.fields] })),
    ),
    ...[...ofGates].map((main) => ({ id: GATES, main, fields: GATE_FIELDS })),
    { id: "follow-up", main: "letter", fields: FOLLOW_UP_FIELDS },
    { id: "review", main: "letter", fields: REVIEW_FIELDS },
    { id: "cover-sheet", main: "letter", fields: COVER_SHEET_FIELDS },
  ];
}
