import type { Request } from "../matter/request.ts";
import type { SourceRecord } from "../registry/registry.ts";
import type { FollowUpFields } from "../schema/generated/follow-up-fields.ts";
import { flag } from "./flag.ts";
import { dateWords, requestFields } from "./request-fields.ts";
import { instrumentOf, type Wording } from "./wording.ts";

/** What has happened to a request that was sent. */
export const FOLLOW_UP_KINDS = [
  "no-answer",
  "fee-demanded",
  "wrong-entity",
  "notice-running",
  "content-refused",
  "purged",
] as const;
export type FollowUpKind = (typeof FOLLOW_UP_KINDS)[number];

/** What the docket says. Dates are ISO days. */
export interface FollowUpFacts {
  /** The date of this letter. */
  readonly date: string;
  /** The day on which the request went out. */
  readonly sent: string;
  /** By when an answer to this letter is asked for. */
  readonly replyBy: string;
  /** The day of the custodian's answer, and its reference. */
  readonly answered?: string;
  readonly theirReference?: string;
  /** The fee demanded, with its currency, as the custodian put it. */
  readonly amount?: string;
  /** Who is said to hold the records. */
  readonly entity?: string;
  /** The last day of the notice that the custodian gives its customer. */
  readonly until?: string;
}

/** What each letter is about, behind "Follow-up:" in its heading. */
const SUBJECTS: Readonly<Record<FollowUpKind, string>> = {
  "no-answer": "our request has not been answered",
  "fee-demanded": "the fee that you name",
  "wrong-entity": "the entity that holds the records",
  "notice-running": "your notice to your customer",
  "content-refused": "records without the content of communications",
  purged: "records that no longer exist",
};

/** What a follow-up letter may say: the request as first made, and `follow-up-fields.schema.json`. */
export function followUpFields(
  request: Request,
  kind: FollowUpKind,
  facts: FollowUpFacts,
  documents: readonly SourceRecord[],
  wording: Wording,
): FollowUpFields {
  const { matter, instrument } = request;
  const fields = requestFields({ ...request, issued: facts.date, respondBy: facts.replyBy }, documents, wording);
  const day = (iso: string | undefined) => (iso === undefined ? "" : dateWords(iso));
  return {
    ...fields,
    marks: { draft: "DRAFT – NOT SENT", notice: matter.notice ?? "" },
    kind: {
      noAnswer: flag(kind === "no-answer"),
      feeDemanded: flag(kind === "fee-demanded"),
      wrongEntity: flag(kind === "wrong-entity"),
      noticeRunning: flag(kind === "notice-running"),
      contentRefused: flag(kind === "content-refused"),
      purged: flag(kind === "purged"),
    },
    followUp: {
      sent: dateWords(facts.sent),
      answered: day(facts.answered),
      theirReference: facts.theirReference ?? "",
      amount: facts.amount ?? "",
      entity: facts.entity ?? "",
      until: day(facts.until),
      voluntary: flag(!(instrumentOf(instrument, wording).needs.process ?? false)),
      subject: SUBJECTS[kind],
    },
  };
}
