/** Positions of the entries of a list, counted once: lists of a matter or registry are never changed. */
const counted = new WeakMap<readonly object[], ReadonlyMap<object, number>>();

/** Where an entry stands in a list, as `indexOf` says it, without looking through the list for every request. */
export function positionIn<Entry extends object>(list: readonly Entry[], entry: Entry): number {
  const known = counted.get(list) ?? new Map(list.map((each, index) => [each, index] as const));
  counted.set(list, known);
  return known.get(entry) ?? -1;
}

/** Entries of a list that are used, in the order of the list. */
export function inOrderOf<Entry extends object>(list: readonly Entry[], used: ReadonlySet<Entry>): readonly Entry[] {
  return [...used].sort((one, other) => positionIn(list, one) - positionIn(list, other));
}
