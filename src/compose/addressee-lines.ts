import { postalLines } from "../address/postal-lines.ts";
import { senderCountry } from "../address/sender-country.ts";
import type { Requester } from "../matter/matter.ts";
import type { Contact, PostalAddress } from "../registry/registry.ts";

/** Printed, highlighted, where no postal address is known; a letter that holds it stays a draft. */
export const ADDRESS_GAP = "[[ADDRESS TO BE VERIFIED]]";

/** The address below the addressee's name, line by line; the country last where the requester's letter crosses a border. */
export function addresseeLines(contact: Contact | null, requester: Requester): readonly string[] {
  return contact?.post ? postLines(contact.post, requester) : [ADDRESS_GAP];
}

/** An address, line by line, as its country writes it. */
export function postLines(post: PostalAddress, requester: Requester): readonly string[] {
  const { unit } = post;
  const { lines, country } = postalLines(post, senderCountry(requester));
  return [...(unit ? [unit] : []), ...lines, ...(country === null ? [] : [country])];
}
