import { findCountry, isUnitedStatesMail } from "./countries.ts";
import { findRegion } from "./regions.ts";

/** Where a letter is sent from, as far as it is said. */
export interface Sender {
  readonly country?: string;
  /** The postal address, line by line. */
  readonly address: readonly string[];
}

/**
 * The country that a letter is sent from: the one that is stated, else the one that the last line of the address names,
 * else the United States. `Georgia` alone on a line is the state.
 */
export function senderCountry({ country, address }: Sender): string {
  const last = address.at(-1) ?? "";
  const named = findRegion(last, "US") === null ? findCountry(last) : null;
  const found = country ?? named ?? "US";
  return isUnitedStatesMail(found) ? "US" : found;
}
