import type { Category, Citation, Kind, Registry } from "../registry/registry.ts";
import { categoriesOf, kindsHolding } from "../registry/vocabulary.ts";
import type { Rows } from "./rows.ts";

/** One row for each category of records, in full for JSON; of those that custodians of one kind usually hold, where it is named. */
export function categoryRows(registry: Registry, kind?: string): Rows {
  const shown = kind === undefined ? registry.categories : categoriesOf([kind], registry);
  const records = shown.map((category) => ({
    ...withSources(category, registry),
    kinds: kindsHolding(category, registry),
  }));
  return {
    head: ["id", "category of records", "usually held by"],
    rows: records.map(({ id, title, kinds }) => [id, title, kinds.join(", ")]),
    records,
    shares: [24, 34, 42],
  };
}

/** One row for each kind of custodian; of those that usually hold one category, where it is named. */
export function kindRows(registry: Registry, holds?: string): Rows {
  const records = registry.kinds
    .map((kind: Kind) => ({ ...kind, holds: categoriesOf([kind.id], registry).map(({ id }) => id) }))
    .filter((kind) => holds === undefined || kind.holds.includes(holds));
  return {
    head: ["id", "kind of custodian", "usually holds"],
    rows: records.map(({ id, title, description, holds: held }) => [id, `${title}: ${description}`, held.join(", ")]),
    records,
    shares: [24, 34, 42],
  };
}

/** A category with what each of its sources is, so that a reader needs no list of documents. */
function withSources({ source, furtherSources, ...category }: Category, { documents }: Registry) {
  const known = new Map(documents.map((document) => [document.id, document]));
  const whole = (citation: Citation) => ({ ...citation, document: known.get(citation.document) ?? citation.document });
  return { ...category, source: whole(source), furtherSources: furtherSources.map(whole) };
}
