import type { DocketEntry, DocketEvent } from "./docket.ts";
import { entriesOf, firstOf } from "./events.ts";

/** What a follow-up letter answers, with what the docket says of it. Dates are ISO days. */
export interface FollowUpCause {
  readonly kind: "no-answer" | "renewal" | "release" | (typeof ASKING)[number];
  readonly sent: string;
  readonly delivered?: string;
  readonly acknowledged?: string;
  readonly answered?: string;
  readonly theirReference?: string;
  readonly amount?: string;
  readonly entity?: string;
  readonly until?: string;
  readonly objection?: string;
  readonly proposal?: string;
  readonly call?: string;
}

/** Answers that call for another letter. */
const ASKING = ["fee-demanded", "wrong-entity", "notice-running", "content-refused", "purged", "objected"] as const;

/** Events that end the exchange, or move it to where a follow-up letter has no place. */
const SETTLING: readonly DocketEvent[] = ["answered", "denied", "appealed", "appeal-decided", "withdrawn"];

/** Why a request needs a follow-up letter: the last word of the custodian, or none; null where it needs none. */
export function followUpCause(docket: readonly DocketEntry[], request: string): FollowUpCause | null {
  const entries = entriesOf(docket, request);
  const sent = firstOf(entries, "sent", "delivered", "served");
  const last = entries.findLast(({ event }) => SETTLING.includes(event) || isAsking(event));
  if (sent === null || (last && SETTLING.includes(last.event))) return null;
  const known = { sent: sent.date, ...dayOf(entries, "delivered"), ...dayOf(entries, "acknowledged") };
  if (!last || !isAsking(last.event)) return { kind: "no-answer", ...known };
  const { reference, amount, entity, until, objection, proposal, call } = last;
  return {
    kind: last.event,
    ...known,
    answered: last.date,
    ...(reference === undefined ? {} : { theirReference: reference }),
    ...(amount === undefined ? {} : { amount }),
    ...(entity === undefined ? {} : { entity }),
    ...(until === undefined ? {} : { until }),
    ...(objection === undefined ? {} : { objection }),
    ...(proposal === undefined ? {} : { proposal }),
    ...(call === undefined ? {} : { call }),
  };
}

function dayOf(entries: readonly DocketEntry[], event: "delivered" | "acknowledged") {
  const found = firstOf(entries, event);
  return found === null ? {} : { [event]: found.date };
}

function isAsking(event: DocketEvent): event is (typeof ASKING)[number] {
  return ASKING.some((asking) => asking === event);
}
