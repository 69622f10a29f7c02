import type { Contact, Custodian } from "../registry/registry.ts";
import type { CandidateContact } from "./candidate.ts";
import { exactKey } from "./name-keys.ts";

type Channels = Pick<CandidateContact, "post" | "phone" | "fax" | "email" | "portal">;

/** A channel without what does not change where it leads: case, blanks, punctuation. */
function plain(text: string): string {
  return exactKey(text).replaceAll(" ", "");
}

function postKey({ post }: Channels): string | null {
  if (post === undefined) return null;
  const { unit = "", street, locality, region = "", postcode = "", country } = post;
  return [unit, ...street, locality, region, postcode, country].map(plain).join("|");
}

/** Whether the registry's contact says everything that the list says. It may say more. */
export function saysTheSame(known: Contact, listed: CandidateContact): boolean {
  const texts = ["phone", "fax", "email", "portal"] as const;
  return (
    (listed.post === undefined || postKey(known) === postKey(listed)) &&
    texts.every((key) => listed[key] === undefined || plain(known[key] ?? "") === plain(listed[key]))
  );
}

/** ISO dates, of which one may lack its day or month: true only where it is later for certain. */
function isLater(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  return one !== "undated" && other !== "undated" && one.slice(0, length) > other.slice(0, length);
}

/** The contact of the registry that speaks for a later day than the list, or undefined. */
export function laterContact({ contacts }: Custodian, listed: CandidateContact): Contact | undefined {
  return contacts.find((contact) => contact.status !== "historical" && isLater(contact.asOf, listed.asOf));
}

/** Contacts for the same purpose that an earlier list gave and nobody has confirmed: the new one takes their place. */
export function outdatedContacts(
  { contacts }: Custodian,
  listed: CandidateContact,
  lists: ReadonlySet<string>,
): readonly Contact[] {
  return contacts.filter(
    ({ purpose, verified, status, source }) =>
      purpose === listed.purpose && verified === null && status !== "historical" && lists.has(source.document),
  );
}
