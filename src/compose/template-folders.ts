import { extendFields } from "./extend-fields.ts";
import type { FieldSchema } from "./field-schema.ts";
import type { FieldSet, Instrument } from "./wording.ts";

/** What templates may read, as the program's schema files say it. */
export interface FieldSchemas {
  readonly requestFields: FieldSchema;
  readonly reviewFields: FieldSchema;
  readonly coverSheetFields: FieldSchema;
  /** What these read besides the fields of a request. */
  readonly subpoenaFields: FieldSchema;
  readonly foiaFields: FieldSchema;
  readonly followUpFields: FieldSchema;
  /** What an audit sheet reads, and nothing else. */
  readonly auditFields: FieldSchema;
}

/** A folder of templates, the file in it that is filled, and the whole of what it may read. */
export interface TemplateFolder {
  readonly id: string;
  readonly main: string;
  readonly fields: FieldSchema;
}

/** Every paper that has a template: those of the instruments, and those of the office. */
export function templateFolders(schemas: FieldSchemas, instruments: readonly Instrument[]): readonly TemplateFolder[] {
  const { requestFields: request, auditFields: audit } = schemas;
  const sets: Readonly<Record<FieldSet, FieldSchema>> = {
    request,
    audit,
    subpoena: extendFields(request, schemas.subpoenaFields),
    foia: extendFields(request, schemas.foiaFields),
  };
  return [
    ...instruments.flatMap(({ id, papers }) =>
      papers.map((paper) => ({ id, main: paper.id, fields: sets[paper.fields] })),
    ),
    { id: "follow-up", main: "letter", fields: extendFields(request, schemas.followUpFields) },
    { id: "review", main: "letter", fields: schemas.reviewFields },
    { id: "cover-sheet", main: "letter", fields: schemas.coverSheetFields },
  ];
}
