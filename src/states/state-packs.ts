import type { Fact, StatePack } from "../schema/generated/state-pack.ts";

/** By postal code. */
export type StatePacks = Readonly<Record<string, StatePack>>;

/** The states that `src/data/law/states/` has a pack for. */
export const PACKED_STATES: readonly string[] = ["CA", "FL", "NY", "PA", "TX"];

/** `read` gives a file of `src/data/law`, parsed. The form of the packs is ours: a test reads each of them. */
export function statePacks(read: (table: string) => unknown): StatePacks {
  return Object.fromEntries(PACKED_STATES.map((state) => [state, read(`states/${state}`) as StatePack]));
}

/** A fact of a pack by its id. */
export function factOf({ facts, state }: Pick<StatePack, "facts" | "state">, id: string): Fact {
  const found = facts.find((fact) => fact.id === id);
  if (!found) throw new Error(`the pack of ${state} has no fact "${id}"`);
  return found;
}

/** How a fact was read, for whoever is to rely on it: the date of the copy, and whether to confirm it. */
export function sureWords({ copy, confidence }: Pick<Fact, "copy" | "confidence">): string {
  const read = copy === "" ? "a copy without a date" : `a copy: ${copy}`;
  return confidence === "read" ? `read in ${read}` : `secondary (${read}): confirm before relying on it`;
}
