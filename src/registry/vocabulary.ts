import type { Category, CustodianKind, Kind, Registry } from "./registry.ts";

type Words = Pick<Registry, "categories" | "kinds">;

/** Ids of the kinds that usually hold a category: those that it names, and those that name it. In the order of the registry. */
export function kindsHolding(category: Category, { kinds }: Words): readonly CustodianKind[] {
  return kinds.filter((kind) => isHeld(category, kind)).map(({ id }) => id);
}

/** The categories that custodians of any of these kinds usually hold, in the order of the registry. */
export function categoriesOf(kinds: readonly CustodianKind[], registry: Words): readonly Category[] {
  const named = registry.kinds.filter(({ id }) => kinds.includes(id));
  return registry.categories.filter((category) => named.some((kind) => isHeld(category, kind)));
}

function isHeld({ id, kinds }: Category, kind: Kind): boolean {
  return kinds.includes(kind.id) || kind.holds.includes(id);
}
