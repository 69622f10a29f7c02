import { alignLists } from "./align-lists.ts";
import { markWords, splitWords } from "./mark-words.ts";
import type { Passage, PassageChange } from "./passage.ts";

/** From which share of common words on two paragraphs count as one that was changed. */
const LIKE = 0.4;

/** The paragraphs that read differently, in the order of the later paper. */
export function comparePassages(before: readonly Passage[], after: readonly Passage[]): readonly PassageChange[] {
  return alignLists(before, after, ({ text }) => text)
    .filter(({ same }) => !same)
    .flatMap((stretch) => paired(stretch.before, stretch.after));
}

/** In order: each gone paragraph with the next new one that is like it; the rest are gone, or new. */
function paired(before: readonly Passage[], after: readonly Passage[]): readonly PassageChange[] {
  const alone = before.length === 1 && after.length === 1;
  const changes: PassageChange[] = [];
  let next = 0;
  for (const old of before) {
    const found = alone ? 0 : after.findIndex((each, at) => at >= next && isLike(old.text, each.text));
    if (found < 0) {
      changes.push(changeOf(old, null));
      continue;
    }
    changes.push(...after.slice(next, found).map((each) => changeOf(null, each)));
    changes.push(changeOf(old, after[found] as Passage));
    next = found + 1;
  }
  return [...changes, ...after.slice(next).map((each) => changeOf(null, each))];
}

function changeOf(before: Passage | null, after: Passage | null): PassageChange {
  return {
    where: (after ?? before)?.where ?? "",
    before: before?.text ?? null,
    after: after?.text ?? null,
    words: markWords(before?.text ?? "", after?.text ?? ""),
  };
}

function isLike(one: string, other: string): boolean {
  const [words, others] = [splitWords(one), splitWords(other)];
  const left = new Map<string, number>();
  for (const word of words) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of others) {
    const count = left.get(word) ?? 0;
    if (count > 0) common += 1;
    left.set(word, count - 1);
  }
  return (2 * common) / (words.length + others.length) >= LIKE;
}
