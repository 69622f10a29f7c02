import type { Citation, Contact, PostalAddress } from "../registry/registry.ts";

/** The channels of a contact, one on a line. */
export function contactChannels(contact: Contact): readonly string[] {
  return [
    ...(contact.post === undefined ? [] : [`post: ${postalLine(contact.post)}`]),
    ...(contact.phone === undefined ? [] : [`phone: ${contact.phone}`]),
    ...(contact.fax === undefined ? [] : [`fax: ${contact.fax}`]),
    ...(contact.email === undefined ? [] : [`e-mail: ${contact.email}`]),
    ...(contact.portal === undefined ? [] : [`portal: ${contact.portal}`]),
  ];
}

/** `current, as of 2016-05`, and who verified it when and from what. */
export function contactStanding(contact: Contact): string {
  return `${contact.status}, as of ${contact.asOf}, ${verifiedWords(contact)}`;
}

/** Every confirmation of a contact with what was confirmed, the first first. */
export function confirmationLines({ confirmations = [] }: Contact): readonly string[] {
  return confirmations.map(({ id, on, by, from, address, url, evidence, sha256 }) => {
    const page = url === undefined ? "" : ` (${url})`;
    const saved = evidence === undefined ? "" : `; saved as ${evidence}, SHA-256 ${sha256 ?? "not recorded"}`;
    return `${id}: ${on} by ${by} from ${from}${page}: ${address}${saved}`;
  });
}

function verifiedWords({ verified, verifiedBy, verifiedFrom }: Contact): string {
  if (verified === null) return "not verified";
  const by = verifiedBy === undefined ? "" : ` by ${verifiedBy}`;
  return `verified ${verified}${by}${verifiedFrom === undefined ? "" : ` from ${verifiedFrom}`}`;
}

/** `document, section (address of the page)`. */
export function citationText({ document, section, url }: Citation): string {
  return `${document}, ${section}${url === undefined ? "" : ` (${url})`}`;
}

function postalLine(post: PostalAddress): string {
  const region = [post.region, post.postcode].filter((part) => part !== undefined).join(" ");
  const parts = [post.unit, ...post.street, post.locality, region, post.country];
  return parts.filter((part) => part !== undefined && part !== "").join(", ");
}
