import type { RenderedPaper } from "../collate/rendered-paper.ts";
import type { Request } from "../matter/request.ts";
import { inputHashes } from "../pipeline/input-hashes.ts";
import type { Enclosed, Inputs } from "../pipeline/inputs.ts";
import type { Problem } from "../problem/problem.ts";
import { equalBytes } from "./equal-bytes.ts";
import type { FinishedPaper } from "./open-recipient-check.ts";
import type { PlannedPaper } from "./packet-notes.ts";

/** What a request encloses, as papers of its packet: the files to the byte, beside the letter. */
export function enclosedPapers(request: Request, inputs: Inputs): readonly RenderedPaper[] {
  return request.enclosures.map(({ file }, index) => {
    const { bytes, pages } = enclosed(file, inputs);
    return { ...planned(request, index, inputs), bytes, pages };
  });
}

function planned(request: Request, index: number, inputs: Inputs): PlannedPaper {
  return {
    id: enclosureId(request, index),
    packet: request.id,
    custodian: request.custodian.id,
    instrument: request.instrument,
    kind: "enclosure",
    audience: "served",
    state: request.state,
    origin: inputHashes(request, inputs),
    warnings: [],
  };
}

function enclosureId({ id }: Request, index: number): string {
  return `${id}-enclosure-${index + 1}`;
}

function enclosed(file: string, { enclosures }: Inputs): Enclosed {
  const found = enclosures.find(({ name }) => name === file);
  if (found === undefined) throw new Error(`the enclosure ${JSON.stringify(file)} was checked and is missing`);
  return found;
}

/** An enclosure is not ours to read: it must be, to the byte, the file that the matter encloses. */
export function enclosureProblems(
  paper: FinishedPaper,
  request: Request | undefined,
  inputs: Inputs,
): readonly Problem[] {
  const index = request?.enclosures.findIndex((_, at) => enclosureId(request, at) === paper.id) ?? -1;
  const named = request?.enclosures[index];
  if (named !== undefined && equalBytes(enclosed(named.file, inputs).bytes, paper.bytes)) return [];
  const message = `${paper.id} is not the file that the matter encloses`;
  return [{ code: "other-enclosure", severity: "error", message }];
}
