import type { Treatment } from "./collect-runs.ts";
import type { Run } from "./letter.ts";

/** Makes one run or several of a run that may mention selectors. */
export type SelectorMarker = (run: Run, treatment: Treatment) => readonly Run[];

/**
 * Sets every selector of the matter that prose mentions in the monospaced face, so that a host or path looks the same
 * wherever it stands and is broken only where an identifier may be. What the template prints as an identifier is not
 * searched: it is a selector as a whole, or none.
 *
 * @returns null where there are no selectors
 */
export function selectorMarker(selectors: readonly string[]): SelectorMarker | null {
  const texts = new Set(selectors.flatMap((value) => [value, ...pathOf(value)]));
  if (texts.size === 0) return null;
  const pattern = patternOf(texts);
  return (run, treatment) => {
    if (run.code || run.placeholder) return [run];
    if (treatment === "identifier") return [texts.has(run.text) ? { ...run, code: true } : run];
    return LIKE_A_SELECTOR.test(run.text) ? split(run, pattern) : [run];
  };
}

/** Every selector has one of these with something on either side, or begins with a stroke. */
const LIKE_A_SELECTOR = /[^\s][.:/@][^\s]|\/[^\s]/u;

/** Longest first, and only whole: `trump-email.com` is not marked within `mail1.trump-email.com`. */
function patternOf(texts: ReadonlySet<string>): RegExp {
  const escaped = [...texts]
    .sort((a, b) => b.length - a.length)
    .map((text) => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"));
  return new RegExp(`(?<![\\p{L}\\p{N}.-])(?:${escaped.join("|")})(?![\\p{L}\\p{N}/-]|\\.[\\p{L}\\p{N}])`, "u");
}

/** A web address is spoken of by its path too. */
function pathOf(value: string): readonly string[] {
  const path = /^https?:\/\/[^/]+(\/[^?#]+)/.exec(value)?.[1];
  return path && path.length > 1 ? [path] : [];
}

function split(run: Run, pattern: RegExp): readonly Run[] {
  const found = pattern.exec(run.text);
  if (!found) return [run];
  const { breakAfter, ...style } = run;
  const before = run.text.slice(0, found.index);
  const rest = run.text.slice(found.index + found[0].length);
  const end = breakAfter ? { breakAfter } : {};
  const code: Run = { ...style, text: found[0], code: true, ...(rest === "" ? end : {}) };
  return [
    ...(before === "" ? [] : [{ ...style, text: before }]),
    code,
    ...(rest === "" ? [] : split({ ...style, text: rest, ...end }, pattern)),
  ];
}
