import type { RawRun, Treatment } from "./collect-runs.ts";
import type { Run } from "./letter.ts";
import { NO_BREAK_RULES } from "./no-break-rules.ts";

const NO_BREAK_SPACE = "\u00a0";
/** After these, and at the start, a quotation mark opens. */
const OPENS_AFTER = /[\s([{—–/“‘\u00a0-]/;

/**
 * Sets quotation marks and no-break spaces. Prose gets both, a name only its apostrophes, an identifier nothing. Marks
 * are judged in the whole paragraph, so that a quotation may begin in one run and end in another.
 */
export function applyTypography(runs: readonly RawRun[]): readonly Run[] {
  const characters = [...runs.map((run) => run.text).join("")];
  const treatments = runs.flatMap((run) => [...run.text].map(() => run.treatment));
  const quoted = characters.map((character, i) => curl(character, characters[i - 1], characters[i + 1], treatments[i]));
  const joined = joinPairs(quoted, treatments);
  let from = 0;
  return runs.map(({ treatment: _, ...run }) => {
    const to = from + [...run.text].length;
    const text = joined.slice(from, to).join("").normalize("NFC");
    from = to;
    return { ...run, text };
  });
}

function curl(
  mark: string,
  before: string | undefined,
  after: string | undefined,
  treatment: Treatment | undefined,
): string {
  if (mark === "'" && treatment !== "identifier" && isLetter(before) && isLetter(after)) return "’";
  if (treatment !== "prose" || (mark !== '"' && mark !== "'")) return mark;
  if (isDigit(before) && (isDigit(after) || mark === '"')) return mark;
  const opens = before === undefined || OPENS_AFTER.test(before);
  if (mark === '"') return opens ? "“" : "”";
  return opens && !isDigit(after) ? "‘" : "’";
}

/** Replaces single spaces of prose by no-break ones; the number of characters stays the same. */
function joinPairs(characters: readonly string[], treatments: readonly Treatment[]): readonly string[] {
  const joined = [...characters];
  const { text, indices } = withIndices(characters);
  for (const rule of NO_BREAK_RULES) {
    for (const match of text.matchAll(rule)) {
      for (let at = match.index; at < match.index + match[0].length; at++) {
        const index = indices[at];
        if (text[at] === " " && index !== undefined && treatments[index] === "prose") joined[index] = NO_BREAK_SPACE;
      }
    }
  }
  return joined;
}

/** Text with, for each UTF-16 unit, the index of its character. */
function withIndices(characters: readonly string[]): { readonly text: string; readonly indices: readonly number[] } {
  const indices = characters.flatMap((character, i) => Array.from({ length: character.length }, () => i));
  return { text: characters.join(""), indices };
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /\p{L}/u.test(character);
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && /\d/.test(character);
}
