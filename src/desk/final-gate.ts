import type { Request } from "../matter/request.ts";
import type { Inputs } from "../pipeline/inputs.ts";
import { findingsOf } from "../pipeline/request-findings.ts";
import type { Problem } from "../problem/problem.ts";
import { blocks, type Finding } from "../review/finding.ts";
import { placeOf } from "../source/place-of.ts";

/** A request in the state that was ordered, or why it cannot have it. */
export type Admitted =
  | { readonly request: Request; readonly problems: readonly [] }
  | { readonly request: null; readonly problems: readonly Problem[] };

/** Gives a request, which was planned as a draft, the state of its order. */
export type Gate = (request: Request) => Admitted;

/**
 * The gate before final, and the only place where a request becomes final: letters, packets, forms, follow-ups, shards and
 * merges pass through it, whatever a caller, a folder or a shard's notes say of their state.
 *
 * Its reasons are the rules of the review (`data/law/rules.json`: id, title, why, cure; `review/rule-checks.ts`: when): a
 * request is final where no finding blocks it. A day after `today` counts for nothing here; in papers, whose bytes do not
 * depend on the clock, nobody asks for today.
 *
 * @param besides folders of templates, besides those of the instrument, whose words the papers have
 */
export function openGate(
  state: Request["state"],
  inputs: Inputs,
  today: string,
  besides: readonly string[] = [],
): Gate {
  if (state === "draft") return (request) => ({ request, problems: [] });
  return (request) => {
    const problems = findingsOf(request, inputs, today, besides)
      .filter(blocks)
      .map((finding) => notFinal(request, finding, inputs));
    return problems.length > 0
      ? { request: null, problems }
      : { request: { ...request, state: "final" }, problems: [] };
  };
}

/** A finding that blocks, at the value that must change. */
function notFinal(
  { id }: Request,
  { rule, title, message, cure, where, overridable, value }: Finding,
  { places }: Inputs,
): Problem {
  return {
    code: `not-final-${rule}`,
    severity: "error",
    message: `${id} cannot be final. ${title}: ${message}`,
    hint: overridable ? `${cure} Or override ${rule} for the value ${value} in the matter.` : cure,
    pointer: where.pointer,
    place: placeOf(where.pointer, { file: "", places: places[where.file] }),
  };
}
