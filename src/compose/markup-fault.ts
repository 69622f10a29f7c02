import type { Problem } from "../problem/problem.ts";

/** Markup that cannot be read further. */
export class MarkupFault extends Error {
  readonly problem: Problem | null;

  /** @param problem null where what is wrong has been said */
  constructor(problem: Problem | null) {
    super("the markup of a template cannot be read");
    this.problem = problem;
  }
}
