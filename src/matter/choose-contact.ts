import type { Contact, Custodian } from "../registry/registry.ts";
import { CHANNEL } from "./channels.ts";
import type { Delivery } from "./matter.ts";

/** Purposes in the order of fitness for a letter from a lawyer; the press office is never the addressee. */
const PURPOSES: readonly Contact["purpose"][] = ["preservation", "legal", "civil-subpoena", "general", "privacy"];
const STATUSES: readonly Contact["status"][] = ["current", "unknown", "historical"];

/**
 * The contact that a letter is addressed to: the one that the matter names, else the best that has the channel of the
 * first delivery, else the best of all. Best is verified, then current, then fit for the purpose, then first listed.
 */
export function chooseContact(custodian: Custodian, delivery: readonly Delivery[], named?: string): Contact | null {
  if (named !== undefined) return custodian.contacts.find(({ id }) => id === named) ?? null;
  const fit = custodian.contacts.filter(({ purpose }) => PURPOSES.includes(purpose));
  const first = delivery[0];
  const reachable = first ? fit.filter((contact) => contact[CHANNEL[first]] !== undefined) : [];
  return best(reachable.length > 0 ? reachable : fit);
}

function best(contacts: readonly Contact[]): Contact | null {
  const ranked = contacts.map((contact, order) => ({ contact, order }));
  ranked.sort((a, b) => rank(a.contact) - rank(b.contact) || a.order - b.order);
  return ranked[0]?.contact ?? null;
}

function rank(contact: Contact): number {
  const verified = contact.verified === null ? 100 : 0;
  return verified + STATUSES.indexOf(contact.status) * 10 + PURPOSES.indexOf(contact.purpose);
}
