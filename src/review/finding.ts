import type { Override } from "../matter/matter.ts";

/** `block`: the request stays a draft; `warn`: counsel decides; `inform`: counsel knows. */
export type Level = "block" | "warn" | "inform";

/** A value in one of the user's files, as a JSON pointer. */
export interface Where {
  readonly file: "matter" | "registry";
  readonly pointer: string;
}

/** Something that counsel must know of a request before it leaves. */
export interface Finding {
  /** Permanent id: `R01` to `R41`, `N…` for notes, `O…` for overrides. */
  readonly rule: string;
  readonly title: string;
  readonly level: Level;
  /** What was found, with the value at fault. */
  readonly message: string;
  /** What would make this very value right, where it can be said. */
  readonly hint?: string;
  /** What to do about findings of this rule. */
  readonly cure: string;
  /** Each authority as it is cited, with its date and with its doubt. */
  readonly authority: readonly string[];
  /** The value that must change. */
  readonly where: Where;
  /** First 16 hex digits of the SHA-256 of the value at fault; an override names it. */
  readonly value: string;
  /** Whether an attorney may let the request pass in spite of it. */
  readonly overridable: boolean;
  /** The override that excuses it. */
  readonly overridden?: Override;
}

/** Whether a finding keeps its request a draft. */
export function blocks(finding: Finding): boolean {
  return finding.level === "block" && finding.overridden === undefined;
}
