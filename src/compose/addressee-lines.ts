import { postalLines } from "../address/postal-lines.ts";
import { senderCountry } from "../address/sender-country.ts";
import type { Requester } from "../matter/matter.ts";
import type { Contact } from "../registry/registry.ts";

/** Printed, highlighted, where no postal address is known; a letter that holds it stays a draft. */
export const ADDRESS_GAP = "[[ADDRESS TO BE VERIFIED]]";

/** The address below the addressee's name, line by line; the country last where the requester's letter crosses a border. */
export function addresseeLines(contact: Contact | null, requester: Requester): readonly string[] {
  if (!contact?.post) return [ADDRESS_GAP];
  const { unit } = contact.post;
  const { lines, country } = postalLines(contact.post, senderCountry(requester));
  return [...(unit ? [unit] : []), ...lines, ...(country === null ? [] : [country])];
}
