import { distance } from "fastest-levenshtein";

/** Longer words are no slips of the finger, and comparing them costs the square of their length. */
const LONGEST_WORD = 100;

/** A third of the letters may be wrong, one in a short word. */
function tolerance(word: string): number {
  return Math.max(1, Math.floor(word.length / 3));
}

/** Two neighboring letters exchanged: one slip, which edit distance counts as two. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = Array.from(a).findIndex((letter, i) => letter !== b[i]);
  return a.slice(0, at) + (a[at + 1] ?? "") + (a[at] ?? "") + a.slice(at + 2) === b;
}

function slips(a: string, b: string): number {
  return a !== b && isSwap(a, b) ? 1 : distance(a, b);
}

/**
 * The candidate that a misspelled word most likely stands for, or null if none is near. Case is ignored.
 * Of equally near candidates the first wins.
 */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  if (word === "" || word.length > LONGEST_WORD) return null;
  const folded = word.toLowerCase();
  let best: string | null = null;
  let bestDistance = tolerance(word) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const measured = slips(folded, candidate.toLowerCase());
    if (measured < bestDistance) {
      best = candidate;
      bestDistance = measured;
    }
  }
  return best;
}

/** The half-sentence ` — did you mean "x"?`, or nothing. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const found = nearest(word, candidates);
  return found === null ? "" : ` — did you mean "${found}"?`;
}

/** A part of a word that more candidates share than these tells nothing: `records`. */
const MOST_SHARING = 5;
const MOST_ALIKE = 4;
/** As many wrong letters are a slip of the finger; a word with more may be another word. */
const SLIP = 2;

/**
 * The few candidates that a word in hyphens may stand for: one that is misspelled, those that share one of its parts, as
 * `bank-statements` does with `bank-records`, and the nearest.
 */
function alike(word: string, candidates: Iterable<string>): readonly string[] {
  const all = [...candidates];
  const near = nearest(word, all);
  if (near !== null && slips(word.toLowerCase(), near) <= SLIP) return [near];
  const parts = word.toLowerCase().split(/[^a-z0-9]+/u);
  const sharing = parts.flatMap((part) => {
    const found = part.length < 3 ? [] : all.filter((candidate) => candidate.split("-").includes(part));
    return found.length > MOST_SHARING ? [] : found;
  });
  return [...new Set([...sharing, ...(near === null ? [] : [near])])].slice(0, MOST_ALIKE);
}

/** A name as an id would spell it: `Bank of Ohio, N.A.` → `bank-of-ohio-n-a`. */
export function asId(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-|-$/gu, "");
}

/** What a list is searched by: its ids, and the names by which people know what they stand for. */
export interface Named {
  readonly id: string;
  readonly names: readonly string[];
}

/** As `didYouMeanOneOf`, but a word that spells one of the names means that one. */
export function didYouMeanNamed(word: string, entries: Iterable<Named>): string {
  const all = [...entries];
  const spelled = asId(word);
  const meant = all.filter(({ id, names }) => id === spelled || names.some((name) => asId(name) === spelled));
  if (meant.length === 0)
    return didYouMeanOneOf(
      word,
      all.map(({ id }) => id),
    );
  return ` — did you mean ${meant
    .slice(0, MOST_ALIKE)
    .map(({ id }) => `"${id}"`)
    .join(" or ")}?`;
}

/** The half-sentence ` — did you mean "x" or "y"?` for a word of a long list of ids, or nothing. */
export function didYouMeanOneOf(word: string, candidates: Iterable<string>): string {
  const found = alike(word, candidates);
  return found.length === 0 ? "" : ` — did you mean ${found.map((each) => `"${each}"`).join(" or ")}?`;
}
