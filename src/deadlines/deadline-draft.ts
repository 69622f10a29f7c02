import type { DocketEvent } from "../docket/docket.ts";
import type { Computed, Deadline, DeadlineKind } from "./deadline.ts";

/** A deadline before it is known whose request it belongs to. */
export interface Draft extends Pick<Deadline, "kind" | "title" | "whose" | "basis"> {
  readonly computed: Computed;
  /** The local time, in the zone of the matter's period, where the deadline is a time and not a day. */
  readonly moment?: string;
}

/** Whatever of these the custodian said, the waiting has ended. */
const REPLIES: readonly DocketEvent[] = [
  "answered",
  "objected",
  "content-refused",
  "purged",
  "wrong-entity",
  "denied",
  "withdrawn",
];

/** The events after which nothing is due any more. */
export const SETTLED_BY: Readonly<Record<DeadlineKind, readonly DocketEvent[]>> = {
  "respond-by": REPLIES,
  compliance: REPLIES,
  objection: REPLIES,
  "notice-to-parties": ["noticed", "withdrawn"],
  "notice-to-nonparty": ["noticed", "withdrawn"],
  "consumer-notice": ["withdrawn"],
  "consumer-objection": ["withdrawn"],
  "party-objection": ["withdrawn"],
  certificate: ["withdrawn"],
  "last-service": ["served", "withdrawn"],
  "earliest-production": REPLIES,
  availability: ["withdrawn"],
  "discovery-cutoff": ["withdrawn"],
  "preservation-reminder": ["renewed", "withdrawn"],
  "preservation-end": ["withdrawn"],
  "party-response": REPLIES,
  "agency-answer": REPLIES,
  "agency-tolled": REPLIES,
  "agency-expedition": REPLIES,
  "agency-appeal": ["appealed", "withdrawn"],
  "agency-appeal-answer": ["appeal-decided", "withdrawn"],
  "contact-verification": ["sent", "delivered", "served", "withdrawn"],
};
