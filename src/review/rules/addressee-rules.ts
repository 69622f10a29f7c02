import { daysBetween, parseDate } from "../../calendar/plain-date.ts";
import { quoteValue } from "../../problem/quote-value.ts";
import { contactAddress } from "../../registry/contact-address.ts";
import type { Contact } from "../../registry/registry.ts";
import { gapIn } from "../../schema/gap-in.ts";
import { limitOf } from "../law.ts";
import { printedHits } from "../printed-texts.ts";
import { retentionClock } from "../retention-clock.ts";
import { type Hit, inRecord, isSubpoena, itemWords, type RuleCheck, type Subject } from "../subject.ts";
import { wordsIn } from "../words-in.ts";

/** A postal address that somebody of the firm confirmed lately. */
export const contactIsVerified: RuleCheck = (subject) => {
  const { contact, custodian } = subject.request;
  if (!contact?.post) {
    const message = `The registry gives no postal address for ${custodian.shortName}; the letter prints a gap.`;
    const hint = `Add a contact to your own targets.yaml, then confirm it: npx duces confirm ${custodian.id}`;
    return [
      {
        message,
        hint,
        where: inRecord(subject),
        value: `${custodian.id}: no address`,
        title: "No postal address",
        case: "no-address",
      },
    ];
  }
  const stale = staleness(contact, subject);
  if (stale === null) return [];
  const hint = `Check it against its source, then: npx duces confirm ${custodian.id} --contact ${contact.id}`;
  const where = inRecord(subject, `/contacts/${custodian.contacts.indexOf(contact)}`);
  const value = `${contact.id} ${contact.verified} ${contact.status}`;
  const why = urgencyOf(subject);
  if (why === null) return [{ message: stale, hint, where, value }];
  return [{ message: `${stale} The letter cannot wait: ${why}`, hint, where, value, case: "urgent" }];
};

/** Why a letter cannot wait for the confirmation of its address: counsel's word, or the custodian's own deletion; else null. */
function urgencyOf({ request, law }: Subject): string | null {
  const { urgent } = request.asked;
  if (urgent !== undefined && gapIn(urgent, "text") === null) return urgent;
  const limit = limitOf(law, "urgent-days");
  const due = request.items.flatMap((item) => {
    const clock = retentionClock(item, request);
    return clock.state !== "unknown" && clock.daysLeft >= 0 && clock.daysLeft <= limit ? [{ item, ...clock }] : [];
  });
  const first = due.toSorted((a, b) => a.daysLeft - b.daysLeft)[0];
  if (first === undefined) return null;
  const { item, state, firstGone, lastGone } = first;
  const words = state === "left" ? `begins on ${firstGone}` : `ends on ${lastGone}`;
  return `deletion of what ${itemWords(item)} names ${words}, by the retention that the registry records.`;
}

function staleness(contact: Contact, { request, law, today }: Subject): string | null {
  const { verified, verifiedBy, asOf, status } = contact;
  const about = `The address ${/^\d/.test(asOf) ? `speaks for ${asOf}` : `is ${asOf}`} and is marked ${status}`;
  if (verified === null) return `${about}; nobody of the firm has confirmed it.`;
  if (status === "historical") return `${about}.`;
  const day = parseDate(verified);
  const issued = parseDate(request.issued);
  const limit = limitOf(law, "contact-age");
  if (verifiedBy === undefined)
    return `It is marked as confirmed on ${verified}, and nobody is named who confirmed it.`;
  if (gapIn(verifiedBy, "person") !== null) {
    return `It is marked as confirmed on ${verified} by ${quoteValue(verifiedBy)}, which is nobody's name.`;
  }
  if (today !== null && verified > today) return `It is marked as confirmed on ${verified}, a day that has not come.`;
  if (!day || !issued) return `${about}; when it was confirmed cannot be read.`;
  const confirmed = contact.confirmations?.at(-1);
  if (confirmed !== undefined && confirmed.on === verified && confirmed.address !== contactAddress(contact)) {
    return `What was confirmed on ${verified} is another address: ${confirmed.address}.`;
  }
  const age = daysBetween(day, issued);
  return age > limit ? `It was confirmed on ${verified}, ${age} days before the issue; the limit is ${limit}.` : null;
}

/** The entity of today; one that took over without the records need not be asked. */
export const entityIsCurrent: RuleCheck = (subject) => {
  const { custodian } = subject.request;
  const others = custodian.successors.flatMap(({ entity, scope, date, confidence, records }, i) =>
    entity === custodian.name || records === "stayed"
      ? []
      : [
          {
            message: `${entity}${date === null ? "" : ` (since ${date})`}: ${scope}. Confidence: ${confidence}.`,
            where: inRecord(subject, `/successors/${i}`),
            value: `${custodian.name}: ${entity}`,
          },
        ],
  );
  return [...others, ...(custodian.successors.length === 0 ? formerNameHits(subject) : [])];
};

function formerNameHits(subject: Subject): readonly Hit[] {
  const { custodian } = subject.request;
  return custodian.formerNames
    .filter(({ name }) => name === custodian.name)
    .map(({ name, until }) => ({
      message: `${name} is recorded as a former name${until === null ? "" : ` (until ${until})`}, and no successor is named.`,
      where: inRecord(subject, "/name"),
      value: name,
    }));
}

/**
 * Prose that shows what a filed paper must not. What is named as a selector is shortened there by the program, in prose
 * too. A letter is not filed by itself, but may become an exhibit: there it is only told.
 */
export const nobodyIsExposed: RuleCheck = (subject) => [
  ...printedHits(subject, "personal", ({ text, where }) =>
    wordsIn(text, "personal", subject)
      .filter(({ found }) => !isSelector(found, subject))
      .map(({ record, found }) => ({ message: `"${found}" looks like ${record.words}.`, where, value: text })),
  ).map((hit) => (isSubpoena(subject) ? hit : { ...hit, case: "letter" })),
  ...contactHits(subject),
];

function isSelector(found: string, { request: { matter } }: Subject): boolean {
  const plain = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "");
  return matter.selectors.some(({ kind, value, written }) => {
    return kind !== "network" && [value, written].some((each) => plain(found).endsWith(plain(each)));
  });
}

function contactHits(subject: Subject): readonly Hit[] {
  const { contact, custodian } = subject.request;
  if (!contact) return [];
  const where = inRecord(subject, `/contacts/${custodian.contacts.indexOf(contact)}`);
  return [contact.email, contact.phone]
    .filter((text) => text !== undefined)
    .flatMap((text) =>
      wordsIn(text, "private-contact", subject).map(({ record }) => ({
        message: `"${text}" looks like ${record.words}.`,
        where,
        value: text,
        case: "private-contact",
      })),
    );
}
