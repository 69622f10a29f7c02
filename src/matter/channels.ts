import { isUnitedStatesMail } from "../address/countries.ts";
import { isPostOfficeBox } from "../address/post-office-box.ts";
import { senderCountry } from "../address/sender-country.ts";
import type { Contact, Custodian, PostalAddress } from "../registry/registry.ts";
import type { Delivery, Requester } from "./matter.ts";

/** Which field of a contact a way of delivery needs. */
export const CHANNEL: Readonly<Record<Delivery, "post" | "email" | "fax" | "portal">> = {
  post: "post",
  "certified-mail": "post",
  "registered-mail": "post",
  courier: "post",
  "process-server": "post",
  "e-mail": "email",
  fax: "fax",
  portal: "portal",
};

/**
 * The number, mailbox or web address that a way of delivery leads to: of the contact that a letter is addressed to, else of
 * the custodian's first that has one. Undefined for what goes to the postal address, and where none is known.
 */
export function channelOf(way: Delivery, contact: Contact | null, { contacts }: Custodian): string | undefined {
  const channel = CHANNEL[way];
  if (channel === "post") return undefined;
  return (
    contact?.[channel] ?? contacts.find((each) => each.purpose !== "press" && each[channel] !== undefined)?.[channel]
  );
}

/** Whether a letter leaves the postal service of its sender. */
export function goesAbroad(post: PostalAddress, requester: Requester): boolean {
  const [to, from] = [post.country, senderCountry(requester)].map((code) => (isUnitedStatesMail(code) ? "US" : code));
  return to !== from;
}

/** Certified mail is a service of the United States, within them: elsewhere it is registered. */
export function isRegistered(way: Delivery, post: PostalAddress | undefined, requester: Requester): boolean {
  if (way !== "certified-mail") return way === "registered-mail";
  return senderCountry(requester) !== "US" || (post !== undefined && goesAbroad(post, requester));
}

/** Whether nobody can be met at an address: it is a post office box, and no street beside it. */
export function isBoxOnly({ street }: PostalAddress): boolean {
  return street.some(isPostOfficeBox) && !street.some((line) => !isPostOfficeBox(line) && /\p{N}/u.test(line));
}
