import type { ExactPeriod } from "../calendar/exact-period.ts";
import { parseSelector } from "../selector/parse-selector.ts";
import type { RequestItem, Selector } from "./matter.ts";

/** One use of an address: what a subscriber look-up asks about. */
export interface AddressUse {
  /** Null where the item searches by no address. */
  readonly address: string | null;
  readonly port: string | null;
  readonly during: ExactPeriod;
  /** The ends as they were written; the same where one moment was. */
  readonly from: string;
  readonly to: string;
}

export type WrittenMoment = NonNullable<RequestItem["moments"]>[number];

/** The ends of a moment as they were written: `at` is both. */
export function endsOf({ at, from, to }: WrittenMoment): { readonly from: string; readonly to: string } {
  return { from: at ?? from ?? "", to: at ?? to ?? from ?? "" };
}

/** The selectors that are one address each. */
export function addressesAmong(selectors: readonly Selector[]): readonly Selector[] {
  return selectors.filter(({ kind, value }) => kind === "network" && isAddress(value));
}

export function isAddress(text: string): boolean {
  const read = parseSelector(text);
  return "selector" in read && read.selector.kind === "address";
}

/** Moments with the addresses that they are of: written with them, by id or in full, or the only one of the item. */
export function lookupsOf(
  moments: readonly WrittenMoment[],
  selectors: readonly Selector[],
  known: ReadonlyMap<string, Selector>,
  exact: (ends: { readonly from: string; readonly to: string }) => ExactPeriod,
): readonly AddressUse[] {
  const only = addressesAmong(selectors)[0]?.value ?? null;
  return moments.map((moment) => {
    const ends = endsOf(moment);
    const { address, port = null } = moment;
    const named = address === undefined ? only : (known.get(address)?.value ?? address);
    return { address: named, port, during: exact(ends), ...ends };
  });
}
