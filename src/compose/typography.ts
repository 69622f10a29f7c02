import { detached } from "../memory/remember.ts";
import type { RawRun, Treatment } from "./collect-runs.ts";
import type { Run } from "./letter.ts";
import { NO_BREAK_RULES } from "./no-break-rules.ts";

const NO_BREAK_SPACE = "\u00a0";
/** After these, and at the start, a quotation mark opens. */
const OPENS_AFTER = /[\s([{—–/“‘\u00a0-]/;

/** What takes the place of the UTF-16 unit at an index. */
type Replacements = Map<number, string>;

/**
 * Sets quotation marks and no-break spaces. Prose gets both, a name only its apostrophes, an identifier nothing. Marks
 * are judged in the whole paragraph, so that a quotation may begin in one run and end in another.
 */
export function applyTypography(runs: readonly RawRun[]): readonly Run[] {
  const text = runs.map((run) => run.text).join("");
  const treatmentAt = treatments(runs);
  const replaced: Replacements = new Map();
  curlMarks(text, treatmentAt, replaced);
  joinPairs(text, treatmentAt, replaced);
  dropSecondStops(text, treatmentAt, replaced);
  const texts = substituted(runs, replaced);
  return runs.map(({ treatment: _, ...run }, at) => {
    return { ...run, text: detached((texts[at] ?? "").normalize("NFC")) };
  });
}

/** The treatment of the character at an index of the joined text. */
function treatments(runs: readonly RawRun[]): (index: number) => Treatment {
  const ends: number[] = [];
  for (const run of runs) ends.push((ends.at(-1) ?? 0) + run.text.length);
  return (index) => runs[countUpTo(ends, index)]?.treatment ?? "identifier";
}

/** How many of these rising numbers do not exceed a number. A paragraph may have thousands of runs and marks. */
function countUpTo(rising: readonly number[], number: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) <= number) low = middle + 1;
    else high = middle;
  }
  return low;
}

function curlMarks(text: string, treatmentAt: (index: number) => Treatment, replaced: Replacements): void {
  if (!/['"]/.test(text)) return;
  for (const { index } of text.matchAll(/['"]/g)) {
    const curled = curl(text[index] ?? "", before(text, index, replaced), after(text, index), treatmentAt(index));
    if (curled !== null) replaced.set(index, curled);
  }
}

function curl(mark: string, left: string, right: string, treatment: Treatment): string | null {
  if (mark === "'" && treatment !== "identifier" && /\p{L}/u.test(left) && /\p{L}/u.test(right)) return "’";
  if (treatment !== "prose") return null;
  if (/\d/.test(left) && (/\d/.test(right) || mark === '"')) return null;
  const opens = left === "" || OPENS_AFTER.test(left);
  if (mark === '"') return opens ? "“" : "”";
  return opens && !/\d/.test(right) ? "‘" : "’";
}

/** The character to the left, as it will print. */
function before(text: string, index: number, replaced: Replacements): string {
  const unit = text[index - 1] ?? "";
  return replaced.get(index - 1) ?? (/[\udc00-\udfff]/.test(unit) ? text.slice(index - 2, index) : unit);
}

function after(text: string, index: number): string {
  const point = text.codePointAt(index + 1);
  return point === undefined ? "" : String.fromCodePoint(point);
}

/** The rules are searched by where they are in the text: a copy of each, for each paragraph, took half of the time. */
function joinPairs(text: string, treatmentAt: (index: number) => Treatment, replaced: Replacements): void {
  for (const rule of NO_BREAK_RULES) {
    rule.lastIndex = 0;
    for (let match = rule.exec(text); match !== null; match = rule.exec(text)) {
      const end = match.index + match[0].length;
      for (let at = text.indexOf(" ", match.index); at >= 0 && at < end; at = text.indexOf(" ", at + 1)) {
        if (treatmentAt(at) === "prose") replaced.set(at, NO_BREAK_SPACE);
      }
    }
  }
}

/** Two full stops that end a sentence: behind a word or a closing mark, before white space, a closing mark or the end. */
const SENTENCE_END = /(?<=[\p{L}\p{N})\]”’"'])\.\.(?=[\s)\]”’"']|$)/gu;

/** A sentence that ends with "Inc." has one full stop, whatever the template adds. `../x`, `1..2` and "..." stay. */
function dropSecondStops(text: string, treatmentAt: (index: number) => Treatment, replaced: Replacements): void {
  if (!text.includes("..")) return;
  for (const { index } of text.matchAll(SENTENCE_END)) {
    if (treatmentAt(index + 1) === "prose") replaced.set(index + 1, "");
  }
}

/** The text of each run with its replacements, which count in the joined text. */
function substituted(runs: readonly RawRun[], replaced: Replacements): readonly string[] {
  const inOrder = [...replaced].sort(([one], [other]) => one - other);
  let next = 0;
  let start = 0;
  return runs.map(({ text }) => {
    const end = start + text.length;
    let out = "";
    let from = start;
    for (let entry = inOrder[next]; entry && entry[0] < end; entry = inOrder[++next]) {
      out += text.slice(from - start, entry[0] - start) + entry[1];
      from = entry[0] + 1;
    }
    const whole = out + text.slice(from - start);
    start = end;
    return whole;
  });
}
