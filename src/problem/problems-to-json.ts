import type { Problem } from "./problem.ts";

/** The problems as a JSON array, for other programs; the shape is that of `Problem`. */
export function problemsToJson(problems: readonly Problem[]): string {
  return `${JSON.stringify(problems, null, 2)}\n`;
}
