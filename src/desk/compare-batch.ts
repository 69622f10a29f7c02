import { compareRounds, type RequestChange } from "../collate/compare-rounds.ts";
import type { AskedSummary, Manifest } from "../collate/manifest.ts";
import { requestsOf } from "../pipeline/choose-requests.ts";
import type { Inputs } from "../pipeline/inputs.ts";
import { Fault } from "../problem/fault.ts";
import { comparePapers, type PaperChange } from "./compare-papers.ts";
import { summarizeRequest } from "./summarize-request.ts";

/** What a matter asked once, or asks now. */
export interface Round {
  readonly asked: readonly AskedSummary[];
  /** Issued on this date, ISO. */
  readonly date: string;
  /** What its papers are made from; null where nobody kept it, and then their words are not known. */
  readonly inputs: Inputs | null;
}

/** What differs in what a request asks, and in the words of its papers. */
export interface RoundChange extends RequestChange {
  readonly papers: readonly PaperChange[];
}

/**
 * What the matter asks now, as a round of its own to compare with an earlier batch. Throws a `usage` fault where that
 * is another matter's.
 *
 * @param recorded the inputs of the earlier batch, if it keeps them: a date of issue that the matter has changed since counts
 * @param ordered the date of issue, where it is ordered
 */
export function roundOf(
  { reference, date: earlier }: Pick<Manifest, "reference" | "date">,
  inputs: Inputs,
  recorded: Inputs | null,
  ordered?: string,
): Round {
  if (reference !== inputs.matter.reference) {
    throw new Fault("usage", `that batch is of the matter ${reference}, this is ${inputs.matter.reference}`);
  }
  const issued = inputs.matter.issued;
  const isMoved = recorded !== null && issued !== undefined && issued !== recorded.matter.issued;
  const date = ordered ?? (isMoved ? issued : earlier);
  const asked = requestsOf(inputs, { date }).map((request) => summarizeRequest(request, inputs.wording));
  return { asked, date, inputs };
}

/** What differs from one round to another: what is asked, and every paper that reads differently. */
export function changesOfRounds(before: Round, now: Round): readonly RoundChange[] {
  const asked = compareRounds(before.asked, now.asked);
  const papers = before.inputs && now.inputs ? comparePapers(before, now) : new Map<string, readonly PaperChange[]>();
  const known = new Set(asked.map(({ id }) => id));
  const all = [...now.asked.map(({ id }) => id), ...before.asked.map(({ id }) => id), ...papers.keys()];
  const changes = new Map(asked.map((change) => [change.id, change]));
  return [...new Set(all)].flatMap((id) => {
    const words = papers.get(id) ?? [];
    const change = changes.get(id) ?? { id, kind: "changed", details: [] };
    return known.has(id) || words.length > 0 ? [{ ...change, papers: words }] : [];
  });
}
