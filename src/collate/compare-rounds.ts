import type { AskedSummary } from "./manifest.ts";

/** What differs between two rounds of one request, in words for a list. */
export interface RequestChange {
  readonly id: string;
  readonly kind: "added" | "removed" | "changed";
  /** `item 2 changed`, `selector added: 198.41.0.0/24`; none where the whole request is new or gone. */
  readonly details: readonly string[];
}

/** What changed from one round to the next, in the order of the new one, what is gone last. */
export function compareRounds(before: readonly AskedSummary[], now: readonly AskedSummary[]): readonly RequestChange[] {
  const earlier = new Map(before.map((summary) => [summary.id, summary]));
  const kept = new Set(now.map(({ id }) => id));
  return [
    ...now.flatMap((summary) => {
      const was = earlier.get(summary.id);
      return was ? changed(was, summary) : [{ id: summary.id, kind: "added" as const, details: [] }];
    }),
    ...before.filter(({ id }) => !kept.has(id)).map(({ id }) => ({ id, kind: "removed" as const, details: [] })),
  ];
}

function changed(was: AskedSummary, is: AskedSummary): readonly RequestChange[] {
  const details = [
    ...(was.addressee === is.addressee ? [] : ["addressee or address changed"]),
    ...(was.from === is.from && was.to === is.to
      ? []
      : [`period changed: ${was.from} to ${was.to} became ${is.from} to ${is.to}`]),
    ...listed("selector", was.selectors, is.selectors),
    ...itemChanges(was, is),
  ];
  return details.length === 0 ? [] : [{ id: is.id, kind: "changed", details }];
}

function itemChanges(was: AskedSummary, is: AskedSummary): readonly string[] {
  const hashes = new Map(was.items.map(({ number, sha256 }) => [number, sha256]));
  const numbers = (summary: AskedSummary) => summary.items.map(({ number }) => number);
  return [
    ...listed("item", numbers(was), numbers(is)),
    ...is.items
      .filter(({ number, sha256 }) => hashes.has(number) && hashes.get(number) !== sha256)
      .map(({ number }) => `item ${number} changed`),
  ];
}

function listed(what: string, was: readonly string[], is: readonly string[]): readonly string[] {
  return [
    ...is.filter((value) => !was.includes(value)).map((value) => `${what} added: ${value}`),
    ...was.filter((value) => !is.includes(value)).map((value) => `${what} removed: ${value}`),
  ];
}
