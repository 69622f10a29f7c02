import type { ConceptRecord, FactClass, GateTrigger, HolderClass } from "./gate.ts";
import { type HolderReader, holderReader } from "./holder-of.ts";
import { matcherOf, type TermMatcher } from "./match-terms.ts";

/** The tables of law that say when a gate fires. */
export interface GateLaw {
  readonly "gate-triggers": readonly GateTrigger[];
  readonly "gate-concepts": readonly ConceptRecord[];
  readonly "gate-holders": readonly HolderClass[];
  readonly "gate-facts": readonly FactClass[];
}

/** The triggers, with their words ready to be looked for. */
export interface GateReader {
  readonly triggers: readonly GateTrigger[];
  readonly concepts: ReadonlyMap<string, TermMatcher>;
  readonly holders: HolderReader;
  readonly facts: readonly { readonly id: string; readonly called: TermMatcher }[];
}

const readers = new WeakMap<readonly GateTrigger[], GateReader>();

/** Made once for a law. Throws for a concept that a trigger names and the law does not have. */
export function gateReader(law: GateLaw): GateReader {
  const found = readers.get(law["gate-triggers"]) ?? makeReader(law);
  readers.set(law["gate-triggers"], found);
  return found;
}

function makeReader(law: GateLaw): GateReader {
  const records = new Map(law["gate-concepts"].map((record) => [record.id, record]));
  const concepts = new Map([...records].map(([id]) => [id, matcherOf(termsOf(id, records))]));
  return {
    triggers: law["gate-triggers"],
    concepts,
    holders: holderReader(law["gate-holders"]),
    facts: law["gate-facts"].map(({ id, called }) => ({ id, called: matcherOf(called) })),
  };
}

function termsOf(id: string, records: ReadonlyMap<string, ConceptRecord>): readonly string[] {
  const record = records.get(id);
  if (record === undefined) throw new Error(`the law of gates has no concept "${id}"`);
  return [...record.terms, ...(record.also ?? []).flatMap((other) => termsOf(other, records))];
}

export function conceptOf(id: string, { concepts }: GateReader): TermMatcher {
  const found = concepts.get(id);
  if (found === undefined) throw new Error(`the law of gates has no concept "${id}"`);
  return found;
}
