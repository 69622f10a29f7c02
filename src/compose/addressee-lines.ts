import type { Contact, PostalAddress } from "../registry/registry.ts";

/** Printed, highlighted, where no postal address is known; a letter that holds it stays a draft. */
export const ADDRESS_GAP = "[[ADDRESS TO BE VERIFIED]]";

/** The address below the addressee's name, line by line; the country's name below a foreign one. */
export function addresseeLines(
  contact: Contact | null,
  countries: Readonly<Record<string, string>>,
): readonly string[] {
  if (!contact?.post) return [ADDRESS_GAP];
  return [...(contact.post.unit ? [contact.post.unit] : []), ...postalLines(contact.post, countries)];
}

function postalLines(post: PostalAddress, countries: Readonly<Record<string, string>>): readonly string[] {
  const home = post.country === "US";
  const region = [post.region, post.postcode].filter((part) => part !== undefined).join(" ");
  const town = region === "" ? post.locality : `${post.locality}, ${region}`;
  const foreignTown = [post.postcode, post.locality].filter((part) => part !== undefined).join(" ");
  return [...post.street, home ? town : foreignTown, ...(home ? [] : [countries[post.country] ?? post.country])];
}
