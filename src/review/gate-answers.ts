import { lacksForRoute, type PaperRoute } from "../matter/gate-facts.ts";
import type { GateAnswer, Safeguards } from "../matter/matter.ts";
import type { Subject } from "./subject.ts";

/** The older statements of a matter, `safeguards:`, and the gate that each of them meets. */
const SAID: readonly (readonly [gate: string, isSaid: (said: Safeguards) => boolean])[] = [
  ["hipaa_subpoena", ({ health }) => health !== undefined],
  ["cable_551c", ({ cableOrder }) => cableOrder === true],
  ["sca_content", ({ consentOfAccountHolder }) => consentOfAccountHolder === true],
  ["anonymous_speech", ({ speakerShowing }) => speakerShowing === true],
  ["cpni_222", ({ callRecordsOrder }) => callRecordsOrder === true],
  ["location_222f", ({ callRecordsOrder }) => callRecordsOrder === true],
  ["fcra_1681b", ({ consumerReportOrder }) => consumerReportOrder === true],
];

/** Whether the matter says how counsel meets a gate: an older statement, or a route that is open and complete. */
export function isAnswered(gate: string, subject: Subject): boolean {
  const { asked } = subject.request;
  const { safeguards } = asked;
  const isSaid = safeguards !== undefined && SAID.some(([id, said]) => id === gate && said(safeguards));
  return isSaid || answersOf(gate, subject).some((answer) => lacksIn(answer, subject).length === 0);
}

/** The entries of the matter for a gate. */
export function answersOf(gate: string, { request }: Subject): readonly GateAnswer[] {
  return (request.asked.gates ?? []).filter((answer) => answer.gate === gate);
}

/** What an entry of the matter still lacks, in words that complete: it lacks …. */
export function lacksIn(answer: GateAnswer, { request, law }: Subject): readonly string[] {
  const listed = law["gate-papers"].find(({ gate, route }) => gate === answer.gate && route === answer.route);
  return lacksForRoute(answer, listed ?? unlisted(answer, request.instrument), request);
}

/** A way for which the program has no paper: counsel's own is enclosed, or its reasons are given. */
function unlisted({ gate, route, relevance }: GateAnswer, instrument: string): PaperRoute {
  const facts = relevance === undefined ? (["enclosure"] as const) : (["relevance", "need"] as const);
  return { gate, route, instruments: [instrument], facts };
}
