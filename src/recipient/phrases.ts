import type { TextWords } from "./text-words.ts";

/** Phrases by their words, so that all of them are found in a text in one walk, however many there are. */
export interface Phrases {
  /** Gives the phrase's number: the same for the same words. */
  add(words: readonly string[]): number;
  /** The number of a phrase, or of the beginning of one; -1 where none begins so. */
  find(words: readonly string[]): number;
  /** Every phrase that stands in the text, also within another. */
  occurrences(text: TextWords): readonly Occurrence[];
}

/** From the word `start` up to the word before `end`. */
export interface Occurrence {
  readonly phrase: number;
  readonly start: number;
  readonly end: number;
}

/** A node's number times this, plus a word's number, is the key of the step from one to the next. */
const MOST_WORDS = 2 ** 24;

/** A tree of words: node 0 is the beginning, every other node a phrase or the beginning of one. */
export function createPhrases(): Phrases {
  const numbers = new Map<string, number>();
  const steps = new Map<number, number>();
  const whole = new Set<number>();
  let longest = 0;
  const step = (node: number, word: string | undefined): number => {
    const number = word === undefined ? undefined : numbers.get(word);
    return number === undefined ? -1 : (steps.get(node * MOST_WORDS + number) ?? -1);
  };
  const grow = (node: number, word: string): number => {
    const number = numbers.get(word) ?? numbers.size;
    numbers.set(word, number);
    longest = Math.max(longest, word.length);
    const key = node * MOST_WORDS + number;
    const next = steps.get(key) ?? steps.size + 1;
    steps.set(key, next);
    return next;
  };
  return {
    add: (words) => {
      const node = words.reduce(grow, 0);
      whole.add(node);
      return node;
    },
    find: (words) => words.reduce((node, word) => (node < 0 ? node : step(node, word)), 0),
    occurrences: ({ words, broken }) => {
      const found: Occurrence[] = [];
      const follow = (start: number, node: number, at: number): void => {
        if (at > start && whole.has(node)) found.push({ phrase: node, start, end: at });
        let word = words[at];
        for (let end = at + 1; word !== undefined && word.length <= longest; end++) {
          const next = step(node, word);
          if (next >= 0) follow(start, next, end);
          if (!broken.has(end - 1)) break;
          word += words[end] ?? "";
        }
      };
      for (let start = 0; start < words.length; start++) follow(start, 0, start);
      return found;
    },
  };
}
