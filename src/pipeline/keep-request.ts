import { keptRequest, packetPages } from "../compose/kept-request.ts";
import type { Audience, KeptRequest } from "../compose/paper.ts";
import { urgencyOf } from "../review/retention-clock.ts";
import type { Packet } from "./compose-packet.ts";
import type { Inputs } from "./inputs.ts";

/** What the papers about the whole batch need of a request. `papers` are those of its packet, printed. */
export function keepRequest(
  { request, findings }: Pick<Packet, "request" | "findings">,
  papers: readonly { readonly audience: Audience; readonly pages: number }[],
  { wording }: Inputs,
): KeptRequest {
  return keptRequest(request, findings, { pages: packetPages(papers), urgency: urgencyOf(request) }, wording);
}
