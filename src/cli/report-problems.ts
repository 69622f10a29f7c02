import { hasError } from "../duces.ts";
import { printProblems, type Texts } from "../problem/print-problem.ts";
import type { Problem } from "../problem/problem.ts";
import { plural } from "../views/plural.ts";
import type { Terminal } from "./terminal.ts";

/** Notes problems as a compiler prints them. True where one of them is an error. */
export function reportProblems(problems: readonly Problem[], texts: Texts, terminal: Terminal): boolean {
  if (problems.length > 0) {
    terminal.note(printProblems(problems, texts, terminal.noteColors).trimEnd().split("\n"));
  }
  return hasError(problems);
}

/** `2 errors, 1 warning`, or `no problems`. */
export function countProblems(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const warnings = problems.length - errors;
  const parts = [
    ...(errors > 0 ? [plural(errors, "error")] : []),
    ...(warnings > 0 ? [plural(warnings, "warning")] : []),
  ];
  return parts.length > 0 ? parts.join(", ") : "no problems";
}
