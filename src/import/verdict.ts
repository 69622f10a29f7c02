import type { Problem } from "../problem/problem.ts";
import type { Contact, Custodian } from "../registry/registry.ts";
import type { Candidate, ReadRow } from "./candidate.ts";

/** What a row brings to the registry. */
export type RowOutcome =
  | { readonly kind: "new"; readonly candidate: Candidate }
  | { readonly kind: "same"; readonly custodian: Custodian }
  | {
      readonly kind: "changed";
      readonly candidate: Candidate;
      readonly custodian: Custodian;
      readonly change: RowChange;
    }
  | { readonly kind: "refused"; readonly refusals: readonly Problem[] };

/** What is added to an organization that the registry knows. Nothing of what it says is deleted. */
export interface RowChange {
  readonly aliases: readonly string[];
  readonly addsContact: boolean;
  /** Contacts of an earlier list, which this one puts out of date. */
  readonly outdated: readonly Contact[];
}

/** A row and what became of it. */
export interface Verdict {
  readonly row: ReadRow;
  readonly outcome: RowOutcome;
  readonly remarks: readonly string[];
}
