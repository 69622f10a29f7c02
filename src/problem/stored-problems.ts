import type { Problem } from "./problem.ts";

/** Whether a value that was read from JSON is a list of warnings: what is kept from one run to the next holds no errors. */
export function areWarnings(value: unknown): value is readonly Problem[] {
  return Array.isArray(value) && value.every((each) => isRecord(each) && each.severity === "warning");
}

/** Whether nothing that was found is an error. */
export function onlyWarnings(problems: readonly Problem[]): boolean {
  return problems.every(({ severity }) => severity === "warning");
}

/** An object that was read from JSON; null for any other text or value. */
export function recordOf(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const read: unknown = JSON.parse(text);
    return isRecord(read) ? read : null;
  } catch {
    return null;
  }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
