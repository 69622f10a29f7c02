import type { Finish, Paper } from "../compose/paper.ts";
import type { RenderedPaper } from "../export/rendered-paper.ts";
import { coverSheetOf } from "../pipeline/compose-cover-sheet.ts";
import type { Packet } from "../pipeline/compose-packet.ts";
import { inputHashes } from "../pipeline/input-hashes.ts";
import type { Inputs } from "../pipeline/inputs.ts";
import { type Press, renderPaper } from "../pipeline/press.ts";
import type { Problem } from "../problem/problem.ts";

/** Every paper of the batch as bytes, in the order of the matter, the cover sheet last; none where there are problems. */
export interface RenderedBatch {
  readonly papers: readonly RenderedPaper[];
  readonly problems: readonly Problem[];
}

/** @param making what papers are printed with, and how they are finished */
export function renderBatch(
  packets: readonly Packet[],
  inputs: Inputs,
  issued: string,
  making: { readonly press: Press; readonly finish: Finish },
  onPaper: () => void,
): RenderedBatch {
  const print = (paper: Paper) => {
    const printed = renderPaper(paper, making.press, making.finish);
    onPaper();
    return printed;
  };
  const papers = packets.flatMap((packet) => packet.papers.map((paper) => renderOne(paper, packet, inputs, print)));
  const rows = packets.map(({ request, findings }) => ({ request, findings, pages: pagesOf(request.id, papers) }));
  const cover = coverSheetOf(rows, inputs, issued);
  return cover.paper === null
    ? { papers: [], problems: cover.problems }
    : { papers: [...papers, coverOf(cover.paper, print(cover.paper))], problems: cover.problems };
}

type Printed = ReturnType<typeof renderPaper>;

function renderOne(
  paper: Paper,
  { request, findings }: Packet,
  inputs: Inputs,
  print: (paper: Paper) => Printed,
): RenderedPaper {
  const { id, kind, audience, state } = paper;
  return {
    id,
    packet: request.id,
    custodian: request.custodian.id,
    instrument: request.instrument,
    kind,
    audience,
    state,
    ...print(paper),
    origin: inputHashes(request, inputs),
    warnings: kind === "letter" ? [...new Set(findings.map(({ title }) => title))] : [],
  };
}

function coverOf({ id, kind, audience, state }: Paper, printed: Printed): RenderedPaper {
  const about = { packet: null, custodian: null, instrument: null, origin: null, warnings: [] };
  return { id, kind, audience, state, ...about, ...printed };
}

function pagesOf(packet: string, papers: readonly RenderedPaper[]): number {
  return papers.find((paper) => paper.packet === packet && paper.kind === "letter")?.pages ?? 0;
}
