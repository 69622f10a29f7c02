import { type AddressFault, checkAddress } from "../../address/check-address.ts";
import { didYouMeanCountry, isCountry } from "../../address/countries.ts";
import { quoteValue } from "../../problem/quote-value.ts";
import { gapIn } from "../../schema/gap-in.ts";
import type { Custodian, PostalAddress, Registry } from "../registry.ts";
import { finding, type RegistryFinding } from "./finding.ts";

const ADDRESS_HINT = "write it as it stands on an envelope; the address is checked by the rules of its country";
/** A mail code in parentheses is none that waits to be filled in: `(2822T)`. */
const WORDS = /^(?=.*\p{L})[\p{L}./ ]+$/u;
const CODE_HINT = "write the code of ISO 3166-1: US, DE, GB";

/** Countries that there are, and addresses that a postal service could deliver to. */
export function checkPlaces(registry: Registry): readonly RegistryFinding[] {
  return registry.custodians.flatMap((custodian, i) => {
    const at = `/custodians/${i}`;
    return [
      ...checkCountries(custodian, at),
      ...custodian.contacts.flatMap(({ post }, j) => checkPost(post, `${at}/contacts/${j}/post`)),
    ];
  });
}

function checkCountries({ country, places }: Custodian, at: string): readonly RegistryFinding[] {
  const all = [
    [`${at}/country`, country],
    ...places.map((place, i) => [`${at}/places/${i}/country`, place.country]),
  ] as const;
  return all.flatMap(([pointer = "", code = ""]) => {
    if (isCountry(code)) return [];
    const message = `${quoteValue(code)} is no country${didYouMeanCountry(code)}`;
    return [finding("error", "unknown-country", pointer, message, CODE_HINT)];
  });
}

function checkPost(post: PostalAddress | undefined, at: string): readonly RegistryFinding[] {
  if (post === undefined) return [];
  return [...gapsIn(post, at), ...checkAddress(post).faults.map((fault) => addressFinding(fault, post, at))];
}

/** What stands for a part that somebody has still to find: `N/A`, `TBD`. Placeholders in brackets are told elsewhere. */
function gapsIn({ unit, street, locality }: PostalAddress, at: string): readonly RegistryFinding[] {
  const lines = [
    ...(unit === undefined ? [] : [[`${at}/unit`, unit] as const]),
    ...street.map((line, i) => [`${at}/street/${i}`, line] as const),
    [`${at}/locality`, locality] as const,
  ];
  return lines.flatMap(([pointer, text]) => {
    if (!WORDS.test(text) || gapIn(text, "address") !== text) return [];
    const message = `${quoteValue(text)} stands for a part of the address that is still to be found`;
    return [
      finding(
        "error",
        "bad-address",
        pointer,
        message,
        "find it, or leave the postal address out: the letter stays a draft",
      ),
    ];
  });
}

/** Placed at the value; where it is missing, at the address. */
function addressFinding({ field, message, text }: AddressFault, post: PostalAddress, at: string): RegistryFinding {
  const line = field === "street" ? `/${post.street.indexOf(text ?? "")}` : "";
  const pointer = text === null ? at : `${at}/${field}${line}`;
  if (field === "country") return finding("error", "unknown-country", pointer, message, CODE_HINT);
  return finding("error", "bad-address", pointer, message, ADDRESS_HINT);
}
