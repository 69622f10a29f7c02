import { holdsPlaceholder } from "../matter/placeholder.ts";
import type { Request } from "../matter/request.ts";
import type { Contact, Registry } from "../registry/registry.ts";
import type { Finding } from "./finding.ts";

/** Looks at one thing of a request. */
type Reason = (request: Request, registry: Registry) => readonly Finding[];

/**
 * Why a request's letter is a draft, and what else counsel should know. Every letter is a draft as long as no legal
 * review has passed it: this version has none.
 */
export function draftReasons(request: Request, registry: Registry): readonly Finding[] {
  return REASONS.flatMap((reason) => reason(request, registry));
}

const notReviewed: Reason = () => [
  {
    code: "not-reviewed",
    level: "block",
    title: "No legal review",
    text: "This version of the program does not review requests; it writes drafts only.",
    cure: "Counsel reads the letter whole, signs it, and answers for it.",
  },
];

const requesterIncomplete: Reason = ({ matter }) => {
  const { requester, letterhead } = matter;
  const texts = Object.entries({ ...requester, letterhead: [letterhead.name, ...letterhead.lines] });
  const open = texts.filter(([, value]) => [value].flat().some((text) => holdsPlaceholder(text)));
  if (open.length === 0) return [];
  return [
    {
      code: "placeholder",
      level: "block",
      title: "The requester is not filled in",
      text: `Placeholders stand in: ${open.map(([key]) => key).join(", ")}.`,
      cure: "Fill them in in the matter file.",
      where: { file: "matter", pointer: "/requester" },
    },
  ];
};

const addressMissing: Reason = (request, registry) => {
  if (request.contact?.post) return [];
  return [
    {
      code: "address-missing",
      level: "block",
      title: "No postal address",
      text: `The registry gives no postal address for ${request.custodian.shortName}; the letter prints a gap.`,
      cure: `Add a contact to your own targets.yaml, then confirm it: npx duces confirm ${request.custodian.id}`,
      where: { file: "registry", pointer: custodianPointer(request, registry) },
    },
  ];
};

const contactUnverified: Reason = (request, registry) => {
  const { contact } = request;
  if (!contact || contact.verified !== null) return [];
  return [
    {
      code: "contact-unverified",
      level: "block",
      title: "The contact is not verified",
      text: `The address speaks for ${contact.asOf}, is marked ${contact.status}, and nobody of the firm has confirmed it.`,
      cure: `Check it against its source, then: npx duces confirm ${request.custodian.id} --contact ${contact.id}`,
      where: { file: "registry", pointer: contactPointer(request, contact, registry) },
    },
  ];
};

const entitySuperseded: Reason = (request, registry) =>
  request.custodian.successors
    .filter(({ entity }) => entity !== request.custodian.name)
    .map(({ entity, scope, date, confidence }) => ({
      code: "entity-superseded",
      level: "block",
      title: "Another entity may answer today",
      text: `${entity}${date === null ? "" : ` (since ${date})`}: ${scope}. Confidence: ${confidence}.`,
      cure: "Confirm with the state's register of companies which entity holds the records, and address the letter to it.",
      where: { file: "registry", pointer: custodianPointer(request, registry) },
    }));

const sanctioned: Reason = (request, registry) =>
  request.custodian.sanctions.map(({ list, since }) => ({
    code: "sanctioned",
    level: "block",
    title: "The custodian is on a sanctions list",
    text: `${list}, since ${since}. The letter makes no offer of payment.`,
    cure: "Take advice on sanctions before any contact or payment.",
    where: { file: "registry", pointer: custodianPointer(request, registry) },
  }));

const represented: Reason = (request, registry) => {
  const { representedBy } = request.custodian;
  if (!representedBy) return [];
  return [
    {
      code: "represented",
      level: "block",
      title: "The custodian has counsel",
      text: `${representedBy.counsel} is recorded as its counsel.`,
      cure: "Write to counsel instead.",
      where: { file: "registry", pointer: custodianPointer(request, registry) },
    },
  ];
};

const longPast: Reason = ({ longPast: past }) => {
  if (!past) return [];
  return [
    {
      code: "long-past",
      level: "note",
      title: "The records are probably gone",
      text: "The period ended long before the date of issue. The letter asks for surviving copies and for records of destruction.",
      cure: "Ask first for productions made in earlier proceedings.",
      where: { file: "matter", pointer: "/period/to" },
    },
  ];
};

const noAction: Reason = ({ matter }) => {
  if (matter.stage.kind !== "none") return [];
  return [
    {
      code: "no-action",
      level: "note",
      title: "No action is pending or anticipated",
      text: "The letter is a request to a stranger; it claims no duty and threatens nothing.",
      cure: "If that changes, correct the stage in the matter file.",
      where: { file: "matter", pointer: "/stage/kind" },
    },
  ];
};

const accountsDiffer: Reason = ({ matter }) => {
  if (matter.period.asStated.length < 2) return [];
  const accounts = matter.period.asStated.map(({ text }) => `“${text}”`).join("; ");
  return [
    {
      code: "period-conflict",
      level: "note",
      title: "The sources put the period differently",
      text: `${accounts}. The letter prints them all and proposes a period that contains each.`,
      cure: "Confirm the proposed period.",
      where: { file: "matter", pointer: "/period" },
    },
  ];
};

const registryNotes: Reason = (request, registry) =>
  request.custodian.notes.map((note, index) => ({
    code: "registry-note",
    level: "note",
    title: "A note of the registry",
    text: note.text,
    cure: `Confidence: ${note.confidence}.`,
    where: { file: "registry", pointer: `${custodianPointer(request, registry)}/notes/${index}` },
  }));

const REASONS: readonly Reason[] = [
  notReviewed,
  requesterIncomplete,
  addressMissing,
  contactUnverified,
  entitySuperseded,
  sanctioned,
  represented,
  longPast,
  noAction,
  accountsDiffer,
  registryNotes,
];

function custodianPointer({ custodian }: Request, registry: Registry): string {
  return `/custodians/${registry.custodians.indexOf(custodian)}`;
}

function contactPointer(request: Request, contact: Contact, registry: Registry): string {
  return `${custodianPointer(request, registry)}/contacts/${request.custodian.contacts.indexOf(contact)}`;
}
