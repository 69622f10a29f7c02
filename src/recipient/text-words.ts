/** The words of a text, and where a word may be broken over lines. */
export interface TextWords {
  readonly words: readonly string[];
  /** Indexes of words that may go on in the next one: each ends a line, and no space stands behind it. */
  readonly broken: ReadonlySet<number>;
}

/** Whether the words stand in the text one after the other. */
export function holdsPhrase(text: TextWords, phrase: readonly string[]): boolean {
  if (phrase.length === 0) return false;
  return text.words.some((_, start) => phrase.reduce((at, word) => endOfWord(text, at, word), start) >= 0);
}

/** The index behind a word, which may stand there in pieces; -1 where it does not stand at `at`, or `at` is -1. */
function endOfWord({ words, broken }: TextWords, at: number, wanted: string): number {
  if (at < 0) return -1;
  let taken = words[at];
  let end = at + 1;
  for (; taken !== undefined && taken.length < wanted.length && broken.has(end - 1); end++) taken += words[end] ?? "";
  return taken === wanted ? end : -1;
}
