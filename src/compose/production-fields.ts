import type { Matter } from "../matter/matter.ts";
import { isOwnParty, otherParties } from "../matter/other-parties.ts";
import type { Request } from "../matter/request.ts";
import { withoutStop } from "../matter/text-form.ts";
import type { SourceRecord } from "../registry/registry.ts";
import { PRODUCTION_FIELDS } from "../schema/generated/fields-validators.js";
import type { ProductionFields } from "../schema/generated/production-fields.ts";
import { fieldsAt } from "../schema/listed-at.ts";
import { captionFields } from "./caption-fields.ts";
import { flag } from "./flag.ts";
import { requestFields } from "./request-fields.ts";
import { partyRows } from "./subpoena-fields.ts";
import { citedBy, draftMarks, type Wording } from "./wording.ts";

const CITED: readonly string[] = fieldsAt(PRODUCTION_FIELDS, "/law");

/** What requests for production may say: the fields of a request's letter, and those of `production-fields.schema.json`. */
export function productionFields(
  request: Request,
  documents: readonly SourceRecord[],
  wording: Wording,
): ProductionFields {
  const { matter, custodian } = request;
  const rows = partyRows(matter.stage.parties ?? [], matter.stage);
  const asked = rows.find(({ name }) => name === custodian.name);
  return {
    ...requestFields(request, documents, wording),
    marks: draftMarks(request, wording),
    action: captionFields(matter),
    noticed: partyRows(otherParties(matter), matter.stage).map(({ name, role, counsel }) => ({ name, role, counsel })),
    production: {
      client: matter.requester.represents ?? "",
      party: custodian.name,
      counsel: asked?.counsel ?? "",
      role: capital(asked?.role ?? "party"),
      ownRole: capital((matter.stage.parties ?? []).find((party) => isOwnParty(party, matter))?.role ?? "party"),
      ...planFields(matter),
      days: `${wording.partyDays} days`,
    },
    law: Object.fromEntries(CITED.map((id) => [id, citedBy(id, wording)])) as ProductionFields["law"],
  };
}

function planFields({ production }: Matter) {
  return {
    early: flag(production?.conference === undefined),
    place: production?.place ?? [],
    electronic: production?.electronic ?? "",
    service: withoutStop(production?.service ?? ""),
  };
}

function capital(role: string): string {
  return `${role.slice(0, 1).toUpperCase()}${role.slice(1)}`;
}
