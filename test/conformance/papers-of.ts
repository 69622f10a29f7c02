import type { Paper } from "../../src/compose/paper.ts";
import type { Inputs } from "../../src/pipeline/inputs.ts";
import { type Press, renderPaper } from "../../src/pipeline/press.ts";
import { type Asked, composePapers } from "../pipeline/office-papers.ts";
import { openShipped } from "../shipped-world.ts";

/** A matter of the checkout, with its registry. */
export function openInputs(matter: string, targets: readonly string[]): Inputs {
  return openShipped({ matter, targets });
}

/** The papers of the requests, in the order of the matter, and last those about them all: tick list and review. */
export function papersOf(inputs: Inputs, press: Press, asked: Asked): readonly Paper[] {
  const { packets, office } = composePapers(inputs, asked, (paper) => renderPaper(paper, press).pages);
  return [...packets.flatMap(({ papers }) => papers), ...office.map(({ paper }) => paper)];
}
