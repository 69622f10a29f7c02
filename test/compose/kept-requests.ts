import type { KeptRequest } from "../../src/compose/paper.ts";

/** A request as a batch keeps it: `cN-records`, some of it exchanged. */
export function keptRequest(number: number, more: Partial<KeptRequest> = {}): KeptRequest {
  return {
    ...{
      id: `c${number}-records`,
      number: `CASE-1-R${number}`,
      custodian: `c${number}`,
      name: `Custodian ${number}`,
      instrument: "records request",
    },
    ...{ enclosures: [], bcc: [], address: ["1 Street"], delivery: "by post", respondBy: "March 16, 2026" },
    ...{ pages: { served: 3, parties: 0 }, state: "draft", findings: [], toAdd: "", urgency: null },
    ...more,
  };
}
