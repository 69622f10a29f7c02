import { countryName } from "../address/countries.ts";
import type { Matter } from "../matter/matter.ts";
import type { Request } from "../matter/request.ts";
import { withoutStop } from "../matter/text-form.ts";
import type { SourceRecord } from "../registry/registry.ts";
import { LETTER_OF_REQUEST_FIELDS } from "../schema/generated/fields-validators.js";
import type { LetterOfRequestFields } from "../schema/generated/letter-of-request-fields.ts";
import { fieldsAt } from "../schema/listed-at.ts";
import { captionFields } from "./caption-fields.ts";
import { requestFields } from "./request-fields.ts";
import { partyRows } from "./subpoena-fields.ts";
import { citedBy, instrumentOf, type Wording } from "./wording.ts";

const CITED: readonly string[] = fieldsAt(LETTER_OF_REQUEST_FIELDS, "/law");

/** What a proposed letter of request and its motion may say: besides a letter's fields, `letter-of-request-fields.schema.json`. */
export function letterOfRequestFields(
  request: Request,
  documents: readonly SourceRecord[],
  wording: Wording,
): LetterOfRequestFields {
  const { matter, custodian } = request;
  return {
    ...requestFields(request, documents, wording),
    marks: marksOf(request, wording),
    action: captionFields(matter),
    parties: partyRows(matter.stage.parties ?? [], matter.stage).map(({ name, role, counsel }) => ({
      name,
      role,
      counsel,
    })),
    request: {
      country: countryName(custodian.country),
      client: matter.requester.represents ?? "",
      ...particulars(matter),
    },
    law: Object.fromEntries(CITED.map((id) => [id, citedBy(id, wording)])) as LetterOfRequestFields["law"],
  };
}

/** The court issues it, and no state of the batch does: until the court has signed, every page says so. */
function marksOf({ instrument, matter }: Request, wording: Wording): LetterOfRequestFields["marks"] {
  const isIssued = matter.letterOfRequest?.issued !== undefined;
  return { draft: isIssued ? "" : instrumentOf(instrument, wording).mark, notice: matter.notice ?? "" };
}

function particulars({ letterOfRequest }: Matter): Omit<LetterOfRequestFields["request"], "country" | "client"> {
  return {
    requested: letterOfRequest?.requested ?? [],
    proceeding: letterOfRequest?.proceeding ?? "",
    purpose: letterOfRequest?.purpose ?? "",
    language: withoutStop(letterOfRequest?.language ?? ""),
    procedure: letterOfRequest?.procedure ?? "",
    privilege: letterOfRequest?.privilege ?? "",
  };
}
