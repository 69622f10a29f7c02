import type { Paper } from "../compose/paper.ts";
import type { Request } from "../matter/request.ts";
import { type Inputs, packetOf, type RequestChoice, requestsOf } from "../pipeline.ts";
import type { Problem } from "../problem/problem.ts";

/** A request with its papers in words, not yet on pages. */
export interface ComposedPacket {
  readonly request: Request;
  readonly papers: readonly Paper[];
  /** Why it is a draft, and what the paralegal should know. */
  readonly findings: readonly string[];
}

export interface ComposedBatch {
  readonly packets: readonly ComposedPacket[];
  readonly problems: readonly Problem[];
}

/** Every request chosen, in words. With an error among the problems nothing of it may be rendered. */
export function composeBatch(inputs: Inputs, choice: RequestChoice): ComposedBatch {
  const { requests, problems } = requestsOf(inputs, choice);
  const composed = requests.map((request) => ({ request, ...packetOf(request, inputs) }));
  return {
    packets: composed.map(({ request, papers, findings }) => ({ request, papers, findings })),
    problems: [...problems, ...composed.flatMap((packet) => packet.problems)],
  };
}
