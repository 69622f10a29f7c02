import type { Paper } from "../compose/paper.ts";
import type { RenderedPaper } from "../export/rendered-paper.ts";
import { coverSheetOf, type Inputs, inputHashes, type Press, renderPaper } from "../pipeline.ts";
import type { ComposedPacket } from "./compose-batch.ts";

/** Every paper of the batch as bytes, in the order of the matter, the cover sheet last. */
export function renderBatch(
  packets: readonly ComposedPacket[],
  inputs: Inputs,
  press: Press,
  onPaper: () => void,
): readonly RenderedPaper[] {
  const rendered = packets.flatMap((packet) =>
    packet.papers.map((paper) => {
      const made = renderOne(paper, packet, inputs, press);
      onPaper();
      return made;
    }),
  );
  const cover = renderCover(packets, rendered, inputs, press);
  onPaper();
  return [...rendered, cover];
}

function renderOne(paper: Paper, packet: ComposedPacket, inputs: Inputs, press: Press): RenderedPaper {
  const { request, findings } = packet;
  const { id, kind, audience, state } = paper;
  return {
    id,
    packet: request.id,
    custodian: request.custodian.id,
    instrument: request.instrument,
    kind,
    audience,
    state,
    ...renderPaper(paper, press),
    origin: inputHashes(request, inputs),
    warnings: kind === "letter" ? findings : [],
  };
}

function renderCover(
  packets: readonly ComposedPacket[],
  rendered: readonly RenderedPaper[],
  inputs: Inputs,
  press: Press,
): RenderedPaper {
  const rows = packets.map(({ request, findings }) => ({
    request,
    findings,
    pages: rendered.find(({ packet, kind }) => packet === request.id && kind === "letter")?.pages ?? 0,
  }));
  const { id, kind, audience, state, letter } = coverSheetOf(rows, inputs);
  const pages = renderPaper({ id, kind, audience, state, letter }, press);
  return {
    id,
    packet: null,
    custodian: null,
    instrument: null,
    kind,
    audience,
    state,
    ...pages,
    origin: null,
    warnings: [],
  };
}
