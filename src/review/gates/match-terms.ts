/**
 * Terms are words as people write them, in a short form: `*` is the rest of a word, a blank also a hyphen, slash or line
 * end, ` ~3 ` up to three words between. Brackets, `|`, `?` and `^` are those of regular expressions. A term that begins
 * with `=` counts capitals.
 */
export interface TermMatcher {
  readonly plain: RegExp | null;
  readonly exact: RegExp | null;
}

const GAP = String.raw`[\s/\u2013\u2014-]+`;

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
  return term
    .replace(/ ~(\d+) /gu, (_, most: string) => String.raw`\W+(?:[\p{L}\p{N}'&]+\W+){0,${most}}?`)
    .replace(/\*/gu, String.raw`[\p{L}\p{N}']Z`)
    .replace(/ \?/gu, String.raw`[\s/\u2013\u2014-]Z`)
    .replace(/ /gu, GAP)
    .replaceAll("]Z", "]*");
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
