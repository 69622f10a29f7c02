import { dataFiles } from "../compose/data-files.ts";
import type { Letter } from "../compose/letter.ts";
import { packetFields } from "../compose/packet-fields.ts";
import type { Paper } from "../compose/paper.ts";
import { type PlacedFinding, reviewFields } from "../compose/review-fields.ts";
import { instrumentOf, type PaperPlan } from "../compose/wording.ts";
import type { Request } from "../matter/request.ts";
import type { Problem } from "../problem/problem.ts";
import type { Finding } from "../review/finding.ts";
import { holdsProviderContent } from "../review/obtainability.ts";
import { whyNow } from "../review/retention-clock.ts";
import { type ComposedPaper, composeFrom, draftPaper, templateFolder } from "./compose-paper.ts";
import { inputHashes } from "./input-hashes.ts";
import { documentsOf, type Inputs } from "./inputs.ts";
import { findingsOf, placed } from "./request-findings.ts";

/** All papers of one request, and what counsel should know of it. */
export interface Packet {
  readonly request: Request;
  readonly findings: readonly Finding[];
  /** None where there are problems. */
  readonly papers: readonly Paper[];
  readonly problems: readonly Problem[];
}

/**
 * Every paper of a request: those of its instrument, and the review paper unless an audit sheet holds the findings.
 *
 * @param only the kind of paper that is wanted, where the others need not be composed
 */
export function packetOf(request: Request, inputs: Inputs, only?: Paper["kind"]): Packet {
  const findings = findingsOf(request, inputs);
  const told = onDemand(() => findings.map((finding) => placed(finding, inputs)));
  const all = instrumentOf(request.instrument, inputs.wording).papers;
  const plans = all.filter(({ id }) => only === undefined || id === only);
  const facts = factsOf(request, told, inputs);
  const made = plans.map((plan) => {
    const fields = packetFields(plan.fields, request, facts);
    return { plan, ...composeFrom(templateFolder(request.instrument, plan.id), fields, inputs) };
  });
  const papers = made.flatMap(({ plan, letter }) => (letter ? papersOf(plan, letter, request, inputs) : []));
  const reviewed = (only ?? "review") === "review" && !all.some(({ id }) => id === "audit");
  const review = reviewed ? reviewPaper(request, told(), inputs) : null;
  const problems = [...made, ...(review ? [review] : [])].flatMap((composed) => composed.problems);
  const whole = review?.paper ? [...papers, review.paper] : papers;
  return { request, findings, problems, papers: problems.length > 0 ? [] : whole };
}

/** Few papers say where a finding stands, and to look it up may mean to read the registry's files again. */
function onDemand<Made>(make: () => Made): () => Made {
  let made: { readonly value: Made } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function factsOf(request: Request, told: () => readonly PlacedFinding[], inputs: Inputs) {
  const providerContent = holdsProviderContent(request.custodian, inputs.registry.categories, inputs.law);
  const providerPreservation =
    providerContent && request.instrument === "preservation" && request.matter.requester.role === "government-counsel";
  const advice = { whyNow: whyNow(request), providerContent, providerPreservation };
  const { wording, zoneNames } = inputs;
  const hashes = inputHashes(request, inputs);
  return {
    wording,
    zoneNames,
    documents: documentsOf(inputs),
    inputs: hashes,
    advice,
    get findings() {
      return told();
    },
  };
}

function reviewPaper(request: Request, findings: readonly PlacedFinding[], inputs: Inputs): ComposedPaper {
  const fields = reviewFields(request, findings, documentsOf(inputs), inputs.wording);
  const { letter, problems } = composeFrom("review", fields, inputs);
  const about = { inputs, date: request.issued };
  const made = letter && draftPaper(`${request.id}-review`, "review", letter, about);
  return { paper: made && { ...made, audience: "internal" }, problems };
}

/** The paper, and the copy of it that goes to somebody else. */
function papersOf(
  { id, audience, copyFor, data }: PaperPlan,
  letter: Letter,
  request: Request,
  inputs: Inputs,
): readonly Paper[] {
  const about = { inputs, date: request.issued };
  const paper = { ...draftPaper(`${request.id}-${id}`, id, letter, about), audience, state: request.state };
  const asked = data ? { ...paper, data: dataFiles(request) } : paper;
  return copyFor === undefined ? [asked] : [asked, { ...paper, id: `${paper.id}-copy`, audience: copyFor }];
}
