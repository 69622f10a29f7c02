import { numberLetters } from "../compose/wording.ts";
import type { Matter } from "../matter/matter.ts";
import { plannedRequests } from "../matter/planned-requests.ts";
import type { Request } from "../matter/request.ts";
import { requestNamed, shortNumbers } from "../matter/short-numbers.ts";
import { type ChosenRequests, chooseRequests } from "../pipeline/choose-requests.ts";
import type { Inputs } from "../pipeline/inputs.ts";
import { Fault } from "../problem/fault.ts";
import { didYouMean, didYouMeanOneOf } from "../problem/nearest.ts";
import { quoteValue } from "../problem/quote-value.ts";
import type { Custodian, Registry } from "../registry/registry.ts";
import type { Choice } from "./order.ts";

/** Of what a message lists, as much as helps. */
const MOST_NAMES = 50;

/**
 * The requests chosen, issued on an ISO date. Throws a `usage` fault, with a suggestion, where the matter asks nothing of
 * a custodian or by an instrument named.
 */
export function chosenRequests(inputs: Inputs, choice: Choice, date: string): ChosenRequests {
  const { instrument, ids } = choice;
  const custodians = asIds(choice.custodians ?? [], inputs);
  requireAsked(inputs.matter, { custodians, ...(instrument === undefined ? {} : { instrument }) });
  const chosen = chooseRequests(inputs, {
    date,
    ...(custodians.length === 0 ? {} : { custodians }),
    ...(instrument === undefined ? {} : { instruments: [instrument] }),
    ...(ids === undefined ? {} : { ids }),
  });
  if (chosen.planned.length === 0) throw new Fault("usage", "the matter asks nothing of that kind");
  return chosen;
}

/** Words as they are, but for the numbers of requests, of which each becomes the id. */
function asIds(words: readonly string[], { matter, wording }: Inputs): readonly string[] {
  const numbers = shortNumbers(matter, numberLetters(wording.instruments));
  const asked = new Set(matter.requests.flatMap((plan) => plan.custodians));
  return words.map((word) => (asked.has(word) ? word : (requestNamed(word, numbers) ?? word)));
}

function requireAsked(matter: Matter, { custodians = [], instrument }: Choice): void {
  const asked = new Set(matter.requests.flatMap((plan) => plan.custodians));
  const made = new Set(plannedRequests(matter).map(({ id }) => id));
  const unasked = custodians.find((id) => !asked.has(id) && !made.has(id));
  if (unasked !== undefined) {
    const known = [...asked];
    const more = known.length > MOST_NAMES ? ` and ${known.length - MOST_NAMES} more` : "";
    const listed = `it asks ${known.slice(0, MOST_NAMES).join(", ")}${more}`;
    throw new Fault(
      "usage",
      `the matter asks nothing of ${quoteValue(unasked)}${didYouMean(unasked, known)}; ${listed}`,
    );
  }
  if (instrument !== undefined) {
    const instruments = [...new Set(matter.requests.map((plan) => plan.instrument))];
    requireOneOf("instrument of the matter", instrument, instruments);
  }
}

/** The custodian of that id. Throws a `usage` fault: with the nearest id, or with what became of a retired one. */
export function findCustodian(registry: Registry, id: string): Custodian {
  const found = registry.custodians.find((custodian) => custodian.id === id);
  if (found !== undefined) return found;
  const retired = registry.retired.find((record) => record.id === id);
  if (retired !== undefined) {
    const next = retired.redirect === null ? "" : `; see ${retired.redirect}`;
    throw new Fault("usage", `${id} (${retired.name}) is retired: ${retired.reason}${next}`);
  }
  const ids = registry.custodians.map((custodian) => custodian.id);
  throw new Fault("usage", `${quoteValue(id)} is no custodian${didYouMean(id, ids)}; "duces list" names them all`);
}

/**
 * The id of the request that a word names: its id, its short number, or that without its prefix. Throws a `usage` fault where
 * it names none.
 */
export function requireRequest(word: string, requests: readonly Pick<Request, "id" | "number">[]): string {
  const byId = new Map(requests.map(({ id, number }) => [id, number]));
  const found = requestNamed(word, { byId });
  if (found !== null) return found;
  requireOneOf("request of the matter", word, [...byId.keys()]);
  return word;
}

/** Throws a `usage` fault with the nearest choice where `word` is none of `choices`. */
export function requireOneOf(what: string, word: string, choices: readonly string[]): void {
  if (choices.includes(word)) return;
  const said = `${quoteValue(word)} is no ${what}`;
  if (choices.length <= MOST_NAMES) {
    throw new Fault("usage", `${said}${didYouMean(word, choices)}; there are ${choices.join(", ")}`);
  }
  throw new Fault("usage", `${said}${didYouMeanOneOf(word, choices)}; there are ${choices.length}`);
}

/** Throws a `usage` fault where a list is asked for by a category, or a kind of custodian, that there is not. */
export function requireListed(
  { categories, kinds, custodians }: Registry,
  by: { readonly holds?: string; readonly kind?: string; readonly categories?: boolean },
): void {
  const ids = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);
  if (by.holds !== undefined) requireOneOf("category", by.holds, ids(categories));
  if (by.kind === undefined) return;
  // Of a kind that no custodian is of, the list of custodians would be empty.
  const inUse = [...new Set(custodians.flatMap((custodian) => custodian.kinds))];
  requireOneOf("kind of custodian", by.kind, by.categories === true ? ids(kinds) : inUse);
}
