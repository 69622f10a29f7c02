import { addDays } from "../calendar/day-arithmetic.ts";
import type { ZoneNames } from "../calendar/exact-period.ts";
import { parseDate, printDate } from "../calendar/plain-date.ts";
import type { Request } from "../matter/request.ts";
import type { SourceRecord } from "../registry/registry.ts";
import type { PlacedFinding } from "../review/finding.ts";
import type { AuditFields } from "../schema/generated/audit-fields.ts";
import type { FoiaFields } from "../schema/generated/foia-fields.ts";
import type { GateFields } from "../schema/generated/gate-fields.ts";
import type { LetterOfRequestFields } from "../schema/generated/letter-of-request-fields.ts";
import type { ProductionFields } from "../schema/generated/production-fields.ts";
import type { RequestFields } from "../schema/generated/request-fields.ts";
import type { SubpoenaFields } from "../schema/generated/subpoena-fields.ts";
import { auditFields, type PacketInputs } from "./audit-fields.ts";
import { flag } from "./flag.ts";
import { foiaFields } from "./foia-fields.ts";
import { gateFields } from "./gate-fields.ts";
import type { GatePlan } from "./gate-plans.ts";
import { letterOfRequestFields } from "./letter-of-request-fields.ts";
import { productionFields } from "./production-fields.ts";
import { requestFields } from "./request-fields.ts";
import { subpoenaFields } from "./subpoena-fields.ts";
import { citedBy, type PaperPlan, type Wording } from "./wording.ts";

/** What the papers of one packet draw on, besides the request. */
export interface PacketFacts {
  readonly findings: readonly PlacedFinding[];
  readonly documents: readonly SourceRecord[];
  readonly wording: Wording;
  readonly zoneNames: ZoneNames;
  readonly inputs: PacketInputs;
  /** The court's own form goes with the packet. */
  readonly hasForm: boolean;
  /** What the review contributes to the words. */
  readonly advice: {
    readonly whyNow: string;
    readonly providerContent: boolean;
    /** A governmental requester asks a provider to keep records: the statute that only it may cite. */
    readonly providerPreservation: boolean;
  };
}

/** What a paper that reads a set of fields may say. */
export function packetFields(
  plan: PaperPlan,
  request: Request,
  facts: PacketFacts,
): RequestFields | SubpoenaFields | FoiaFields | ProductionFields | LetterOfRequestFields | AuditFields | GateFields {
  const { documents, wording } = facts;
  const advice = adviceFields(request, facts);
  switch (plan.fields) {
    case "request":
      return { ...requestFields(request, documents, wording), advice };
    case "subpoena":
      return { ...subpoenaFields(request, documents, facts), advice };
    case "foia":
      return { ...foiaFields(request, documents, wording), advice };
    case "production":
      return { ...productionFields(request, documents, wording), advice };
    case "letter-of-request":
      return { ...letterOfRequestFields(request, documents, wording), advice };
    case "gate":
      return gateFields(request, plan as GatePlan, documents, wording);
    case "audit":
      return auditFields(request, facts.findings, documents, facts);
  }
}

function adviceFields({ issued }: Request, { advice, wording }: PacketFacts): RequestFields["advice"] {
  const { providerPreservation } = advice;
  return {
    whyNow: advice.whyNow,
    providerContent: flag(advice.providerContent),
    keptFor: providerPreservation ? `${wording.preservationDays} days` : "",
    keptUntil: providerPreservation ? daysAfter(issued, wording.preservationDays) : "",
    law: { providerPreservation: providerPreservation ? citedBy("providerPreservation", wording) : "" },
  };
}

function daysAfter(iso: string, days: number): string {
  const date = parseDate(iso);
  return date ? printDate(addDays(date, days)) : "";
}
