import { postcodeValidator, postcodeValidatorExistsForCountry } from "postcode-validator";
import { quoteValue } from "../problem/quote-value.ts";
import type { PostalAddress } from "../registry/registry.ts";

/** What is wrong with a part of an address. */
export interface AddressFault {
  readonly field: "street" | "locality" | "region" | "postcode";
  readonly message: string;
  /** The value at fault, or null where one is missing. */
  readonly text: string | null;
}

/** What is wrong with an address, and what could not be told. */
export interface AddressVerdict {
  readonly faults: readonly AddressFault[];
  readonly remarks: readonly string[];
}

const TELEPHONE = /^(?:\+?1[ .-]?)?\(?\d{3}\)?[ .-]{0,2}\d{3}[ .-]\d{4}$/u;
const US_REGION = /^[A-Z]{2}$/u;

function postcodeVerdict({ postcode, country }: PostalAddress): AddressVerdict {
  if (!postcodeValidatorExistsForCountry(country)) {
    return { faults: [], remarks: [`no rule for postcodes of ${country} is known; the address is not checked`] };
  }
  if (postcode === undefined) return { faults: [], remarks: ["the address has no postcode"] };
  if (postcodeValidator(postcode, country)) return { faults: [], remarks: [] };
  const message = `${quoteValue(postcode)} is no postcode of ${country}`;
  return { faults: [{ field: "postcode", message, text: postcode }], remarks: [] };
}

function regionFaults({ region, country }: PostalAddress): readonly AddressFault[] {
  if (country !== "US" || (region !== undefined && US_REGION.test(region))) return [];
  const message = "an address in the United States needs the two capital letters of its state";
  return [
    { field: "region", message: region ? `${message}, not ${quoteValue(region)}` : message, text: region ?? null },
  ];
}

function streetFaults({ street }: PostalAddress): readonly AddressFault[] {
  const telephone = street.find((line) => TELEPHONE.test(line));
  if (telephone === undefined) return [];
  const message = `${quoteValue(telephone)} among the lines of the address is a telephone number`;
  return [{ field: "street", message, text: telephone }];
}

/** Checks an address by the rules of its country where they are known: its postcode, its state, and what no street is. */
export function checkAddress(post: PostalAddress): AddressVerdict {
  const { faults, remarks } = postcodeVerdict(post);
  return { faults: [...streetFaults(post), ...faults, ...regionFaults(post)], remarks };
}
