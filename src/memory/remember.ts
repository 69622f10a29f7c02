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

/** Gives what was made of an object, or makes it. */
export type ObjectMemory<Key extends object, Value extends object> = (key: Key, make: () => Value) => Value;

/**
 * Remembers for as long as the key is in use, from the second time on that it is asked for. Most keys of a batch belong
 * to one letter and are asked for once; and whatever hangs on a weak key, be the key dead, the engine takes for living
 * until it clears the whole heap.
 */
export function createObjectMemory<Key extends object, Value extends object>(): ObjectMemory<Key, Value> {
  const values = new WeakMap<Key, Value | null>();
  return (key, make) => {
    const known = values.get(key);
    if (known) return known;
    const made = make();
    values.set(key, known === undefined ? null : made);
    return made;
  };
}

/**
 * A text with memory of its own. What is cut from a text keeps the whole of it in memory: a word that is remembered, a
 * letter.
 */
export function detached(text: string): string {
  return ` ${text}`.slice(1);
}
