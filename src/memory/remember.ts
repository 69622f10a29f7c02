import QuickLRU from "quick-lru";

/** Gives what was made for a key, or makes it. */
export type Memory<Value extends object> = (key: string, make: () => Value) => Value;

/**
 * Remembers what pure functions gave: the same key, the very same object. What has not been asked for lately is
 * forgotten, so that a batch of any size needs no more memory than one of a few hundred letters.
 *
 * @param most how many values are kept at least; twice as many at most
 */
export function createMemory<Value extends object>(most: number): Memory<Value> {
  const values = new QuickLRU<string, Value>({ maxSize: most });
  return (key, make) => {
    const known = values.get(key);
    if (known !== undefined) return known;
    const made = make();
    values.set(key, made);
    return made;
  };
}
