import type { TextWords } from "../../src/recipient/text-words.ts";

/** Words with spaces between them, or with `/` where a line ends at which a word may be broken. */
export function textOf(text: string): TextWords {
  const words: string[] = [];
  const broken = new Set<number>();
  for (const [, word = "", mark] of text.matchAll(/([^ /]+)([ /]?)/g)) {
    if (mark === "/") broken.add(words.length);
    words.push(word);
  }
  return { words, broken };
}
