import type { Custodian, Registry } from "../registry/registry.ts";
import { categoriesOf } from "../registry/vocabulary.ts";
import { contactChannels, contactStanding } from "./describe-contact.ts";

/** A recipient of a matter, as the registry knows it. */
export interface KnownRecipient {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly kinds: readonly string[];
  /** What it is said to hold, then what its kinds usually hold. */
  readonly holds: readonly { readonly id: string; readonly title: string }[];
  readonly contacts: readonly ContactFacts[];
}

export interface ContactFacts {
  readonly id: string;
  readonly purpose: string;
  /** Its channels, one on a line. */
  readonly lines: readonly string[];
  /** How well it is known, in words. */
  readonly standing: string;
  /** ISO date on which somebody of the office verified it. */
  readonly verified: string | null;
}

/** Those of the ids that the registry knows, in their order. */
export function knownRecipients(ids: readonly string[], registry: Registry): readonly KnownRecipient[] {
  const known = new Map(registry.custodians.map((custodian) => [custodian.id, custodian]));
  return ids.flatMap((id) => {
    const custodian = known.get(id);
    return custodian === undefined ? [] : [factsOf(custodian, registry)];
  });
}

function factsOf(custodian: Custodian, registry: Registry): KnownRecipient {
  const { id, name, shortName, kinds, holdings, contacts } = custodian;
  const said = registry.categories.filter((each) => holdings.some(({ category }) => category === each.id));
  const usual = categoriesOf(kinds, registry);
  return {
    ...{ id, name, shortName, kinds },
    holds: [...new Set([...said, ...usual])].map((category) => ({ id: category.id, title: category.title })),
    contacts: contacts.map((contact) => ({
      id: contact.id,
      purpose: contact.purpose,
      lines: contactChannels(contact),
      standing: contactStanding(contact),
      verified: contact.verified,
    })),
  };
}

/** Every kind of custodian with the ids of what it usually holds. */
export function kindFacts(
  registry: Registry,
): readonly { readonly id: string; readonly title: string; readonly holds: readonly string[] }[] {
  return registry.kinds.map(({ id, title }) => ({
    ...{ id, title },
    holds: categoriesOf([id], registry).map((category) => category.id),
  }));
}
