import type { Place, Problem } from "../problem/problem.ts";
import type { Confidence, ContactPurpose, PostalAddress } from "../registry/registry.ts";

/** How the list says an organization is reached, without anything that is an individual's. */
export interface CandidateContact {
  readonly purpose: ContactPurpose;
  readonly confidence: Confidence;
  readonly asOf: string;
  readonly post?: PostalAddress;
  readonly phone?: string;
  readonly fax?: string;
  readonly email?: string;
  readonly portal?: string;
  /** The list's own characters where a value was mended. */
  readonly asStated?: string;
}

/** An organization that a row describes. */
export interface Candidate {
  /** The id that the row gives itself, or null. */
  readonly id: string | null;
  /** The id to take if the organization is new. */
  readonly proposedId: string;
  readonly name: string;
  readonly shortName: string;
  readonly aliases: readonly string[];
  readonly kind: string;
  readonly country: string;
  readonly role: string;
  readonly contact: CandidateContact;
}

/** How much of individuals a row held, none of which was read. */
export interface Dropped {
  readonly names: number;
  readonly mailboxes: number;
}

/** A row as read: the organization, or why there is none. */
export interface ReadRow {
  readonly place: Place;
  /** The name as far as known, for the report. */
  readonly name: string;
  readonly candidate: Candidate | null;
  readonly refusals: readonly Problem[];
  /** What the user should know although the row can be taken. */
  readonly remarks: readonly string[];
  readonly dropped: Dropped;
}
