import type { MatrixScope } from "../desk/matrix.ts";
import type { Category, Custodian, Holding, Registry } from "../registry/registry.ts";
import { authoritiesFor, authorityWords } from "../review/authority-words.ts";
import type { ReviewLaw } from "../review/law.ts";
import { holdsProviderContent, obtainability } from "../review/obtainability.ts";
import { instrumentFacts } from "../review/scope.ts";
import { citationText } from "./describe-contact.ts";
import type { Rows } from "./rows.ts";

/** One row for each custodian, category that it may hold (and content, where it is a provider), and instrument. */
export function matrixRows({ registry, instruments, law }: MatrixScope): Rows {
  const categories = new Map(registry.categories.map((category) => [category.id, category]));
  const records = registry.custodians.flatMap((custodian) =>
    [...held(custodian, categories), ...barred(custodian, registry, law)].flatMap(({ category, holding }) =>
      instruments.map((instrument) => record(custodian, category, holding, instrument, law)),
    ),
  );
  return {
    head: ["custodian", "category", "instrument", "may be had", "kept for", "authority and source"],
    rows: records.map((row) => [
      row.custodian,
      row.category,
      row.instrument,
      `${row.outcome}: ${row.by}${row.confidence === "unconfirmed" ? " (not confirmed)" : ""}`,
      row.retention,
      [...row.authority, row.holdingSource ? citationText(row.holdingSource) : "not recorded as held"].join("; "),
    ]),
    records,
    shares: [15, 17, 15, 25, 12, 24],
  };
}

interface Held {
  readonly category: Category;
  /** Null where the registry records none. */
  readonly holding: Holding | null;
}

/** Content that a provider is bound to keep to itself, whether or not the registry says that it holds any. */
function barred(custodian: Custodian, { categories }: Registry, law: ReviewLaw): readonly Held[] {
  return categories
    .filter(({ legalClass }) => legalClass === "content")
    .filter(({ kinds }) => kinds.length === 0 || kinds.some((kind) => custodian.kinds.includes(kind)))
    .filter((category) => holdsProviderContent(custodian, [category], law))
    .filter(({ id }) => !custodian.holdings.some(({ category }) => category === id))
    .map((category) => ({ category, holding: null }));
}

/** The first holding of each category, or one whose retention is known. */
function held({ holdings }: Custodian, categories: ReadonlyMap<string, Category>): readonly Held[] {
  const first = new Map<string, Holding>();
  for (const holding of holdings) {
    const earlier = first.get(holding.category);
    if (!earlier || (!earlier.retention && holding.retention)) first.set(holding.category, holding);
  }
  return [...first].flatMap(([id, holding]) => {
    const category = categories.get(id);
    return category ? [{ category, holding }] : [];
  });
}

function record(custodian: Custodian, category: Category, holding: Holding | null, instrument: string, law: ReviewLaw) {
  const { outcome, by, authorities, confidence, asOf, source } = obtainability(custodian, category, instrument, law);
  const retention = holding?.retention;
  return {
    custodian: custodian.id,
    category: category.id,
    instrument,
    outcome,
    by,
    authority: authoritiesFor(authorities, instrumentFacts(instrument, custodian.state, law), law).map(authorityWords),
    asOf,
    source,
    confidence,
    retention: retention ? `${retention.value} ${retention.unit} (${retention.confidence})` : "unknown",
    retentionSource: retention?.source ?? null,
    holdingSource: holding?.source ?? null,
    holdingConfidence: holding?.confidence ?? null,
  };
}
