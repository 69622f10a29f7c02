import type { Request } from "../matter/request.ts";
import type { SourceRecord } from "../registry/registry.ts";
import type { FoiaFields } from "../schema/generated/foia-fields.ts";
import { flag } from "./flag.ts";
import { requestFields } from "./request-fields.ts";
import { citedBy, draftMarks, type Wording } from "./wording.ts";

/** What a request to an agency may say: the fields of a request's letter, and those of `foia-fields.schema.json`. */
export function foiaFields(request: Request, documents: readonly SourceRecord[], wording: Wording): FoiaFields {
  const { requester, stage } = request.matter;
  return {
    ...requestFields(request, documents, wording),
    marks: draftMarks(request, wording),
    law: { agencyRecords: citedBy("agencyRecords", wording) },
    purpose: {
      research: flag(requester.role === "researcher"),
      litigation: flag(stage.kind === "anticipated" || stage.kind === "pending"),
    },
  };
}
