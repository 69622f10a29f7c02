import type { KeptFinding } from "../../src/review/finding.ts";

/** A finding as a batch keeps it, some of it exchanged. */
export function finding(more: Partial<KeptFinding> = {}): KeptFinding {
  return {
    ...{ rule: "R26", level: "block", title: "The contact is not verified", message: "Nobody has confirmed it." },
    ...{ value: "0123456789abcdef", place: { file: "targets.yaml", line: 12, column: 9 } },
    ...{ pointer: "/custodians/0/contacts/0", ...more },
  };
}

export const LET_PASS = {
  attorney: "Dolores O'Hara",
  date: "2026-11-15",
  reason: "Confirmed by telephone.",
} as const;
