import type { Problem } from "../problem/problem.ts";
import type { PlannedRow } from "./plan-import.ts";

/** As many rows, and as large a share of them, show that something is wrong with the list and not with a row. */
const LEAST_ROWS = 3;
const LEAST_SHARE = 0.3;

interface Cause {
  readonly first: Problem;
  readonly rows: number;
}

/** A message without the values that it quotes, and without numbers. */
function reasonOf({ code, message }: Problem): string {
  return `${code}: ${message
    .replace(/"[^"]*"/gu, "…")
    .replace(/\d+/gu, "0")
    .replace(/ — did you mean.*$/u, "")
    .slice(0, 80)}`;
}

function causesOf(rows: readonly PlannedRow[]): readonly Cause[] {
  const causes = new Map<string, Cause>();
  for (const { verdict } of rows) {
    const refusals = verdict.outcome.kind === "refused" ? verdict.outcome.refusals : [];
    const reasons = new Map(refusals.map((refusal) => [reasonOf(refusal), refusal]));
    for (const [reason, refusal] of reasons) {
      const known = causes.get(reason);
      causes.set(reason, { first: known?.first ?? refusal, rows: (known?.rows ?? 0) + 1 });
    }
  }
  return [...causes.values()].sort((a, b) => b.rows - a.rows);
}

/** What most refused rows have in common, told once and before them; none where the rows differ. */
export function commonCause(rows: readonly PlannedRow[]): readonly Problem[] {
  const [most] = causesOf(rows);
  if (most === undefined || most.rows < LEAST_ROWS || most.rows < rows.length * LEAST_SHARE) return [];
  const { message, hint, place } = most.first;
  const count = most.rows === rows.length ? `all ${rows.length} rows` : `${most.rows} of ${rows.length} rows`;
  const told = `${count} are refused for one reason; the first of them: ${message}`;
  return [{ code: "one-cause", severity: "error", message: told, ...(hint && { hint }), ...(place && { place }) }];
}
