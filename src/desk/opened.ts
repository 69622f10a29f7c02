import type { Texts } from "../problem/print-problem.ts";
import type { Problem } from "../problem/problem.ts";

/**
 * What came of opening something: the value, and every problem that was found on the way. The value is null where one of
 * the problems is an error; warnings stand beside a value. Nothing has been told to anybody: a face does that.
 */
export interface Opened<Value> {
  readonly value: Value | null;
  readonly problems: readonly Problem[];
  /** The texts of the files concerned, for showing the lines at fault. */
  readonly texts: Texts;
}

export const NO_TEXTS: Texts = new Map();

export function hasError(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === "error");
}

export function errorsOf(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(({ severity }) => severity === "error");
}

/** Nothing, and why. */
export function refused(problems: readonly Problem[], texts: Texts = NO_TEXTS): Opened<never> {
  return { value: null, problems, texts };
}

/** What is looked up in one text file of several. */
export function layeredTexts(...layers: readonly Texts[]): Texts {
  return { get: (name) => layers.map((texts) => texts.get(name)).find((text) => text !== undefined) };
}
