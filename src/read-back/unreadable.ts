/** A file that is damaged, or uses something that this reader does not know. The reader never guesses: it gives up. */
export class Unreadable extends Error {}

export function unreadable(reason: string): never {
  throw new Unreadable(reason);
}
