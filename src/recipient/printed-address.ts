import { postalLines } from "../address/postal-lines.ts";
import type { Contact } from "../registry/registry.ts";

/** The lines that stand below the addressee's name, made from the registry and not from the letter. */
export interface PrintedAddress {
  /** All of them, the country's name last where there is one. */
  readonly lines: readonly string[];
  /** Without the country. */
  readonly domestic: readonly string[];
  readonly street: readonly string[];
  /** Town, region and postal code, on one line or several. */
  readonly town: readonly string[];
}

/**
 * Null where no postal address is known: a letter says so in brackets.
 *
 * @param from code of the country that the letters are sent from
 */
export function printedAddress(contact: Pick<Contact, "post"> | null, from: string): PrintedAddress | null {
  const post = contact?.post;
  if (post === undefined) return null;
  const { lines, town, country } = postalLines(post, from);
  const domestic = [...(post.unit === undefined ? [] : [post.unit]), ...lines];
  return { lines: [...domestic, ...(country === null ? [] : [country])], domestic, street: post.street, town };
}
