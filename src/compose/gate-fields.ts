import type { GateAnswer, Matter } from "../matter/matter.ts";
import type { Request } from "../matter/request.ts";
import type { SourceRecord } from "../registry/registry.ts";
import type { GateFields } from "../schema/generated/gate-fields.ts";
import { captionFields, listed } from "./caption-fields.ts";
import { flag } from "./flag.ts";
import type { GateClause, GatePlan } from "./gate-plans.ts";
import { dateWords, requestFields } from "./request-fields.ts";
import { citedBy, type Wording } from "./wording.ts";

/** What a paper that answers to a gate may say: `src/schemas/gate-fields.schema.json`. */
export function gateFields(
  request: Request,
  plan: GatePlan,
  documents: readonly SourceRecord[],
  wording: Wording,
): GateFields {
  const answer = request.asked.gates?.[plan.answer];
  if (answer === undefined) throw new Error(`the entry ${plan.answer} of gates was there and is missing`);
  const says = (clause: GateClause) => flag(plan.says?.includes(clause) === true);
  return {
    ...requestFields(request, documents, wording),
    action: captionFields(request.matter),
    gate: {
      title: plan.title,
      cite: citedBy(plan.cites, wording),
      individual: plan.subjectName ?? nameOf(answer, request.matter),
      ...factFields(answer),
      protectiveOrder: says("protectiveOrder"),
      contents: says("contents"),
      withdrawal: says("withdrawal"),
      location: says("location"),
      psychotherapy: says("psychotherapy"),
      records: request.items.map(({ plan: { number, subject } }) => `Request No. ${number}: ${subject}`),
    },
  };
}

function factFields(answer: GateAnswer) {
  const { notice, objections, order } = answer;
  const day = (iso: string | undefined, gap: string) => (iso === undefined ? gapOf(gap) : dateWords(iso));
  return {
    noticeOn: day(notice?.on, "DAY OF NOTICE"),
    noticeManner: notice === undefined ? gapOf("MANNER OF NOTICE") : MANNERS[notice.manner],
    objectionsDue: day(answer.objectionsDue, "LAST DAY TO OBJECT"),
    objectionsNone: flag(objections === "none"),
    objectionsResolved: flag(objections === "resolved"),
    agreedBy: answer.agreedBy === undefined ? gapOf("PARTIES THAT AGREED") : listed(answer.agreedBy),
    presented: day(answer.presented, "DAY PRESENTED TO THE COURT"),
    orderCourt: order?.court ?? gapOf("COURT"),
    orderDate: day(order?.date, "DAY OF THE ORDER"),
    orderNumber: order?.number ?? gapOf("NUMBER OF THE ORDER"),
    expires: answer.expires ?? gapOf("DAY OR EVENT OF EXPIRY"),
    purpose: answer.purpose ?? gapOf("PURPOSE"),
    relevance: answer.relevance ?? gapOf("WHY THE RECORDS ARE RELEVANT"),
    need: answer.need ?? gapOf("WHY NO OTHER SOURCE WILL DO"),
    rule: answer.rule ?? gapOf("RULE OF THE AGENCY"),
  };
}

const MANNERS = {
  served: "by personal delivery",
  mailed: "by first-class mail to the last known address",
} as const;

function nameOf({ individual }: GateAnswer, { requester }: Matter): string {
  if (individual === undefined) return gapOf("NAME OF THE INDIVIDUAL");
  return (individual.is === "client" ? requester.represents : individual.name) ?? gapOf("NAME OF THE INDIVIDUAL");
}

/** Printed so that nobody overlooks it; a request that lacks the fact is a draft, by a rule of the review. */
function gapOf(words: string): string {
  return `[[${words}]]`;
}
