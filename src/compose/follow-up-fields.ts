import type { Request } from "../matter/request.ts";
import type { SourceRecord } from "../registry/registry.ts";
import type { FollowUpFields } from "../schema/generated/follow-up-fields.ts";
import { isFederal } from "./federal-action.ts";
import { flag } from "./flag.ts";
import { dateWords, requestFields } from "./request-fields.ts";
import { citedBy, instrumentOf, type Wording } from "./wording.ts";

/** What has happened to a request that was sent. */
export const FOLLOW_UP_KINDS = [
  "no-answer",
  "fee-demanded",
  "wrong-entity",
  "notice-running",
  "content-refused",
  "purged",
  "objected",
  "renewal",
  "release",
] as const;
export type FollowUpKind = (typeof FOLLOW_UP_KINDS)[number];

/** Letters that we owe and nobody asked for: a request to keep records goes on, or ends. */
export const OUR_WORD = ["renewal", "release"] as const satisfies readonly FollowUpKind[];

/** What the docket says. Dates are ISO days. */
export interface FollowUpFacts {
  /** The date of this letter. */
  readonly date: string;
  /** The day on which the request went out. */
  readonly sent: string;
  /** The days on which it was delivered and acknowledged, as far as the docket has them. */
  readonly delivered?: string;
  readonly acknowledged?: string;
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
  /** What is objected to and why; what we propose; the ISO day that we suggest for a call. */
  readonly objection?: string;
  readonly proposal?: string;
  readonly call?: string;
}

/** What each letter is about, behind "Follow-up:" in its heading. */
const SUBJECTS: Readonly<Record<FollowUpKind, string>> = {
  "no-answer": "our request to you",
  "fee-demanded": "the fee that you name",
  "wrong-entity": "the entity that holds the records",
  "notice-running": "your notice to your customer",
  "content-refused": "records without the content of communications",
  purged: "records that no longer exist",
  objected: "your objections, and a call about them",
  renewal: "our request is renewed",
  release: "the records are released",
};

/** What the review contributes to the words of a follow-up. */
export interface FollowUpAdvice {
  /** The instrument asks to keep records and not to hand them over. */
  readonly preserves: boolean;
  /** The custodian is a provider to the public, and the requester no government. */
  readonly providerRecords: boolean;
  /** The request commanded a provider to keep, by the statute that only a government may use. */
  readonly byStatute: boolean;
}

/** The day by which a request asked for an answer, ISO: that of compliance, where it is a subpoena. */
export function dayOfAnswer({ instrument, matter, respondBy }: Request, wording: Wording): string {
  const isProcess = instrumentOf(instrument, wording).needs.process ?? false;
  return (isProcess ? matter.process?.compliance.at.slice(0, 10) : undefined) ?? respondBy;
}

/** What a follow-up letter may say: the request as first made, and `follow-up-fields.schema.json`. */
export function followUpFields(
  request: Request,
  kind: FollowUpKind,
  facts: FollowUpFacts,
  advice: FollowUpAdvice,
  { documents, wording }: { readonly documents: readonly SourceRecord[]; readonly wording: Wording },
): FollowUpFields {
  const { matter, state } = request;
  const fields = requestFields({ ...request, issued: facts.date, respondBy: facts.replyBy }, documents, wording);
  const cited = (id: string) => (advice.providerRecords ? citedBy(id, wording) : "");
  return {
    ...fields,
    marks: { draft: state === "final" ? "" : "DRAFT – NOT SENT", notice: matter.notice ?? "" },
    kind: {
      noAnswer: flag(kind === "no-answer"),
      feeDemanded: flag(kind === "fee-demanded"),
      wrongEntity: flag(kind === "wrong-entity"),
      noticeRunning: flag(kind === "notice-running"),
      contentRefused: flag(kind === "content-refused"),
      purged: flag(kind === "purged"),
      objected: flag(kind === "objected"),
      renewal: flag(kind === "renewal"),
      release: flag(kind === "release"),
      ours: flag(isOurs(kind)),
    },
    followUp: {
      ...docketFields(facts),
      ...requestFacts(request, facts, advice, wording),
      subject: subjectOf(kind, request, facts, wording),
    },
    law: {
      contentBarred: cited("contentBarred"),
      recordsPermitted: cited("recordsPermitted"),
      conferring: kind === "objected" && isFederalProcess(request, wording) ? citedBy("conferring", wording) : "",
      providerPreservation: advice.byStatute ? citedBy("providerPreservation", wording) : "",
    },
  };
}

/** A subpoena of a federal court: a state's own rule on conferring is for counsel to add. */
function isFederalProcess({ instrument, matter }: Request, wording: Wording): boolean {
  return instrumentOf(instrument, wording).courtForm !== undefined && isFederal(matter);
}

export function isOurs(kind: FollowUpKind): boolean {
  return OUR_WORD.some((ours) => ours === kind);
}

function subjectOf(kind: FollowUpKind, request: Request, { date }: FollowUpFacts, wording: Wording): string {
  const isOverdue = kind === "no-answer" && dayOfAnswer(request, wording) < date;
  return isOverdue ? "our request has not been answered" : SUBJECTS[kind];
}

function docketFields(facts: FollowUpFacts) {
  const day = (iso: string | undefined) => (iso === undefined ? "" : dateWords(iso));
  return {
    sent: dateWords(facts.sent),
    delivered: day(facts.delivered),
    acknowledged: day(facts.acknowledged),
    answered: day(facts.answered),
    theirReference: facts.theirReference ?? "",
    amount: facts.amount ?? "",
    entity: facts.entity ?? "",
    until: day(facts.until),
    objection: facts.objection ?? "",
    proposal: facts.proposal ?? "",
    call: day(facts.call),
  };
}

function requestFacts(request: Request, { date }: FollowUpFacts, { preserves }: FollowUpAdvice, wording: Wording) {
  const { matter, custodian, items, instrument } = request;
  const due = dayOfAnswer(request, wording);
  const records = items.filter(({ category }) => category.legalClass !== "content").map(({ plan }) => plan.number);
  return {
    due: dateWords(due),
    overdue: flag(due < date),
    feeCap: matter.feeCap ?? "",
    tariff: flag((custodian.process?.fees.length ?? 0) > 0),
    voluntary: flag(!(instrumentOf(instrument, wording).needs.process ?? false)),
    preserves: flag(preserves),
    recordItems: enumeration(records),
  };
}

/** `1, 2 and 4`; none gives a blank. */
function enumeration(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}
