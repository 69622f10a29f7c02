/**
 * Terms are words as people write them, in a short form: `*` is the rest of a word, a blank also a hyphen, slash or line
 * end, ` ~3 ` up to three words between. Brackets, `|`, `?` and `^` are those of regular expressions. A term that begins
 * with `=` counts capitals.
 */
export interface TermMatcher {
  readonly plain: RegExp | null;
  readonly exact: RegExp | null;
}

/** A blank of a term. Bounded, as is all that stands between words: a row of dashes is read once, not once for each dash. */
const GAP = String.raw`[\s/\u2013\u2014-]{1,8}`;

/** What stands between words: the apostrophe of "patient's" is inside one, so that a text reads as words in one way only. */
const APART = String.raw`[^\p{L}\p{N}]{1,8}`;
const WORD = String.raw`[\p{L}\p{N}]+(?:['&][\p{L}\p{N}]+)*(?!['&]?[\p{L}\p{N}])`;

export function matcherOf(terms: readonly string[]): TermMatcher {
  const exact = terms.filter((term) => term.startsWith("="));
  return {
    plain: patternOf(
      terms.filter((term) => !term.startsWith("=")),
      "giu",
    ),
    exact: patternOf(
      exact.map((term) => term.slice(1)),
      "gu",
    ),
  };
}

function patternOf(terms: readonly string[], flags: string): RegExp | null {
  if (terms.length === 0) return null;
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${terms.map(sourceOf).join("|")})(?![\p{L}\p{N}])`, flags);
}

function sourceOf(term: string): string {
  return term.replace(/ ~(\d+) | \?|\*| /gu, (sign, most: string | undefined) => {
    if (most !== undefined) return `${APART}(?:${WORD}${APART}){0,${most}}?`;
    if (sign === "*") return String.raw`[\p{L}\p{N}']*`;
    return sign === " ?" ? String.raw`[\s/\u2013\u2014-]{0,8}` : GAP;
  });
}

/** The first place where a term stands in a text, or null. */
export function firstMatch(text: string, { plain, exact }: TermMatcher): { word: string; at: number } | null {
  const found = [plain, exact].flatMap((pattern) => {
    if (pattern === null) return [];
    pattern.lastIndex = 0;
    const match = pattern.exec(text);
    return match ? [{ word: match[0].trim(), at: match.index }] : [];
  });
  return found.sort((a, b) => a.at - b.at)[0] ?? null;
}

/** The text with each term in it put out of sight; what follows keeps its place. */
export function withoutTerms(text: string, { plain, exact }: TermMatcher): string {
  const hide = (seen: string, pattern: RegExp | null) =>
    pattern === null ? seen : seen.replace(pattern, (found) => "·".repeat(found.length));
  return hide(hide(text, plain), exact);
}
