import type { TemplateFile } from "./template.ts";

/** A line of the templates that an office changed. */
export interface TemplateChange {
  /** Below the folder of templates: `preservation/status.hbs`. */
  readonly name: string;
  /** As the user opens it, for messages. */
  readonly file: string;
  /** Where it stands in the office's file, from 1; a line that was taken out, where it would stand. */
  readonly line: number;
  /** Blank where it was taken out. */
  readonly now: string;
  /** What the template that comes with the program says; blank where it says nothing. */
  readonly before: string;
}

/**
 * What an office changed in the templates that come with the program, line by line, file by file: also files that it added,
 * and those that it took away.
 *
 * @param folder of the office's templates, as messages call it
 */
export function changesOf(
  given: readonly TemplateFile[],
  shipped: readonly TemplateFile[],
  folder: string,
): readonly TemplateChange[] {
  const own = new Map(given.map((file) => [file.name, file.text]));
  const theirs = new Map(shipped.map((file) => [file.name, file.text]));
  const names = [...new Set([...own.keys(), ...theirs.keys()])].sort();
  return names.flatMap((name) => {
    const [now = "", before = ""] = [own.get(name), theirs.get(name)];
    if (now === before) return [];
    const place = { name: `${name}.hbs`, file: `${folder}/${name}.hbs` };
    return changedLines(linesOf(now), linesOf(before)).map((change) => ({ ...place, ...change }));
  });
}

function linesOf(text: string): readonly string[] {
  return text === "" ? [] : text.replace(/\n$/, "").split("\n");
}

type LineChange = Pick<TemplateChange, "line" | "now" | "before">;

function changedLines(now: readonly string[], before: readonly string[]): readonly LineChange[] {
  let start = 0;
  while (start < now.length && start < before.length && now[start] === before[start]) start++;
  let [endNow, endBefore] = [now.length, before.length];
  while (endNow > start && endBefore > start && now[endNow - 1] === before[endBefore - 1]) {
    endNow--;
    endBefore--;
  }
  const own = now.slice(start, endNow);
  const theirs = before.slice(start, endBefore);
  return hunksOf(own, theirs).flatMap((hunk) => pairs(hunk, start, own, theirs));
}

/** Lines that were changed together, as ranges of both texts. */
interface Hunk {
  readonly now: readonly [from: number, to: number];
  readonly before: readonly [from: number, to: number];
}

/** Beyond so many pairs of lines, the whole stretch counts as one change: a template has some dozen lines. */
const MOST_PAIRS = 4_000_000;

function hunksOf(now: readonly string[], before: readonly string[]): readonly Hunk[] {
  const kept = now.length * before.length > MOST_PAIRS ? [] : keptPairs(now, before);
  const hunks: Hunk[] = [];
  let [n, b] = [0, 0];
  for (const [keptNow, keptBefore] of [...kept, [now.length, before.length] as const]) {
    if (keptNow > n || keptBefore > b) hunks.push({ now: [n, keptNow], before: [b, keptBefore] });
    [n, b] = [keptNow + 1, keptBefore + 1];
  }
  return hunks;
}

/** The longest common subsequence: which line of the one is which of the other. */
function keptPairs(now: readonly string[], before: readonly string[]): readonly (readonly [number, number])[] {
  const width = before.length + 1;
  const longest = new Uint32Array((now.length + 1) * width);
  const at = (n: number, b: number) => longest[n * width + b] ?? 0;
  for (let n = now.length - 1; n >= 0; n--) {
    for (let b = before.length - 1; b >= 0; b--) {
      longest[n * width + b] = now[n] === before[b] ? at(n + 1, b + 1) + 1 : Math.max(at(n + 1, b), at(n, b + 1));
    }
  }
  const kept: (readonly [number, number])[] = [];
  for (let [n, b] = [0, 0]; n < now.length && b < before.length; ) {
    if (now[n] === before[b]) kept.push([n++, b++]);
    else if (at(n + 1, b) >= at(n, b + 1)) n++;
    else b++;
  }
  return kept;
}

/** One change for each line, the first beside the first; blank lines on both sides say nothing. */
function pairs(hunk: Hunk, start: number, now: readonly string[], before: readonly string[]): readonly LineChange[] {
  const own = now.slice(...hunk.now);
  const theirs = before.slice(...hunk.before);
  return Array.from({ length: Math.max(own.length, theirs.length) }, (_, i) => ({
    line: start + hunk.now[0] + Math.min(i, Math.max(own.length - 1, 0)) + 1,
    now: (own[i] ?? "").trim(),
    before: (theirs[i] ?? "").trim(),
  })).filter(({ now: one, before: other }) => one !== other);
}
