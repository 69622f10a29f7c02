import type { Place, Problem } from "../problem/problem.ts";

/** What is wrong with a template, or with what it says; where is known to whoever found it. */
export interface TemplateFault {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
}

/** No letter is made of a template with a fault. */
export function problemAt(place: Place, { code, message, hint }: TemplateFault): Problem {
  return { code, severity: "error", message, place, ...(hint === undefined ? {} : { hint }) };
}
