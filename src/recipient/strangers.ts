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
  readonly countries: Readonly<Record<string, string>>;
}

export function knownAddresses(
  registry: Registry,
  matter: Matter,
  countries: Readonly<Record<string, string>>,
): KnownAddresses {
  return { index: indexAddresses(registry.custodians, countries), declared: declaredAddresses(matter), countries };
}

/** Ids of custodians whose address stands in a paper about these requests, though it is not for them. */
export function strangersIn(
  text: PaperText,
  requests: readonly Request[],
  { others }: PaperRule,
  { index, declared, countries }: KnownAddresses,
): readonly string[] {
  const custodians = requests.map(({ custodian }) => custodian);
  const permitted: Permitted = {
    phrases: new Set(custodians.flatMap((custodian) => [...ownPhrases(custodian, countries, index)])),
    blocks: new Set(custodians.flatMap((custodian) => [...ownBlocks(custodian, countries)])),
    declared,
    others,
  };
  return [...new Set(text.parts.flatMap((part) => otherAddresses(part, index, permitted)))];
}
