import { quoteValue } from "../problem/quote-value.ts";
import { countryName, didYouMeanCountry, isCountry, isUnitedStatesMail } from "./countries.ts";
import type { PostalParts } from "./postal-address.ts";
import { isPostcode, regionsOfPostcode, statesOfZip } from "./postcodes.ts";
import { hasRegionCodes, isRegionCode, nearRegion, needsRegion, regionName } from "./regions.ts";

/** What is wrong with a part of an address. */
export interface AddressFault {
  readonly field: "street" | "locality" | "region" | "postcode" | "country";
  readonly message: string;
  /** The value at fault, or null where one is missing. */
  readonly text: string | null;
  /** What it most likely should be, or null. */
  readonly suggestion: string | null;
}

/** What is wrong with an address, and what could not be told. */
export interface AddressVerdict {
  readonly faults: readonly AddressFault[];
  readonly remarks: readonly string[];
}

const TELEPHONE = /^(?:\+?1[ .-]?)?\(?\d{3}\)?[ .-]{0,2}\d{3}[ .-]\d{4}$/u;
const ZIP = /^\d{5}(?:-\d{4})?$/u;

function fault(
  field: AddressFault["field"],
  message: string,
  text: string | null,
  suggestion: string | null = null,
): AddressFault {
  return {
    field,
    message: suggestion === null ? message : `${message} — did you mean "${suggestion}"?`,
    text,
    suggestion,
  };
}

/** Checks an address by the rules of its country: its code, region, postal code, and what no street is. */
export function checkAddress(post: PostalParts): AddressVerdict {
  if (!isCountry(post.country)) {
    const message = `${quoteValue(post.country)} is no country${didYouMeanCountry(post.country)}`;
    return { faults: [...streetFaults(post), fault("country", message, post.country)], remarks: [] };
  }
  if (isUnitedStatesMail(post.country)) {
    return { faults: [...streetFaults(post), ...unitedStatesFaults(post)], remarks: [] };
  }
  const { faults, remarks } = postcodeVerdict(post);
  const isWithout = post.region === undefined && needsRegion(post.country);
  const lacking = isWithout
    ? [`the address has no province or state, which ${countryName(post.country)} asks for`]
    : [];
  return { faults: [...streetFaults(post), ...regionFaults(post), ...faults], remarks: [...lacking, ...remarks] };
}

function streetFaults({ street }: PostalParts): readonly AddressFault[] {
  const telephone = street.find((line) => TELEPHONE.test(line));
  if (telephone === undefined) return [];
  return [fault("street", `${quoteValue(telephone)} among the lines of the address is a telephone number`, telephone)];
}

/** A territory is its own state; its address may say so again. */
function unitedStatesFaults(post: PostalParts): readonly AddressFault[] {
  const state = post.country === "US" ? post.region : (post.region ?? post.country);
  const isState = state !== undefined && isRegionCode(state, "US");
  const inState = isState ? [] : [stateFault(state, post.postcode)];
  return [...inState, ...zipFaults(post.postcode, isState ? state : null)];
}

function stateFault(state: string | undefined, zip: string | undefined): AddressFault {
  const [byZip] = zip !== undefined && ZIP.test(zip) ? statesOfZip(zip) : [];
  const near = state === undefined ? null : nearRegion(state, "US");
  const message = "an address in the United States needs the two capital letters of its state";
  return fault(
    "region",
    state ? `${message}, not ${quoteValue(state)}` : message,
    state ?? null,
    near ?? byZip ?? null,
  );
}

function zipFaults(zip: string | undefined, state: string | null): readonly AddressFault[] {
  if (zip === undefined) return [fault("postcode", "an address in the United States needs its ZIP Code", null)];
  if (!ZIP.test(zip)) {
    return [
      fault(
        "postcode",
        `${quoteValue(zip)} is no ZIP Code: five digits, or nine as 02109-1234`,
        zip,
        mended(zip, state),
      ),
    ];
  }
  const states = statesOfZip(zip);
  if (states.length === 0) return [fault("postcode", `no ZIP Code begins with ${zip.slice(0, 3)}`, zip)];
  if (state === null || states.includes(state)) return [];
  const where = states.map((each) => `${regionName(each, "US")} (${each})`).join(" and ");
  return [fault("postcode", `ZIP Code ${zip} is in ${where}, not in ${regionName(state, "US")} (${state})`, zip)];
}

/** A spreadsheet takes the zero from the front of a ZIP Code, or the hyphen from one of nine digits. */
function mended(zip: string, state: string | null): string | null {
  const digits = zip.replace(/[\s.-]/gu, "");
  if (!/^\d{3,5}$|^\d{7,9}$/u.test(digits)) return null;
  const padded = digits.padStart(digits.length > 5 ? 9 : 5, "0");
  const text = padded.length === 9 ? `${padded.slice(0, 5)}-${padded.slice(5)}` : padded;
  const states = statesOfZip(text);
  return states.length > 0 && (state === null || states.includes(state)) ? text : null;
}

function regionFaults({ region, country, postcode }: PostalParts): readonly AddressFault[] {
  if (!hasRegionCodes(country)) return [];
  const name = countryName(country);
  const [byCode = null] = postcode === undefined ? [] : (regionsOfPostcode(postcode, country) ?? []);
  if (region === undefined || isRegionCode(region, country) || !needsRegion(country)) return [];
  const near = nearRegion(region, country) ?? byCode;
  return [fault("region", `${quoteValue(region)} is no province or state of ${name} in its letters`, region, near)];
}

function postcodeVerdict({ postcode, country, region }: PostalParts): AddressVerdict {
  const name = countryName(country);
  if (postcode === undefined) {
    const known = isPostcode("", country) !== null;
    return { faults: [], remarks: known ? ["the address has no postal code"] : [] };
  }
  const fits = isPostcode(postcode, country);
  if (fits === null) {
    return { faults: [], remarks: [`no rule for postal codes of ${name} is known; the address is not checked`] };
  }
  if (!fits)
    return {
      faults: [fault("postcode", `${quoteValue(postcode)} is no postal code of ${name}`, postcode)],
      remarks: [],
    };
  const regions = regionsOfPostcode(postcode, country);
  if (regions === null || region === undefined || !isRegionCode(region, country)) return { faults: [], remarks: [] };
  if (regions.includes(region)) return { faults: [], remarks: [] };
  const message = `postal code ${postcode} is not in ${regionName(region, country)} (${region})`;
  return { faults: [fault("postcode", message, postcode, null)], remarks: [] };
}
