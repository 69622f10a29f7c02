import type { Custodian, Registry } from "../registry/registry.ts";
import { exactKey } from "./name-keys.ts";

/** Every name that a custodian bears or bore. */
export function namesOf({ name, shortName, aliases, formerNames }: Custodian): readonly string[] {
  return [
    ...new Set([name, shortName, ...aliases.map((alias) => alias.name), ...formerNames.map((former) => former.name)]),
  ];
}

/** Things that are looked up by a key, of which several may have the same. */
export type Lookup<T> = ReadonlyMap<string, readonly T[]>;

/** Each item under all of its keys, once under each. */
export function lookupBy<T>(items: Iterable<T>, keysOf: (item: T) => Iterable<string>): Lookup<T> {
  const found = new Map<string, T[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const others = found.get(key);
      if (others === undefined) found.set(key, [item]);
      else others.push(item);
    }
  }
  return found;
}

/** The custodians of a registry by name and by id. */
export interface NameIndex {
  readonly byName: Lookup<Custodian>;
  readonly byId: ReadonlyMap<string, Custodian>;
  /** Ids that are no longer used, by the names of what they stood for. */
  readonly retired: ReadonlyMap<string, string>;
}

export function indexNames({ custodians, retired }: Registry): NameIndex {
  return {
    byName: lookupBy(custodians, (custodian) => namesOf(custodian).map(exactKey)),
    byId: new Map(custodians.map((custodian) => [custodian.id, custodian] as const)),
    retired: new Map(retired.map(({ id, name }) => [exactKey(name), id] as const)),
  };
}
