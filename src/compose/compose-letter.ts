import type { Place, Problem } from "../problem/problem.ts";
import { buildLetter } from "./build-letter.ts";
import type { Letter, Logo } from "./letter.ts";
import type { LetterWalk } from "./letter-walk.ts";
import { SaidBefore } from "./said-before.ts";
import { RepeatLimit, StepCounter } from "./step-counter.ts";
import type { Fields, Template } from "./template.ts";
import { problemAt } from "./template-fault.ts";

/**
 * Fields → words: walks the tree of a template, and makes the letter. No letter comes out where anything is wrong.
 *
 * @param selectors which the prose may mention, to be set in the face of a selector. Never changed: what was made with a
 *   list is kept for it
 */
export function composeLetter(
  template: Template,
  fields: Fields,
  logo: Logo | null,
  selectors: readonly string[] = NONE,
): { readonly letter: Letter | null; readonly problems: readonly Problem[] } {
  const start = startOf(template);
  const unfit = template.misfit(fields);
  if (unfit !== null) return { letter: null, problems: [problemAt(start, { code: "blank-field", message: unfit })] };
  const walk = beginWalk(template, fields, logo, selectors, start);
  try {
    const letter = buildLetter(fields, walk);
    return { letter: walk.problems.length === 0 ? letter : null, problems: walk.problems };
  } catch (caught) {
    if (!(caught instanceof RepeatLimit)) throw caught;
    const { place, message } = caught;
    const hint = "is a loop inside another meant to be there?";
    return { letter: null, problems: [problemAt(place, { code: "template-repeats", message, hint })] };
  }
}

const NONE: readonly string[] = [];

/** What was said, by the selectors that were marked in it: all papers of a batch mark the same. */
const saidBefore = new WeakMap<readonly string[], Pick<LetterWalk, "paragraphs" | "lines">>();

function beginWalk(
  { checked }: Template,
  fields: Fields,
  logo: Logo | null,
  selectors: readonly string[],
  start: Place,
): LetterWalk {
  const before = saidBefore.get(selectors) ?? { paragraphs: new SaidBefore(selectors), lines: new SaidBefore(NONE) };
  saidBefore.set(selectors, before);
  before.paragraphs.beginLetter();
  before.lines.beginLetter();
  const counter = new StepCounter(fields, start);
  return { template: checked, ...before, counter, logo, problems: [], fields: new Map(), pieces: [] };
}

function startOf({ id, main, files }: Template): Place {
  const file = files.find(({ name }) => name === `${id}/${main}`)?.file ?? id;
  return { file, line: 1, column: 1 };
}
