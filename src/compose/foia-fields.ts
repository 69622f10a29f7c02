import type { Request } from "../matter/request.ts";
import type { SourceRecord } from "../registry/registry.ts";
import { FOIA_FIELDS } from "../schema/generated/fields-validators.js";
import type { FoiaFields } from "../schema/generated/foia-fields.ts";
import { fieldsAt } from "../schema/listed-at.ts";
import { flag } from "./flag.ts";
import { requestFields } from "./request-fields.ts";
import { citedBy, draftMarks, type Wording } from "./wording.ts";

const CITED: readonly string[] = fieldsAt(FOIA_FIELDS, "/law");

/** What a request to an agency may say: the fields of a request's letter, and those of `foia-fields.schema.json`. */
export function foiaFields(request: Request, documents: readonly SourceRecord[], wording: Wording): FoiaFields {
  const { requester, foia = {}, feeCap = "" } = request.matter;
  const category = foia.category ?? (requester.role === "researcher" ? "educational" : "other");
  return {
    ...requestFields(request, documents, wording),
    marks: draftMarks(request, wording),
    law: Object.fromEntries(CITED.map((id) => [id, citedBy(id, wording)])) as FoiaFields["law"],
    foia: {
      days: `${wording.agencyDays} working days`,
      feeCap,
      waiver: foia.waiver ?? "",
      expedition: foia.expedition ?? "",
      because: foia.categoryBecause ?? "",
      educational: flag(category === "educational"),
      newsMedia: flag(category === "news-media"),
      commercial: flag(category === "commercial"),
    },
  };
}
