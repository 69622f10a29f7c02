import type { Request } from "../matter/request.ts";
import { keptFinding, type PlacedFinding } from "../review/finding.ts";
import { addresseeLines } from "./addressee-lines.ts";
import { missingFormWords } from "./court-form.ts";
import { deliveryWords } from "./delivery-lines.ts";
import { gateEnclosures } from "./gate-plans.ts";
import type { Audience, KeptRequest, PacketPages } from "./paper.ts";
import { dateWords, enclosureWords } from "./request-fields.ts";
import { instrumentOf, type Wording } from "./wording.ts";

/** What a batch keeps of a request. `urgency` is infinite where no figure is known. */
export function keptRequest(
  request: Request,
  findings: readonly PlacedFinding[],
  { pages, urgency, hasForm }: { readonly pages: PacketPages; readonly urgency: number; readonly hasForm: boolean },
  wording: Wording,
): KeptRequest {
  const { custodian } = request;
  return {
    id: request.id,
    number: request.number,
    custodian: custodian.id,
    name: custodian.name,
    instrument: instrumentOf(request.instrument, wording).title,
    address: addresseeLines(request.contact, request.matter.requester),
    delivery: deliveryWords(request).join("; "),
    respondBy: dateWords(request.respondBy),
    pages,
    enclosures: [...gateEnclosures(request, wording), ...enclosureWords(request, wording)],
    bcc: request.bcc,
    state: request.state,
    findings: findings.map(keptFinding),
    toAdd: hasForm ? "" : missingFormWords(request, wording),
    urgency: Number.isFinite(urgency) ? urgency : null,
  };
}

/** Pages of the papers of a packet by where they go; those of the office are not counted. */
export function packetPages(papers: readonly { readonly audience: Audience; readonly pages: number }[]): PacketPages {
  const pagesFor = (wanted: Audience) =>
    papers.reduce((sum, { audience, pages }) => (audience === wanted ? sum + pages : sum), 0);
  return { served: pagesFor("served"), parties: pagesFor("parties") };
}
