import { didYouMean } from "../problem/nearest.ts";
import { quoteValue } from "../problem/quote-value.ts";
import type { Custodian, Registry } from "../registry/registry.ts";
import { UsageError } from "../cli/faults.ts";

/** The custodian of that id. An unknown id is wrong usage, with the nearest one suggested; a retired one says what became of it. */
export function findCustodian(registry: Registry, id: string): Custodian {
  const found = registry.custodians.find((custodian) => custodian.id === id);
  if (found !== undefined) {
    return found;
  }
  const retired = registry.retired.find((record) => record.id === id);
  if (retired !== undefined) {
    const next = retired.redirect === null ? "" : `; see ${retired.redirect}`;
    throw new UsageError(`${id} (${retired.name}) is retired: ${retired.reason}${next}`);
  }
  const ids = registry.custodians.map((custodian) => custodian.id);
  throw new UsageError(`${quoteValue(id)} is no custodian${didYouMean(id, ids)}; "duces list" names them all`);
}

/** Throws a usage error with the nearest choice where `word` is none of `choices`. */
export function requireOneOf(what: string, word: string, choices: readonly string[]): void {
  if (!choices.includes(word)) {
    throw new UsageError(
      `${quoteValue(word)} is no ${what}${didYouMean(word, choices)}; there are ${choices.join(", ")}`,
    );
  }
}
