import type { Matter } from "../matter/matter.ts";
import { didYouMean } from "../problem/nearest.ts";
import { quoteValue } from "../problem/quote-value.ts";
import { UsageError } from "./faults.ts";
import { requireOneOf } from "./find-custodian.ts";

/** Which of the matter's requests a command is about; all where nothing is named. */
export interface RequestNames {
  readonly custodians: readonly string[];
  readonly instrument: string | undefined;
}

/** Throws a usage error, with a suggestion, where the matter asks nothing of a custodian or by an instrument named. */
export function requireAsked(matter: Matter, { custodians, instrument }: RequestNames): void {
  const asked = [...new Set(matter.requests.flatMap((plan) => plan.custodians))];
  for (const id of custodians) {
    if (!asked.includes(id)) {
      throw new UsageError(
        `the matter asks nothing of ${quoteValue(id)}${didYouMean(id, asked)}; it asks ${asked.join(", ")}`,
      );
    }
  }
  if (instrument !== undefined) {
    const instruments = [...new Set(matter.requests.map((plan) => plan.instrument))];
    requireOneOf("instrument of the matter", instrument, instruments);
  }
}

/** The ids of the custodians and instruments, as `requestsOf` takes them: absent means all. */
export function choiceOf({ custodians, instrument }: RequestNames): {
  readonly custodians?: readonly string[];
  readonly instruments?: readonly string[];
} {
  return {
    ...(custodians.length === 0 ? {} : { custodians }),
    ...(instrument === undefined ? {} : { instruments: [instrument] }),
  };
}
