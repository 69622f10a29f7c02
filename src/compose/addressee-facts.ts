import { printPartialDate } from "../calendar/plain-date.ts";
import type { Requester } from "../matter/matter.ts";
import type { Request } from "../matter/request.ts";
import type { Citation, Contact, SourceRecord } from "../registry/registry.ts";
import { addresseeLines, postLines } from "./addressee-lines.ts";
import { dateWords } from "./request-fields.ts";
import { sourceWords } from "./source-words.ts";

/** One thing that is known of an addressee, and who says so; the source may be blank. */
export interface AddresseeFact {
  readonly label: string;
  readonly value: string;
  readonly source: string;
}

/** Whom a request is addressed to, and how that is known: fact by fact, with its source. */
export function addresseeFacts(
  { custodian, contact, matter }: Pick<Request, "custodian" | "contact" | "matter">,
  documents: readonly SourceRecord[],
): readonly AddresseeFact[] {
  const { formerNames, process: published, registeredAgent: agent } = custodian;
  const fact: Fact = (label, value, source, confidence) => ({
    label,
    value,
    source: source ? `${sourceWords(source, documents)}${confidence ? `. Confidence: ${confidence}` : ""}` : "",
  });
  return [
    fact("Name", custodian.name, custodian.source),
    fact("Role", custodian.role),
    ...formerNames.map((former) => fact("Former name", former.name, former.source, former.confidence)),
    ...(contact ? contactFacts(contact, custodian, matter.requester, fact) : [fact("Contact", "none recorded")]),
    ...(published ? [fact("Published process", published.url, published.source, published.confidence)] : []),
    ...(agent ? [fact("Registered agent", agentWords(agent, matter.requester), agent.source, agent.confidence)] : []),
  ];
}

function agentWords({ name, post, asOf }: NonNullable<Request["custodian"]["registeredAgent"]>, requester: Requester) {
  const lines = post ? postLines(post, requester) : ["no address"];
  return `${[name, ...lines].join(", ")}${asOf === undefined ? "" : `; as of ${printPartialDate(asOf)}`}`;
}

type Fact = (label: string, value: string, source?: Citation, confidence?: string) => AddresseeFact;

function contactFacts(
  contact: Contact,
  { id, contacts }: Request["custodian"],
  requester: Requester,
  fact: Fact,
): readonly AddresseeFact[] {
  const address = contact.post ? addresseeLines(contact, requester).join(", ") : "no postal address";
  const channels = [contact.phone, contact.fax, contact.email, contact.portal].filter((value) => value !== undefined);
  const verified =
    contact.verified === null
      ? "not verified"
      : `verified on ${dateWords(contact.verified)} by ${contact.verifiedBy ?? "the firm"}`;
  const others = `${contacts.length - 1} more in the registry: npx duces show ${id}`;
  return [
    fact("Address", address, contact.source, contact.confidence),
    ...(channels.length > 0 ? [fact("Other channels", channels.join("; "))] : []),
    fact("As of", `${printPartialDate(contact.asOf)}; ${contact.status}; ${verified}`),
    ...(contacts.length > 1 ? [fact("Other contacts", others)] : []),
  ];
}
