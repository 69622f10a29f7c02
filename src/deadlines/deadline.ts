import type { PlacedTime } from "../calendar/placed-time.ts";
import type { LawConfidence } from "./holiday-data.ts";

/** A date and how it was found, with the law that it rests on. */
export interface Computed {
  /** ISO day. */
  readonly date: string;
  /** How it was computed, which days were passed over and why, and what is not known: sentences. */
  readonly reason: string;
  readonly authority: string;
  /** The day for which the law was read. */
  readonly asOf: string;
  /** That of the least known fact among those used. */
  readonly confidence: LawConfidence;
}

export type DeadlineKind =
  | "respond-by"
  | "compliance"
  | "objection"
  | "notice-to-parties"
  | "notice-to-nonparty"
  | "consumer-notice"
  | "consumer-objection"
  | "party-objection"
  | "certificate"
  | "last-service"
  | "earliest-production"
  | "availability"
  | "discovery-cutoff"
  | "preservation-reminder"
  | "preservation-end"
  | "party-response"
  | "agency-answer"
  | "agency-tolled"
  | "agency-expedition"
  | "agency-appeal"
  | "agency-appeal-answer"
  | "contact-verification";

/** A date of one request. */
export interface Deadline extends Computed {
  /** The matter's reference. */
  readonly matter: string;
  /** `CUSTODIAN-INSTRUMENT`. */
  readonly request: string;
  /** Its short number. */
  readonly number: string;
  readonly kind: DeadlineKind;
  /** What is due, for a line of a calendar: "objections due". */
  readonly title: string;
  /** Who has to act by then: the firm, or the custodian. */
  readonly whose: "ours" | "theirs";
  /** Whether it was counted from an event of the docket or from what the matter plans. */
  readonly basis: "logged" | "planned";
  /** The hour by the clocks of its place, where the deadline is a time and not a day; else null. */
  readonly at: PlacedTime | null;
  /** What of the docket has settled it: "answered on 2026-12-01"; else null. */
  readonly settled: string | null;
  /** Date of issue of the request, ISO. */
  readonly issued: string;
}
