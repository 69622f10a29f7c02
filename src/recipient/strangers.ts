import { senderCountry } from "../address/sender-country.ts";
import type { Matter } from "../matter/matter.ts";
import type { Request } from "../matter/request.ts";
import type { Registry } from "../registry/registry.ts";
import { type AddressIndex, indexAddresses, ownBlocks, ownPhrases } from "./address-index.ts";
import { type DeclaredAddresses, declaredAddresses } from "./declared-addresses.ts";
import { otherAddresses, type Permitted } from "./other-addresses.ts";
import type { PaperRule } from "./paper-rules.ts";
import type { PaperText } from "./paper-text.ts";

/** Whose addresses are looked for, and which the matter brings into its papers. Made once for a batch. */
export interface KnownAddresses {
  readonly index: AddressIndex;
  readonly declared: DeclaredAddresses;
  /** Code of the country that the letters are sent from. */
  readonly from: string;
}

export function knownAddresses(registry: Registry, matter: Matter): KnownAddresses {
  const from = senderCountry(matter.requester);
  return { index: indexAddresses(registry.custodians, from), declared: declaredAddresses(matter), from };
}

/** Ids of custodians whose address stands in a paper about these requests, though it is not for them. */
export function strangersIn(
  text: PaperText,
  requests: readonly Request[],
  { others }: PaperRule,
  { index, declared, from }: KnownAddresses,
): readonly string[] {
  const custodians = requests.map(({ custodian }) => custodian);
  const permitted: Permitted = {
    phrases: new Set(custodians.flatMap((custodian) => [...ownPhrases(custodian, from, index)])),
    blocks: new Set(custodians.flatMap((custodian) => [...ownBlocks(custodian, from)])),
    declared,
    others,
  };
  return [...new Set(text.parts.flatMap((part) => otherAddresses(part, index, permitted)))];
}
