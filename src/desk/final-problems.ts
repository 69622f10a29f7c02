import type { Packet } from "../pipeline/compose-packet.ts";
import type { Inputs } from "../pipeline/inputs.ts";
import type { Problem } from "../problem/problem.ts";
import { blocks } from "../review/finding.ts";
import { placeOf } from "../source/place-of.ts";

/** Why a request cannot be final: each finding that blocks it, at the value that must change. */
export function finalProblems({ request, findings }: Packet, inputs: Inputs): readonly Problem[] {
  return findings.filter(blocks).map(({ rule, title, message, cure, where, overridable, value }) => ({
    code: `not-final-${rule}`,
    severity: "error",
    message: `${request.id} cannot be final. ${title}: ${message}`,
    hint: overridable ? `${cure} Or override ${rule} for the value ${value} in the matter.` : cure,
    pointer: where.pointer,
    place: placeOf(where.pointer, { file: "", places: inputs.places[where.file] }),
  }));
}
