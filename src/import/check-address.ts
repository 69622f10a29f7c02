import { postcodeValidator, postcodeValidatorExistsForCountry } from "postcode-validator";
import { quoteValue } from "../problem/quote-value.ts";
import type { PostalAddress } from "../registry/registry.ts";

/** What is wrong with an address, and what could not be told. */
export interface AddressVerdict {
  readonly faults: readonly string[];
  readonly remarks: readonly string[];
}

const TELEPHONE = /^(?:\+?1[ .-]?)?\(?\d{3}\)?[ .-]{0,2}\d{3}[ .-]\d{4}$/u;
const US_REGION = /^[A-Z]{2}$/u;

function postcodeVerdict({ postcode, country }: PostalAddress): AddressVerdict {
  if (!postcodeValidatorExistsForCountry(country)) {
    return { faults: [], remarks: [`no rule for postcodes of ${country} is known; the address is not checked`] };
  }
  if (postcode === undefined) return { faults: [], remarks: ["the address has no postcode"] };
  const fits = postcodeValidator(postcode, country);
  return { faults: fits ? [] : [`${quoteValue(postcode)} is no postcode of ${country}`], remarks: [] };
}

function regionFaults({ region, country }: PostalAddress): readonly string[] {
  if (country !== "US" || (region !== undefined && US_REGION.test(region))) return [];
  return [
    `an address in the United States ends in the two letters of its state${region ? `, not ${quoteValue(region)}` : ""}`,
  ];
}

/** Checks an address by the rules of its country where they are known: its postcode, its state, and what no street is. */
export function checkAddress(post: PostalAddress): AddressVerdict {
  const telephone = post.street.find((line) => TELEPHONE.test(line));
  const lines =
    telephone === undefined ? [] : [`${quoteValue(telephone)} among the lines of the address is a telephone number`];
  const { faults, remarks } = postcodeVerdict(post);
  return { faults: [...lines, ...faults, ...regionFaults(post)], remarks };
}
