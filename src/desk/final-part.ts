import { packetOf } from "../pipeline/compose-packet.ts";
import { Fault } from "../problem/fault.ts";
import { didYouMean } from "../problem/nearest.ts";
import { quoteValue } from "../problem/quote-value.ts";
import type { Batch } from "./open-batch.ts";

/** Which requests of a batch can be final as they stand, and which cannot. Ids, in the order of the matter. */
export interface FinalPart {
  readonly ready: readonly string[];
  readonly blocked: readonly string[];
}

/** Asks the gate, and the papers, of every request of a batch that is ordered final. */
export function finalPart({ means }: Batch): FinalPart {
  const { chosen, gate, inputs } = means;
  const ready: string[] = [];
  const blocked: string[] = [];
  for (const planned of chosen.planned) {
    const { request } = gate(chosen.make(planned));
    const isReady = request !== null && packetOf(request, inputs).problems.length === 0;
    (isReady ? ready : blocked).push(planned.id);
  }
  return { ready, blocked };
}

/** Throws a `usage` fault where a request that is named is none of the batch. */
export function requireRequests({ facts }: Batch, named: readonly string[]): void {
  const lost = named.find((id) => !facts.requests.includes(id));
  if (lost === undefined) return;
  throw new Fault("usage", `${quoteValue(lost)} is no request of this choice${didYouMean(lost, facts.requests)}`);
}
