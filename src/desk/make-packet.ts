import type { MadePacket, RenderedPaper } from "../collate/rendered-paper.ts";
import { needsCourtForm } from "../compose/court-form.ts";
import type { Finish, Paper } from "../compose/paper.ts";
import type { DeadlineLaw } from "../deadlines/counting-data.ts";
import type { DocketEntry } from "../docket/docket.ts";
import type { ChosenRequests } from "../pipeline/choose-requests.ts";
import { type Packet, packetOf } from "../pipeline/compose-packet.ts";
import type { Inputs } from "../pipeline/inputs.ts";
import { type Press, renderPaper } from "../pipeline/press.ts";
import { isFault } from "../problem/fault.ts";
import type { Problem } from "../problem/problem.ts";
import { enclosedPapers } from "./enclosed-papers.ts";
import { fillFormFor } from "./fill-form.ts";
import type { Gate } from "./final-gate.ts";
import type { OfficialForm } from "./open-official-form.ts";
import type { PaperCheck, PaperReader } from "./open-recipient-check.ts";
import { packetNotes, plannedPaper } from "./packet-notes.ts";

/** What every packet of a batch is made with. */
export interface PacketMeans {
  readonly inputs: Inputs;
  readonly chosen: ChosenRequests;
  readonly press: Press;
  readonly finish: Finish;
  /** Of the docket. */
  readonly entries: readonly DocketEntry[];
  readonly deadlineLaw: DeadlineLaw;
  readonly form: OfficialForm | null;
  /** What every request of the batch passes before its papers are made. */
  readonly gate: Gate;
  /** Asked of every paper before it is published. */
  readonly checkRecipient: PaperCheck;
  /** Asked of every paper that another process made. */
  readonly readPaper: PaperReader;
}

/** What came of one request: its papers, or why there are none. */
export type MadeOrFaulty =
  | { readonly kind: "made"; readonly packet: MadePacket }
  | { readonly kind: "faulty"; readonly problems: readonly Problem[] };

/**
 * One request of a batch from the plan to bytes: reviewed, composed, printed. It depends on nothing but the means and the
 * place in the batch, so that packets can be made in any order and by any number of workers.
 *
 * @param index among the requests chosen
 */
export async function makePacket(index: number, means: PacketMeans): Promise<MadeOrFaulty> {
  const { inputs, chosen, form } = means;
  const planned = chosen.planned[index];
  if (planned === undefined) throw new Error(`the batch has no request ${index}`);
  const draft = chosen.make(planned);
  const { request, problems: blocked } = means.gate(draft);
  if (request === null) return { kind: "faulty", problems: [...packetOf(draft, inputs).problems, ...blocked] };
  const packet = packetOf(request, inputs, undefined, { profile: means.finish.profile, hasForm: form !== null });
  if (packet.problems.length > 0) return { kind: "faulty", problems: packet.problems };
  const filled =
    form && needsCourtForm(request, inputs.wording)
      ? await fillFormFor(form, request, inputs, means.finish.profile)
      : null;
  if (filled && filled.problems.length > 0) return { kind: "faulty", problems: filled.problems };
  try {
    const made = printed(packet, means, filled?.papers ?? []);
    const misdirected = made.papers.flatMap((paper) => means.checkRecipient(paper, [request]));
    return misdirected.length > 0 ? { kind: "faulty", problems: misdirected } : { kind: "made", packet: made };
  } catch (error) {
    if (isFault(error, "unprintable")) return { kind: "faulty", problems: error.problems };
    throw error;
  }
}

function printed(packet: Packet, means: PacketMeans, forms: readonly RenderedPaper[]): MadePacket {
  const composed = packet.papers.map((paper) => printedPaper(paper, packet, means));
  const papers = [...composed, ...forms, ...enclosedPapers(packet.request, means.inputs)];
  return { papers, ...packetNotes(packet, papers, means) };
}

function printedPaper(paper: Paper, packet: Packet, { inputs, press, finish }: PacketMeans): RenderedPaper {
  return { ...plannedPaper(paper, packet, inputs), ...renderPaper(paper, press, finish) };
}
