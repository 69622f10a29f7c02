import { checkGlyphs } from "../check-glyphs.ts";
import type { Matter } from "../matter/matter.ts";
import { requestsOf } from "../pipeline/choose-requests.ts";
import { type Packet, packetOf } from "../pipeline/compose-packet.ts";
import type { Inputs } from "../pipeline/inputs.ts";
import type { Press } from "../pipeline/press.ts";
import { didYouMean } from "../problem/nearest.ts";
import type { Problem } from "../problem/problem.ts";
import { quoteValue } from "../problem/quote-value.ts";
import { UsageError } from "./faults.ts";
import { finalProblems } from "./final-problems.ts";
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

export interface ComposedBatch {
  readonly packets: readonly Packet[];
  readonly problems: readonly Problem[];
}

/**
 * The requests chosen, in words, issued on an ISO date. With an error among the problems nothing may be rendered.
 * Throws a usage error, with a suggestion, where the matter asks nothing of a custodian or by an instrument named.
 */
export function composeBatch(inputs: Inputs, press: Press, issued: string, choice: Choice): ComposedBatch {
  requireAsked(inputs.matter, choice);
  const { custodians, instrument } = choice;
  const requests = requestsOf(inputs, {
    date: issued,
    state: choice.final ? "final" : "draft",
    ...(custodians.length === 0 ? {} : { custodians }),
    ...(instrument === undefined ? {} : { instruments: [instrument] }),
  });
  if (requests.length === 0) {
    throw new UsageError("the matter asks nothing of that kind");
  }
  const packets = requests.map((request) => packetOf(request, inputs));
  const unprintable = checkGlyphs(inputs, requests, press.faces);
  const blocked = choice.final ? packets.flatMap((packet) => finalProblems(packet, inputs)) : [];
  return { packets, problems: [...packets.flatMap(({ problems }) => problems), ...unprintable, ...blocked] };
}

/** Throws a usage error, with a suggestion, where the matter asks nothing of a custodian or by an instrument named. */
export function requireAsked(matter: Matter, { custodians, instrument }: Choice): void {
  const asked = [...new Set(matter.requests.flatMap((plan) => plan.custodians))];
  for (const id of custodians) {
    if (!asked.includes(id)) {
      const known = `it asks ${asked.join(", ")}`;
      throw new UsageError(`the matter asks nothing of ${quoteValue(id)}${didYouMean(id, asked)}; ${known}`);
    }
  }
  if (instrument !== undefined) {
    const instruments = [...new Set(matter.requests.map((plan) => plan.instrument))];
    requireOneOf("instrument of the matter", instrument, instruments);
  }
}
