import { keptRequest, packetPages } from "../compose/kept-request.ts";
import type { Audience, KeptRequest } from "../compose/paper.ts";
import { urgencyOf } from "../review/retention-clock.ts";
import type { Packet } from "./compose-packet.ts";
import type { Inputs } from "./inputs.ts";

/** What the papers about the whole batch need of a request. `papers` are those of its packet, printed; `hasForm`: whether the court's form is among them. */
export function keepRequest(
  { request, findings }: Pick<Packet, "request" | "findings">,
  papers: readonly { readonly audience: Audience; readonly pages: number }[],
  { wording }: Inputs,
  hasForm = false,
): KeptRequest {
  const facts = { pages: packetPages(papers), urgency: urgencyOf(request), hasForm };
  return keptRequest(request, findings, facts, wording);
}
