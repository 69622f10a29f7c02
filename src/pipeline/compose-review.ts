import { addresseeFacts } from "../compose/addressee-facts.ts";
import { inParts, type ListPart, partId } from "../compose/batch-part.ts";
import type { KeptRequest } from "../compose/paper.ts";
import { type Addressee, reviewFields } from "../compose/review-fields.ts";
import type { Request } from "../matter/request.ts";
import type { RuleFacts, Tally } from "../review/finding.ts";
import { groupByRule } from "../review/group-findings.ts";
import { ruleFacts } from "../review/rule-facts.ts";
import { gravestOf, tallyFindings } from "../review/tally-findings.ts";
import { type ComposedPart, composeFrom, type Issue, officePaper } from "./compose-paper.ts";
import { documentsOf, type Inputs } from "./inputs.ts";

/** The requests of a batch, as often as they are asked for: so that only those of one part need be in memory. */
export type KeptRequests = () => Iterable<KeptRequest>;

/**
 * Counsel's review paper of a batch: what stops which letter, then what was found, rule by rule, then how each addressee is
 * known. Requests that something blocks come first, then those that counsel must weigh. One paper, or several parts, each
 * made when it is asked for.
 *
 * @param find makes the requests of a part anew
 */
export function* reviewPapersOf(
  kept: KeptRequests,
  inputs: Inputs,
  issue: Issue,
  find: (ids: readonly string[]) => readonly Request[],
): Generator<ComposedPart> {
  const tally = tallyFindings(kept());
  const facts = ruleFacts(inputs.law);
  for (const listed of inParts(gravestFirst(kept, tally), tally.requests)) {
    const ids = listed.entries.map(({ id }) => id);
    yield { ...partOf(listed, { tally, ruleFacts: facts, requests: find(ids) }, inputs, issue), requests: ids };
  }
}

/** Letters that are stopped; those that counsel must weigh; the others. */
const RANKS: readonly (readonly (keyof Tally["by"])[])[] = [["block"], ["warn"], ["passed", "inform", "nothing"]];

/** Read once for each rank, so that none of them is kept. */
function* gravestFirst(kept: KeptRequests, { by }: Tally): Generator<KeptRequest> {
  for (const rank of RANKS.filter((standings) => standings.some((standing) => by[standing] > 0))) {
    for (const request of kept()) if (rank.includes(gravestOf(request.findings))) yield request;
  }
}

interface PartFacts {
  readonly tally: Tally;
  readonly ruleFacts: (rule: string) => RuleFacts;
  readonly requests: readonly Request[];
}

function partOf(listed: ListPart<KeptRequest>, { requests, ...facts }: PartFacts, inputs: Inputs, issue: Issue) {
  const found = groupByRule(
    listed.entries.flatMap(({ id, findings }) => findings.map((finding) => ({ request: id, finding }))),
  );
  const addressees = addresseesOf(requests, inputs);
  const changes = listed.part.number === 1 ? (inputs.office?.changes ?? []) : [];
  const fields = reviewFields({ matter: inputs.matter, ...issue, ...facts, listed, found, addressees, changes });
  const said = [fields.review.changed, ...fields.changes.flatMap(({ place, now, before }) => [place, now, before])];
  const composed = composeFrom("review", fields, inputs);
  return officePaper(partId("review", listed.part), "review", composed, { inputs, ...issue }, said);
}

/** Each custodian once, with all its requests; twice where they go to different addresses. */
function addresseesOf(requests: readonly Request[], inputs: Inputs): readonly Addressee[] {
  const documents = documentsOf(inputs);
  const known = new Map<string, { readonly about: Request; readonly requests: string[] }>();
  for (const request of requests) {
    const key = JSON.stringify([request.custodian.id, request.contact?.id ?? null]);
    const found = known.get(key);
    if (found) found.requests.push(request.id);
    else known.set(key, { about: request, requests: [request.id] });
  }
  return [...known.values()].map(({ about, requests: ids }) => ({
    name: about.custodian.name,
    requests: ids,
    facts: addresseeFacts(about, documents),
  }));
}
