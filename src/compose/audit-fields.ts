import type { Request } from "../matter/request.ts";
import type { SourceRecord } from "../registry/registry.ts";
import type { PlacedFinding } from "../review/finding.ts";
import type { AuditFields } from "../schema/generated/audit-fields.ts";
import { addresseeFacts } from "./addressee-facts.ts";
import { courtFormOf, missingFormWords } from "./court-form.ts";
import { isFederal } from "./federal-action.ts";
import { plansOf } from "./gate-plans.ts";
import { dateWords } from "./request-fields.ts";
import { placeWords } from "./review-rule-fields.ts";
import { CITED } from "./subpoena-fields.ts";
import { instrumentOf, type PaperPlan, type Wording } from "./wording.ts";

/** SHA-256 of what a packet was made from. */
export interface PacketInputs {
  readonly record: string;
  readonly matter: string;
  readonly template: string;
}

/** What an audit sheet draws on, besides the request and what was found. */
export interface AuditFacts {
  readonly wording: Wording;
  readonly inputs: PacketInputs;
  /** The court's own form goes with the packet. */
  readonly hasForm: boolean;
}

/** What the internal audit sheet of a packet says: `src/schemas/audit-fields.schema.json`. */
export function auditFields(
  request: Request,
  findings: readonly PlacedFinding[],
  documents: readonly SourceRecord[],
  { wording, inputs, hasForm }: AuditFacts,
): AuditFields {
  const { matter, custodian, instrument } = request;
  const { title, mark } = instrumentOf(instrument, wording);
  return {
    audit: {
      lang: matter.language,
      reference: matter.reference,
      number: request.number,
      requestId: request.id,
      custodian: custodian.name,
      instrument: title,
      date: dateWords(request.issued),
      state: request.state === "final" ? "final, for signature and issue" : "draft, not issued",
      draft: request.state === "final" ? "" : "yes",
      form: formWords(request, wording, hasForm),
      mark: `INTERNAL – ${request.state === "final" ? "NOT TO BE SERVED" : mark}`,
      notice: matter.notice ?? "",
    },
    findings: findings.map(findingFields),
    overrides: overrideRows(request, findings),
    facts: addresseeFacts(request, documents),
    papers: [
      ...plansOf(request, wording).flatMap((plan) => paperRows(request.id, plan)),
      ...(hasForm ? paperRows(request.id, FORM) : []),
    ],
    inputs: [
      { label: "Registry record", hash: inputs.record },
      { label: "Matter", hash: inputs.matter },
      { label: "Templates", hash: inputs.template },
    ],
    authorities: authorities(matter.process === undefined || isFederal(matter), wording),
  };
}

/** The form of the court is served, and a copy goes with the notice to the parties. */
const FORM = { id: "form", audience: "served", copyFor: "parties" } as const;

function paperRows(
  request: string,
  { id, audience, copyFor, nth }: Pick<PaperPlan, "id" | "audience" | "copyFor" | "nth">,
): AuditFields["papers"] {
  const name = `${request}-${id}${nth === undefined ? "" : `-${nth}`}`;
  const paper = { name, folder: audience };
  return copyFor === undefined ? [paper] : [paper, { name: `${name}-copy`, folder: copyFor }];
}

function formWords(request: Request, wording: Wording, hasForm: boolean): string {
  const form = courtFormOf(request, wording);
  if (form === null) return "";
  return hasForm
    ? `${capital(form)}, filled; still to be issued and signed.`
    : `Missing. ${missingFormWords(request, wording)} A copy goes with the notice to the parties.`;
}

function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

function findingFields({
  rule,
  level,
  title,
  message,
  hint,
  cure,
  place,
  overridden,
}: PlacedFinding): AuditFields["findings"][number] {
  const told = { text: message, cure: hint ?? cure, place: placeWords(place) };
  return { rule, level: overridden ? `${level}, let pass` : level, title, ...told };
}

/** Every override that the matter states for this request; one whose value has changed excuses nothing. */
function overrideRows({ id, matter }: Request, findings: readonly PlacedFinding[]): AuditFields["overrides"] {
  return matter.overrides
    .filter(({ request }) => request === id)
    .map((override) => ({
      rule: override.rule,
      attorney: override.attorney,
      date: dateWords(override.date),
      reason: override.reason,
      value: override.value,
      state: findings.some(({ overridden }) => overridden === override) ? "in force" : "excuses nothing today",
    }));
}

/** What the packet cites, by how it is known; nothing in a state's action, whose rules counsel adds. */
function authorities(federal: boolean, { citations }: Wording): AuditFields["authorities"] {
  const cited = federal ? CITED.flatMap((id) => citations[id] ?? []) : [];
  const known = new Set(cited.map(({ source }) => source));
  return [...known].flatMap((source) => {
    const group = cited.filter((law) => law.source === source);
    const [first] = group;
    if (!first) return [];
    const uses = group.map(({ cite, use }) => ({ cite, use }));
    return [{ source, asOf: dateWords(first.asOf), confidence: first.confidence, cited: uses }];
  });
}
