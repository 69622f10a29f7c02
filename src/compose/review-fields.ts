import { printPartialDate } from "../calendar/plain-date.ts";
import type { Request } from "../matter/request.ts";
import type { Citation, Contact, SourceRecord } from "../registry/registry.ts";
import { blocks, type Finding } from "../review/finding.ts";
import type { ReviewFields } from "../schema/generated/review-fields.ts";
import { addresseeLines } from "./addressee-lines.ts";
import { dateWords } from "./request-fields.ts";
import { sourceWords } from "./source-words.ts";
import { instrumentOf, type Wording } from "./wording.ts";

/** A finding as a paper prints it: what was found, what to do in this case, and the place of its value: `matter.yaml:12:9`. */
export interface PlacedFinding extends Finding {
  readonly text: string;
  readonly place: string;
}

export function placedFinding(finding: Finding, place: string): PlacedFinding {
  return { ...finding, text: finding.message, cure: finding.hint ?? finding.cure, place };
}

/** What the internal review paper of a request says: `src/schemas/review-fields.schema.json`. */
export function reviewFields(
  request: Request,
  findings: readonly PlacedFinding[],
  documents: readonly SourceRecord[],
  wording: Wording,
): ReviewFields {
  const { matter, custodian } = request;
  return {
    review: {
      lang: matter.language,
      reference: matter.reference,
      requestId: request.id,
      custodian: custodian.name,
      instrument: instrumentOf(request.instrument, wording).title,
      date: dateWords(request.issued),
      state: request.state === "final" ? "final, for signature and service" : "draft, not sent",
      notice: matter.notice ?? "",
    },
    blocks: findings.filter(blocks).map(findingFields),
    warnings: findings.filter(isOpen("warn")).map(findingFields),
    notes: findings.filter(isOpen("inform")).map(findingFields),
    overrides: findings.flatMap(overrideFields),
    facts: facts(request, documents, wording),
  };
}

function isOpen(level: Finding["level"]): (finding: Finding) => boolean {
  return (finding) => finding.level === level && finding.overridden === undefined;
}

function findingFields({ rule, title, text, cure, authority, place }: PlacedFinding): ReviewFields["blocks"][number] {
  return { rule, title, text, cure, authority, place };
}

/** Who let a finding pass, and why. */
function overrideFields(finding: PlacedFinding): ReviewFields["overrides"] {
  const { overridden } = finding;
  if (!overridden) return [];
  const { attorney, date, reason } = overridden;
  return [{ ...findingFields(finding), value: finding.value, attorney, date: dateWords(date), reason }];
}

function facts(request: Request, documents: readonly SourceRecord[], wording: Wording): ReviewFields["facts"] {
  const { custodian, contact } = request;
  const fact = (label: string, value: string, source?: Citation, confidence?: string) => ({
    label,
    value,
    source: source ? `${sourceWords(source, documents)}${confidence ? `. Confidence: ${confidence}` : ""}` : "",
  });
  return [
    fact("Name", custodian.name, custodian.source),
    fact("Role", custodian.role),
    ...custodian.formerNames.map((former) => fact("Former name", former.name, former.source, former.confidence)),
    ...(contact ? contactFacts(contact, request, wording, fact) : [fact("Contact", "none recorded")]),
    ...(custodian.process
      ? [fact("Published process", custodian.process.url, custodian.process.source, custodian.process.confidence)]
      : []),
    ...(custodian.registeredAgent
      ? [
          fact(
            "Registered agent",
            custodian.registeredAgent.name,
            custodian.registeredAgent.source,
            custodian.registeredAgent.confidence,
          ),
        ]
      : []),
  ];
}

type Fact = (label: string, value: string, source?: Citation, confidence?: string) => ReviewFields["facts"][number];

function contactFacts(contact: Contact, request: Request, wording: Wording, fact: Fact): ReviewFields["facts"] {
  const address = contact.post ? addresseeLines(contact, wording.countries).join(", ") : "no postal address";
  const channels = [contact.phone, contact.fax, contact.email, contact.portal].filter((value) => value !== undefined);
  const verified =
    contact.verified === null
      ? "not verified"
      : `verified on ${dateWords(contact.verified)} by ${contact.verifiedBy ?? "the firm"}`;
  return [
    fact("Address", address, contact.source, contact.confidence),
    ...(channels.length > 0 ? [fact("Other channels", channels.join("; "))] : []),
    fact("As of", `${printPartialDate(contact.asOf)}; ${contact.status}; ${verified}`),
    ...(request.custodian.contacts.length > 1
      ? [
          fact(
            "Other contacts",
            `${request.custodian.contacts.length - 1} more in the registry: npx duces show ${request.custodian.id}`,
          ),
        ]
      : []),
  ];
}
