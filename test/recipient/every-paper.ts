import * as assert from "uvu/assert";
import { FOLLOW_UP_KINDS } from "../../src/compose/follow-up-fields.ts";
import { type Finish, FOR_SERVICE, type Paper } from "../../src/compose/paper.ts";
import type { FinishedPaper } from "../../src/desk/open-recipient-check.ts";
import type { Request } from "../../src/matter/request.ts";
import { followUpOf } from "../../src/pipeline/compose-follow-up.ts";
import type { Inputs } from "../../src/pipeline/inputs.ts";
import { type Press, renderPaper } from "../../src/pipeline/press.ts";
import { composePapers } from "../pipeline/office-papers.ts";

/** A paper in words, and the requests that it is about. */
export interface PlannedPaper {
  readonly paper: Paper;
  readonly about: readonly Request[];
}

const LATER = {
  ...{ date: "2026-12-20", sent: "2026-11-24", replyBy: "2027-01-04", answered: "2026-12-01", until: "2026-12-30" },
  ...{ theirReference: "X-1", amount: "USD 450", entity: "Example Carrier LLC" },
};

/** Every packet of a matter, a follow-up of each kind to its first request, cover sheet and review. */
export function everyPaper(inputs: Inputs): readonly PlannedPaper[] {
  const { packets, office } = composePapers(inputs, { date: inputs.matter.issued ?? "2026-11-23" });
  const requests = packets.map(({ request }) => request);
  const [first] = requests;
  if (first === undefined) throw new Error("the matter asks nothing");
  const followUps = FOLLOW_UP_KINDS.map((kind) => followUpOf(first, kind, LATER, inputs));
  assert.equal(
    [...packets, ...followUps].flatMap(({ problems }) => problems),
    [],
  );
  return [
    ...packets.flatMap(({ request, papers }) => papers.map((paper) => ({ paper, about: [request] }))),
    ...followUps.flatMap(({ paper }) => (paper === null ? [] : [{ paper, about: [first] }])),
    ...office.map(({ paper }) => ({ paper, about: requests })),
  ];
}

/** The paper as it would be published, with the row of its manifest. */
export function finished({ paper, about }: PlannedPaper, press: Press, finish: Finish = FOR_SERVICE): FinishedPaper {
  const { id, kind } = paper;
  const request = kind === "cover-sheet" || kind === "review" ? undefined : about[0];
  const { bytes } = renderPaper(paper, press, finish);
  return { id, kind, packet: request?.id ?? null, custodian: request?.custodian.id ?? null, bytes };
}
