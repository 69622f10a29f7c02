import type { SessionState } from "../case/session.ts";

/** How many things must be fixed before a letter can be final, and how many are to be checked. */
export function countsOf({ look }: SessionState): { readonly mustFix: number; readonly check: number } {
  const errors = look?.problems.filter(({ isError }) => isError).length ?? 0;
  const warnings = look?.problems.filter(({ isError }) => !isError).length ?? 0;
  const at = (level: string) => look?.issues.filter((issue) => issue.level === level).length ?? 0;
  return { mustFix: errors + at("block"), check: warnings + at("warn") };
}
