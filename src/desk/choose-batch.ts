import type { Matter } from "../matter/matter.ts";
import { type ChosenRequests, chooseRequests } from "../pipeline/choose-requests.ts";
import type { Inputs } from "../pipeline/inputs.ts";
import { didYouMean } from "../problem/nearest.ts";
import { quoteValue } from "../problem/quote-value.ts";
import { UsageError } from "../cli/faults.ts";
import { requireOneOf } from "./find-custodian.ts";

/** Which of the matter's requests are meant; all where nothing is named. */
export interface Choice {
  /** Ids of custodians. */
  readonly custodians: readonly string[];
  readonly instrument: string | undefined;
  /** Final papers carry no draft mark; a request that something blocks refuses to be final. */
  readonly final?: boolean;
}

export const EVERYTHING: Choice = { custodians: [], instrument: undefined };

/** Of what a message lists, as much as helps. */
const MOST_NAMES = 50;

/**
 * The requests chosen, issued on an ISO date. Throws a usage error, with a suggestion, where the matter asks nothing of a
 * custodian or by an instrument named.
 */
export function chooseBatch(inputs: Inputs, issued: string, choice: Choice): ChosenRequests {
  requireAsked(inputs.matter, choice);
  const { custodians, instrument } = choice;
  const chosen = chooseRequests(inputs, {
    date: issued,
    state: choice.final ? "final" : "draft",
    ...(custodians.length === 0 ? {} : { custodians }),
    ...(instrument === undefined ? {} : { instruments: [instrument] }),
  });
  if (chosen.planned.length === 0) {
    throw new UsageError("the matter asks nothing of that kind");
  }
  return chosen;
}

/** Throws a usage error, with a suggestion, where the matter asks nothing of a custodian or by an instrument named. */
export function requireAsked(matter: Matter, { custodians, instrument }: Choice): void {
  const asked = new Set(matter.requests.flatMap((plan) => plan.custodians));
  const unasked = custodians.find((id) => !asked.has(id));
  if (unasked !== undefined) {
    const known = [...asked];
    const more = known.length > MOST_NAMES ? ` and ${known.length - MOST_NAMES} more` : "";
    const listed = `it asks ${known.slice(0, MOST_NAMES).join(", ")}${more}`;
    throw new UsageError(`the matter asks nothing of ${quoteValue(unasked)}${didYouMean(unasked, known)}; ${listed}`);
  }
  if (instrument !== undefined) {
    const instruments = [...new Set(matter.requests.map((plan) => plan.instrument))];
    requireOneOf("instrument of the matter", instrument, instruments);
  }
}
