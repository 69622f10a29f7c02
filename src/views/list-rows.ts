import type { Citation, Custodian, Registry, SourceRecord } from "../registry/registry.ts";
import { citationText, contactChannels, contactStanding } from "./describe-contact.ts";
import type { Rows } from "./rows.ts";
import { categoryRows, kindRows } from "./vocabulary-rows.ts";

/** What is listed, and of it which. */
export interface ListFilter {
  readonly categories?: boolean;
  readonly kinds?: boolean;
  readonly unverified?: boolean;
  readonly holds?: string;
  readonly kind?: string;
  readonly country?: string;
  /** Only these, by their ids. */
  readonly custodians?: readonly string[];
}

/** The rows of the list that is asked for: categories, kinds, contacts to be verified, or else custodians. */
export function listRows(registry: Registry, filter: ListFilter): Rows {
  if (filter.categories === true) return categoryRows(registry, filter.kind);
  if (filter.kinds === true) return kindRows(registry, filter.holds);
  const custodians = filterCustodians(registry.custodians, filter);
  return filter.unverified === true ? unverifiedRows(custodians, registry.documents) : custodianRows(custodians);
}

/** The custodians that pass every filter given, in the order of the registry. */
export function filterCustodians(custodians: readonly Custodian[], filter: ListFilter): readonly Custodian[] {
  return custodians.filter(
    (custodian) =>
      (filter.custodians?.includes(custodian.id) ?? true) &&
      (filter.holds === undefined || custodian.holdings.some(({ category }) => category === filter.holds)) &&
      (filter.kind === undefined || custodian.kinds.some((kind) => kind === filter.kind)) &&
      (filter.country === undefined || custodian.country === filter.country.toUpperCase()),
  );
}

/** One row for each custodian: who it is and what it may hold. */
export function custodianRows(custodians: readonly Custodian[]): Rows {
  return {
    head: ["id", "name", "kind", "where", "may hold"],
    rows: custodians.map((custodian) => [
      custodian.id,
      custodian.name,
      custodian.kinds.join(", "),
      [custodian.state, custodian.country].filter((part) => part !== undefined).join(", "),
      [...new Set(custodian.holdings.map(({ category }) => category))].join(", "),
    ]),
    records: custodians,
    shares: [16, 22, 16, 9, 37],
  };
}

/** One row for each contact that nobody has verified, and for each custodian without one: the paralegal's check list. */
export function unverifiedRows(custodians: readonly Custodian[], documents: readonly SourceRecord[]): Rows {
  const urls = new Map(documents.map(({ id, url }) => [id, url]));
  const records = custodians.flatMap(unverifiedContacts);
  return {
    head: ["custodian", "contact", "purpose", "to be verified", "standing", "source"],
    rows: records.map(({ custodian, contact }) =>
      contact === null
        ? [custodian, "", "", "no contact known: find one", "", ""]
        : [
            custodian,
            contact.id,
            contact.purpose,
            contactChannels(contact).join("\n"),
            contactStanding(contact),
            citationText(withUrl(contact.source, urls)),
          ],
    ),
    records,
    shares: [14, 13, 12, 26, 14, 21],
  };
}

type Unverified = { readonly custodian: string; readonly contact: Custodian["contacts"][number] | null };

function unverifiedContacts({ id, contacts }: Custodian): readonly Unverified[] {
  if (contacts.length === 0) {
    return [{ custodian: id, contact: null }];
  }
  return contacts.filter(({ verified }) => verified === null).map((contact) => ({ custodian: id, contact }));
}

/** The page to open: the citation's own, else that of its document. */
function withUrl(citation: Citation, urls: ReadonlyMap<string, string | undefined>): Citation {
  const url = citation.url ?? urls.get(citation.document);
  return url === undefined ? citation : { ...citation, url };
}
