import type { Problem, Severity } from "../../problem/problem.ts";

/** A problem of the registry by the pointer of the value that must change. */
export type RegistryFinding = Problem & { readonly pointer: string };

export function finding(
  severity: Severity,
  code: string,
  pointer: string,
  message: string,
  hint: string,
): RegistryFinding {
  return { code, severity, message, hint, pointer };
}
