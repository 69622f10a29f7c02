import { dataFiles } from "../compose/data-files.ts";
import { plansOf } from "../compose/gate-plans.ts";
import type { Letter } from "../compose/letter.ts";
import { maskedFields } from "../compose/mask-fields.ts";
import { packetFields } from "../compose/packet-fields.ts";
import type { Finish, Paper } from "../compose/paper.ts";
import type { PaperPlan } from "../compose/wording.ts";
import type { Request } from "../matter/request.ts";
import type { Problem } from "../problem/problem.ts";
import type { PlacedFinding } from "../review/finding.ts";
import { holdsProviderContent } from "../review/obtainability.ts";
import { whyNow } from "../review/retention-clock.ts";
import { composeFrom, draftPaper, templateFolder } from "./compose-paper.ts";
import { inputHashes } from "./input-hashes.ts";
import { documentsOf, type Inputs } from "./inputs.ts";
import { paperNames } from "./paper-names.ts";
import { placedFindings } from "./request-findings.ts";

/** All papers of one request, and what counsel should know of it. */
export interface Packet {
  readonly request: Request;
  readonly findings: readonly PlacedFinding[];
  /** None where there are problems. */
  readonly papers: readonly Paper[];
  readonly problems: readonly Problem[];
}

/** What the words of a packet's papers depend on besides the request. */
export interface PacketTerms {
  /** `filing`: what leaves the office is for a court's file, and personal identifiers are shortened in all of it. */
  readonly profile: Finish["profile"];
  /** The court's own form goes with the packet. */
  readonly hasForm: boolean;
}

/**
 * Every paper of a request, and what the review found in it.
 *
 * @param only the kind of paper that is wanted, where the others need not be composed
 */
export function packetOf(
  request: Request,
  inputs: Inputs,
  only?: Paper["kind"],
  printing: PacketTerms = { profile: "service", hasForm: false },
): Packet {
  const findings = onDemand(() => placedFindings(request, inputs));
  const all = plansOf(request, inputs.wording);
  const plans = all.filter(({ id }) => only === undefined || id === only);
  const facts = factsOf(request, findings, inputs, printing);
  const made = plans.map((plan) => {
    const whole = packetFields(plan, request, facts);
    const fields = isFiled(plan, printing.profile)
      ? maskedFields(whole, request.matter.selectors, inputs.wording)
      : whole;
    return { plan, ...composeFrom(templateFolder(request.instrument, plan), fields, inputs) };
  });
  const papers = made.flatMap(({ plan, letter }) => (letter ? papersOf(plan, letter, request, inputs) : []));
  const problems = made.flatMap((composed) => composed.problems);
  return {
    request,
    problems,
    papers: problems.length > 0 ? [] : papers,
    get findings() {
      return findings();
    },
  };
}

function isFiled({ audience, filed }: PaperPlan, profile: Finish["profile"]): boolean {
  return filed === true || audience === "filed" || (profile === "filing" && audience !== "internal");
}

/** Few papers say what was found, and to look up where it stands may mean to read the registry's files again. */
function onDemand<Made>(make: () => Made): () => Made {
  let made: { readonly value: Made } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function factsOf(request: Request, told: () => readonly PlacedFinding[], inputs: Inputs, { hasForm }: PacketTerms) {
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
    hasForm,
    get findings() {
      return told();
    },
  };
}

/** The paper, and the copy of it that goes to somebody else. */
function papersOf(plan: PaperPlan, letter: Letter, request: Request, inputs: Inputs): readonly Paper[] {
  const about = { inputs, date: request.issued };
  const [first, ...copies] = paperNames(request.id, plan);
  const paper = { ...draftPaper(first.id, plan.id, letter, about), audience: plan.audience, state: request.state };
  const asked = plan.data ? { ...paper, data: dataFiles(request) } : paper;
  return [asked, ...copies.map(({ id, audience }) => ({ ...paper, id, audience }))];
}
