import type { Problem } from "../problem/problem.ts";
import { isAboutOverride } from "../review/apply-overrides.ts";
import { placeOf } from "../source/place-of.ts";
import type { ChosenRequests } from "./choose-requests.ts";
import type { Inputs } from "./inputs.ts";
import { findingsOf } from "./request-findings.ts";

/**
 * A warning for each override of the requests chosen that excuses nothing: its rule does not fire, its value has changed,
 * or the rule knows no override. Only requests that an override names are reviewed for it.
 */
export function idleOverrides(inputs: Inputs, { planned, make }: ChosenRequests): readonly Problem[] {
  const named = new Set(inputs.matter.overrides.map(({ request }) => request));
  return planned
    .filter(({ id }) => named.has(id))
    .flatMap((each) => findingsOf(make(each), inputs).filter(isAboutOverride))
    .map(({ rule, title, message, cure, where: { pointer } }) => ({
      code: `idle-override-${rule}`,
      severity: "warning",
      message: `${title}: ${message}`,
      hint: cure,
      pointer,
      place: placeOf(pointer, { file: "", places: inputs.places.matter }),
    }));
}
