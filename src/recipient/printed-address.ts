import type { Contact, PostalAddress } from "../registry/registry.ts";

/** The lines that stand below the addressee's name, made from the registry and not from the letter. */
export interface PrintedAddress {
  /** All of them, the country's name last where there is one. */
  readonly lines: readonly string[];
  /** Without the country. */
  readonly domestic: readonly string[];
  readonly street: readonly string[];
  readonly town: string;
}

/** Null where no postal address is known: a letter says so in brackets. */
export function printedAddress(
  contact: Contact | null,
  countries: Readonly<Record<string, string>>,
): PrintedAddress | null {
  const post = contact?.post;
  if (post === undefined) return null;
  const town = townLine(post);
  const unit = post.unit === undefined ? [] : [post.unit];
  const country = post.country === "US" ? [] : [countries[post.country] ?? post.country];
  const domestic = [...unit, ...post.street, town];
  return { lines: [...domestic, ...country], domestic, street: post.street, town };
}

/** `Springfield, IL 62701` at home, `3001 Bern` abroad. */
function townLine({ locality, region, postcode, country }: PostalAddress): string {
  if (country !== "US") return postcode === undefined ? locality : `${postcode} ${locality}`;
  const state = [region ?? "", postcode ?? ""].filter((part) => part !== "").join(" ");
  return state === "" ? locality : `${locality}, ${state}`;
}
