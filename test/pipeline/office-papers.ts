import type { KeptRequest, Paper } from "../../src/compose/paper.ts";
import { requestsOf } from "../../src/pipeline/choose-requests.ts";
import { coverSheetsOf } from "../../src/pipeline/compose-cover-sheet.ts";
import { type Packet, packetOf } from "../../src/pipeline/compose-packet.ts";
import type { ComposedPart } from "../../src/pipeline/compose-paper.ts";
import { reviewPapersOf } from "../../src/pipeline/compose-review.ts";
import type { Inputs } from "../../src/pipeline/inputs.ts";
import { keepRequest } from "../../src/pipeline/keep-request.ts";

/** Which requests: all of a matter where no custodian is named. `date` is of issue, ISO. */
export interface Asked {
  readonly date: string;
  readonly custodians?: readonly string[];
  readonly state?: Paper["state"];
}

/** What a batch holds before it is printed. */
export interface ComposedPapers {
  readonly packets: readonly Packet[];
  readonly kept: readonly KeptRequest[];
  /** Cover sheets, then reviews. */
  readonly office: readonly (ComposedPart & { readonly paper: Paper })[];
}

/** The papers of a batch in words. `pagesOf` says how long a paper is; three pages where it is not given. */
export function composePapers(
  inputs: Inputs,
  asked: Asked,
  pagesOf: (paper: Paper) => number = () => 3,
): ComposedPapers {
  const { state = "draft" } = asked;
  // What the gate lets pass is not looked at here: papers of either state are compared.
  const requests = requestsOf(inputs, asked).map((request) => ({ ...request, state }));
  const packets = requests.map((request) => packetOf(request, inputs));
  const kept = packets.map((packet) => {
    const papers = packet.papers.map((paper) => ({ audience: paper.audience, pages: pagesOf(paper) }));
    return keepRequest(packet, papers, inputs);
  });
  const issue = { date: asked.date, state };
  const find = (ids: readonly string[]) => requests.filter(({ id }) => ids.includes(id));
  const office = [...coverSheetsOf(kept, inputs, issue), ...reviewPapersOf(() => kept, inputs, issue, find)];
  return { packets, kept, office: office.map(made) };
}

function made({ paper, problems, requests }: ComposedPart) {
  if (paper === null) throw new Error(JSON.stringify(problems));
  return { paper, problems, requests };
}
