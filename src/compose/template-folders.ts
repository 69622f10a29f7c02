import type { CompiledSchema } from "../schema/compiled-schema.ts";
import {
  AUDIT_FIELDS,
  COVER_SHEET_FIELDS,
  FOIA_FIELDS,
  FOLLOW_UP_FIELDS,
  REQUEST_FIELDS,
  REVIEW_FIELDS,
  SUBPOENA_FIELDS,
} from "../schema/generated/fields-validators.js";
import type { TemplateFolder } from "./template.ts";
import type { FieldSet, Instrument } from "./wording.ts";

const FIELDS: Readonly<Record<FieldSet, CompiledSchema>> = {
  request: REQUEST_FIELDS,
  subpoena: SUBPOENA_FIELDS,
  foia: FOIA_FIELDS,
  audit: AUDIT_FIELDS,
};

/** Every paper that has a template, and the whole of what it may read: those of the instruments, and those of the office. */
export function templateFolders(instruments: readonly Instrument[]): readonly Omit<TemplateFolder, "files">[] {
  return [
    ...instruments.flatMap(({ id, papers }) =>
      papers.map((paper) => ({ id, main: paper.id, fields: FIELDS[paper.fields] })),
    ),
    { id: "follow-up", main: "letter", fields: FOLLOW_UP_FIELDS },
    { id: "review", main: "letter", fields: REVIEW_FIELDS },
    { id: "cover-sheet", main: "letter", fields: COVER_SHEET_FIELDS },
  ];
}
