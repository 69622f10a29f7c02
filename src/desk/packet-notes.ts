import type { MadePacket, PaperFacts } from "../collate/rendered-paper.ts";
import type { Packet } from "../pipeline/compose-packet.ts";
import { inputHashes } from "../pipeline/input-hashes.ts";
import type { Inputs } from "../pipeline/inputs.ts";
import { keepRequest } from "../pipeline/keep-request.ts";
import type { PaperName } from "../pipeline/paper-names.ts";
import { requestDates } from "./batch-dates.ts";
import type { PacketMeans } from "./make-packet.ts";
import { summarizeRequest } from "./summarize-request.ts";

/** A request, and what the review found in it. */
export type ReviewedRequest = Pick<Packet, "request" | "findings">;

/** What the manifest says of a paper whatever is printed on it. */
export type PlannedPaper = Omit<PaperFacts, "pages">;

/** What a batch must remember of a packet besides its papers. */
export type PacketNotes = Omit<MadePacket, "papers">;

/** What the manifest says of a paper that templates make. */
export function plannedPaper(
  { id, kind, audience }: PaperName,
  { request, findings }: ReviewedRequest,
  inputs: Inputs,
): PlannedPaper {
  return {
    ...{ id, kind, audience, state: request.state },
    packet: request.id,
    custodian: request.custodian.id,
    instrument: request.instrument,
    origin: inputHashes(request, inputs),
    warnings: kind === "letter" ? [...new Set(findings.map(({ title }) => title))] : [],
  };
}

/** Follows from the inputs and from how many pages the papers have. */
export function packetNotes(
  reviewed: ReviewedRequest,
  papers: readonly Pick<PaperFacts, "audience" | "pages">[],
  { inputs, entries, deadlineLaw, form }: PacketMeans,
): PacketNotes {
  const { request } = reviewed;
  const { summaries, events } = requestDates(request, entries, deadlineLaw);
  return {
    request: request.id,
    asked: summarizeRequest(request, inputs.wording),
    deadlines: summaries,
    events,
    kept: keepRequest(reviewed, papers, inputs, form !== null),
  };
}
