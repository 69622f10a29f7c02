import type { PaperFacts } from "../collate/rendered-paper.ts";
import { needsCourtForm } from "../compose/court-form.ts";
import { openForm } from "../forms/open-form.ts";
import { packetOf } from "../pipeline/compose-packet.ts";
import { packetNames } from "../pipeline/paper-names.ts";
import { placedFindings } from "../pipeline/request-findings.ts";
import type { Problem } from "../problem/problem.ts";
import { enclosedPapers } from "./enclosed-papers.ts";
import { plannedForms } from "./fill-form.ts";
import type { PacketMeans } from "./make-packet.ts";
import type { OfficialForm } from "./open-official-form.ts";
import {
  type PacketNotes,
  type PlannedPaper,
  packetNotes,
  plannedPaper,
  type ReviewedRequest,
} from "./packet-notes.ts";

/** A paper that a packet must have. */
export interface ForetoldPaper {
  readonly paper: PlannedPaper;
  /** How many pages it must have; null where only the paper itself says it. */
  readonly pages: number | null;
}

/** All that the inputs say of a packet: which papers it has, and what the batch remembers of it once they are printed. */
export interface ForetoldPacket {
  readonly request: ReviewedRequest["request"];
  readonly papers: readonly ForetoldPaper[];
  /** Why the request cannot be what the batch says that it is. */
  readonly problems: readonly Problem[];
  readonly notes: (papers: readonly Pick<PaperFacts, "audience" | "pages">[]) => PacketNotes;
}

/**
 * Opens what says of a packet that another process made what it must be, without printing it: to judge by, instead of
 * believing, what comes with it. Takes the place of the packet among the requests chosen.
 */
export async function packetForeteller(means: PacketMeans): Promise<(index: number) => ForetoldPacket> {
  const formPages = means.form === null ? 0 : await pagesOf(means.form);
  return (index) => foretell(index, formPages, means);
}

function foretell(index: number, formPages: number, means: PacketMeans): ForetoldPacket {
  const { inputs, chosen, form } = means;
  const planned = chosen.planned[index];
  if (planned === undefined) throw new Error(`the batch has no request ${index}`);
  const draft = chosen.make(planned);
  const { request: admitted, problems } = means.gate(draft);
  const request = admitted ?? draft;
  const reviewed = { request, findings: placedFindings(request, inputs) };
  const papers: readonly ForetoldPaper[] = packetNames(request, inputs.wording).map((name) => ({
    paper: plannedPaper(name, reviewed, inputs),
    pages: null,
  }));
  const hasForm = form !== null && needsCourtForm(request, inputs.wording);
  return {
    request,
    papers: [
      ...papers,
      ...(hasForm ? plannedForms(request, inputs).map((paper) => ({ paper, pages: formPages })) : []),
      ...enclosedPapers(request, inputs).map(({ bytes: _, pages, ...paper }) => ({ paper, pages })),
    ],
    problems: request.state === "final" ? packetOf(request, inputs).problems : problems,
    notes: (printed) => packetNotes(reviewed, printed, means),
  };
}

/** A filled form has the pages of the official one. */
async function pagesOf({ form: { bytes, name } }: OfficialForm): Promise<number> {
  const opened = await openForm(bytes, name);
  return "form" in opened ? opened.form.getPageCount() : 0;
}
