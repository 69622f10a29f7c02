import { chooseFiles } from "../../src/cli/choose-files.ts";
import { openMatter } from "../../src/cli/open-matter.ts";
import type { Paper } from "../../src/compose/paper.ts";
import type { Inputs } from "../../src/pipeline/inputs.ts";
import { type Press, renderPaper } from "../../src/pipeline/press.ts";
import { type Asked, composePapers } from "../pipeline/office-papers.ts";

/** A matter of the checkout, with its registry. */
export function openInputs(matter: string, targets: readonly string[]): Inputs {
  const { inputs, problems } = openMatter(chooseFiles({ matter, targets, templates: "templates" }, process.cwd()));
  if (!inputs) throw new Error(JSON.stringify(problems));
  return inputs;
}

/** The papers of the requests, in the order of the matter, and last those about them all: tick list and review. */
export function papersOf(inputs: Inputs, press: Press, asked: Asked): readonly Paper[] {
  const { packets, office } = composePapers(inputs, asked, (paper) => renderPaper(paper, press).pages);
  return [...packets.flatMap(({ papers }) => papers), ...office.map(({ paper }) => paper)];
}
