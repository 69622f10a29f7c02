import type { Custodian, Registry } from "../registry/registry.ts";
import { describeCategory, describeKind } from "./describe-category.ts";
import { describeCustodian } from "./describe-custodian.ts";

/** A record of the registry, as data and as lines to read. */
export interface Described {
  readonly record: unknown;
  readonly lines: readonly string[];
}

export function describeRecord(record: Custodian): Described {
  return { record, lines: describeCustodian(record) };
}

/** A category of records or a kind of custodian; null where the id is a custodian's, which goes first, or nobody's. */
export function describeWord(registry: Registry, id: string): Described | null {
  const isIt = (entry: { readonly id: string }) => entry.id === id;
  if (registry.custodians.some(isIt)) return null;
  const category = registry.categories.find(isIt);
  if (category !== undefined) return { record: category, lines: describeCategory(category, registry) };
  const kind = registry.kinds.find(isIt);
  return kind === undefined ? null : { record: kind, lines: describeKind(kind, registry) };
}
